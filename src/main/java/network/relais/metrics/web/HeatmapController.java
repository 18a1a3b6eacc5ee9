package network.relais.metrics.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import network.relais.metrics.Diagrams;
import network.relais.web.Download;
import org.springframework.context.MessageSource;
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
    private final MessageSource messages;
    private final Clock clock;

    HeatmapController(
            HeatmapPanel panel, ReadQuestion readQuestion, Diagrams diagrams, MessageSource messages, Clock clock) {
        this.panel = panel;
        this.readQuestion = readQuestion;
        this.diagrams = diagrams;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/metrics/heatmap/diagrams")
    List<HeatmapPanel.Heated> heated(@RequestParam MultiValueMap<String, String> address, Locale locale) {
        return panel.heated(readQuestion.read(address, panel.questions()), new Say(messages, locale, clock.getZone()));
    }

    @GetMapping("/metrics/heatmap/diagrams/{diagram}")
    ResponseEntity<byte[]> source(@PathVariable String diagram) {
        var content = diagrams.content(diagram).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of("diagram.bpmn", "application/xml", content.getBytes(StandardCharsets.UTF_8));
    }
}
