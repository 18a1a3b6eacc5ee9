package network.relais.overview;

import java.util.Optional;

/**
 * A section of the mission's page that a feature fills: what {@code templates/mission/<name>.html} shows, if there is anything to
 * show to this reader.
 */
public interface MissionSection {

    /** As the template is called. */
    String name();

    /** @param reader may read the mission; what else they may, the section decides */
    Optional<?> of(String missionId, String reader);
}
