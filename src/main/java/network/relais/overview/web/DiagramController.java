package network.relais.overview.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import network.relais.mission.MissionAccess;
import network.relais.mission.UnknownMission;
import network.relais.overview.MissionDiagrams;
import network.relais.overview.MissionDiagrams.Walked;
import network.relais.web.CurrentPerson;
import network.relais.web.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /missions/{id}/diagrams}: what {@code diagram.js} draws on the mission's page, for whoever may read the mission. */
@RestController
class DiagramController {

    private final MissionAccess access;
    private final MissionDiagrams diagrams;

    DiagramController(MissionAccess access, MissionDiagrams diagrams) {
        this.access = access;
        this.diagrams = diagrams;
    }

    @GetMapping("/missions/{id}/diagrams")
    List<Walked> walked(CurrentPerson reader, @PathVariable String id) {
        access.read(id, reader.id());
        return diagrams.of(id);
    }

    @GetMapping("/missions/{id}/diagrams/{definition}")
    ResponseEntity<byte[]> source(CurrentPerson reader, @PathVariable String id, @PathVariable String definition) {
        access.read(id, reader.id());
        var source = diagrams.source(id, definition).orElseThrow(() -> new UnknownMission(id));
        return Download.of(
                definition.replaceFirst(":.*", "") + ".bpmn",
                "application/xml",
                source.getBytes(StandardCharsets.UTF_8));
    }
}
