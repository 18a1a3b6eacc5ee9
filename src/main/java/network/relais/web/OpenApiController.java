package network.relais.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What programs can ask us, for those who write them. Described by hand, in sentences: a test compares it with what there is, address
 * by address and field by field.
 */
@RestController
class OpenApiController {

    private static final String DESCRIBED = "openapi.json";

    private final ObjectNode document;

    OpenApiController(ObjectMapper json, List<ApiPaths> features) throws IOException {
        try (var described = new ClassPathResource(DESCRIBED).getInputStream()) {
            document = (ObjectNode) json.readTree(described);
        }
        var paths = document.withObjectProperty("paths");
        features.forEach(
                feature -> feature.paths().forEach((address, path) -> paths.set(address, json.valueToTree(path))));
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode document() {
        return document;
    }
}
