package network.relais.web;

import java.util.Map;

/** Addresses under {@code /api} that a feature describes itself, because what there is follows from its parts. */
public interface ApiPaths {

    /** By address, as the {@code paths} of an OpenAPI document; it may refer to the components of {@code openapi.json}. */
    Map<String, Object> paths();
}
