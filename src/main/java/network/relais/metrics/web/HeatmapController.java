package network.relais.metrics.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import network.relais.metrics.DiagramNames;
import network.relais.metrics.Diagrams;
import network.relais.publishing.DiagramTexts;
import network.relais.web.Download;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What {@code diagram.js} draws on the heatmap. */
@RestController
class HeatmapController {

    private final HeatmapPanel panel;
    private final ReadQuestion readQuestion;
    private final Diagrams diagrams;
    private final DiagramNames names;
    private final Says says;

    HeatmapController(HeatmapPanel panel, ReadQuestion readQuestion, Diagrams diagrams, DiagramNames names, Says says) {
        this.panel = panel;
        this.readQuestion = readQuestion;
        this.diagrams = diagrams;
        this.names = names;
        this.says = says;
    }

    @GetMapping("/metrics/heatmap/diagrams")
    List<HeatmapPanel.Heated> heated(@RequestParam MultiValueMap<String, String> address, Locale locale) {
        return panel.heated(readQuestion.readStrictly(address, panel), says.in(locale));
    }

    @GetMapping("/metrics/heatmap/diagrams/{diagram}")
    ResponseEntity<byte[]> source(@PathVariable String diagram, Locale locale) {
        var content = diagrams.content(diagram).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(
                "diagram.bpmn",
                "application/xml",
                DiagramTexts.replaced(content, names.in(locale)).getBytes(StandardCharsets.UTF_8));
    }
}
