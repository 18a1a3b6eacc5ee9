package network.relais.overview.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import network.relais.mission.MissionAccess;
import network.relais.mission.UnknownMission;
import network.relais.overview.MissionDiagrams;
import network.relais.overview.MissionDiagrams.Walked;
import network.relais.publishing.DiagramTexts;
import network.relais.publishing.EditionWords;
import network.relais.publishing.FrenchWords;
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
    private final EditionWords words;

    DiagramController(MissionAccess access, MissionDiagrams diagrams, EditionWords words) {
        this.access = access;
        this.diagrams = diagrams;
        this.words = words;
    }

    @GetMapping("/missions/{id}/diagrams")
    List<Walked> walked(CurrentPerson reader, @PathVariable String id, Locale language) {
        access.read(id, reader.id());
        return diagrams.of(id).stream()
                .map(walked -> walked.named(said(walked.definition(), language).apply(walked.name())))
                .toList();
    }

    @GetMapping("/missions/{id}/diagrams/{definition}")
    ResponseEntity<byte[]> source(
            CurrentPerson reader, @PathVariable String id, @PathVariable String definition, Locale language) {
        access.read(id, reader.id());
        var source = diagrams.source(id, definition).orElseThrow(() -> new UnknownMission(id));
        return Download.of(
                definition.replaceFirst(":.*", "") + ".bpmn",
                "application/xml",
                DiagramTexts.replaced(source, said(definition, language)).getBytes(StandardCharsets.UTF_8));
    }

    /** What the edition that the mission began with says of its names. */
    private UnaryOperator<String> said(String definition, Locale language) {
        return language.getLanguage().equals(Locale.FRENCH.getLanguage())
                ? words.ofDefinition(definition).orElse(FrenchWords.NONE)::ofName
                : UnaryOperator.identity();
    }
}
