package network.relais.metrics.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import network.relais.metrics.Catalogue;
import network.relais.metrics.Projection;
import network.relais.text.Csv;
import network.relais.web.CurrentPerson;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A panel as a page, as CSV and as JSON. Who may ask is decided by the address: see {@code SecurityConfiguration}. */
@Controller
class MetricsController {

    private static final String FIRST = "overview";

    private final Map<String, Panel> panels;
    private final OwnPanel own;
    private final ReadQuestion readQuestion;
    private final Catalogue catalogue;
    private final Projection projection;
    private final MessageSource messages;
    private final Clock clock;

    MetricsController(
            List<Panel> panels,
            OwnPanel own,
            ReadQuestion readQuestion,
            Catalogue catalogue,
            Projection projection,
            MessageSource messages,
            Clock clock) {
        this.panels = panels.stream()
                .sorted(Comparator.comparing(Panel::place))
                .collect(Collectors.toMap(Panel::key, panel -> panel, (one, other) -> one, LinkedHashMap::new));
        this.own = own;
        this.readQuestion = readQuestion;
        this.catalogue = catalogue;
        this.projection = projection;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/metrics")
    ModelAndView first(@RequestParam MultiValueMap<String, String> address, Locale locale) {
        return page(FIRST, address, locale);
    }

    @GetMapping("/metrics/{panel}")
    ModelAndView page(@PathVariable String panel, @RequestParam MultiValueMap<String, String> address, Locale locale) {
        return page(panel(panel), List.copyOf(panels.values()), address, locale);
    }

    /** Whoever is signed in, and about nobody but them. */
    @GetMapping("/metrics/mine")
    ModelAndView own(CurrentPerson reader, @RequestParam MultiValueMap<String, String> address, Locale locale) {
        return page(own.of(reader.id()), List.of(), address, locale);
    }

    private ModelAndView page(Panel shown, List<Panel> tabs, MultiValueMap<String, String> address, Locale locale) {
        var say = new Say(messages, locale, clock.getZone());
        try {
            var asked = readQuestion.read(address, shown.questions());
            return page(shown, tabs, asked, shown.of(asked, say), Map.of(), say);
        } catch (NotUnderstood wrong) {
            var sentences = new TreeMap<String, String>();
            wrong.byField()
                    .forEach((field, sentence) ->
                            sentences.put(field, say.text("wrong." + sentence.key(), sentence.values())));
            var asked = readQuestion.usual(address);
            var page =
                    page(shown, tabs, asked, new Content(List.of(), List.of(), List.of(), List.of()), sentences, say);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    /** One file for one table. */
    @GetMapping("/metrics/{panel}/{table}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String panel,
            @PathVariable String table,
            @RequestParam MultiValueMap<String, String> address,
            Locale locale) {
        return csv(panel(panel), table, address, locale);
    }

    @GetMapping("/metrics/mine/{table}.csv")
    ResponseEntity<byte[]> own(
            CurrentPerson reader,
            @PathVariable String table,
            @RequestParam MultiValueMap<String, String> address,
            Locale locale) {
        return csv(own.of(reader.id()), table, address, locale);
    }

    private ResponseEntity<byte[]> csv(
            Panel shown, String table, MultiValueMap<String, String> address, Locale locale) {
        var say = new Say(messages, locale, clock.getZone());
        var found = shown.of(readQuestion.read(address, shown.questions()), say).tables().stream()
                .filter(each -> each.key().equals(table))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var lines = new StringBuilder(Csv.MARK);
        lines.append(
                Csv.line(found.columns().stream().map(Content.Column::heading).toList()));
        found.rows()
                .forEach(row -> lines.append(
                        Csv.line(row.stream().map(Content.Cell::value).toList())));
        var name = "%s-%s-%s.csv".formatted(shown.key(), table, LocalDate.now(clock));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/metrics/{panel}")
    @ResponseBody
    Object json(@PathVariable String panel, @RequestParam MultiValueMap<String, String> address) {
        return json(panel(panel), address);
    }

    @GetMapping("/api/metrics/mine")
    @ResponseBody
    Object own(CurrentPerson reader, @RequestParam MultiValueMap<String, String> address) {
        return json(own.of(reader.id()), address);
    }

    private Object json(Panel shown, MultiValueMap<String, String> address) {
        return shown.of(
                        readQuestion.read(address, shown.questions()),
                        new Say(messages, Locale.ENGLISH, clock.getZone()))
                .forMachines();
    }

    private Panel panel(String key) {
        var panel = panels.get(key);
        if (panel == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return panel;
    }

    private ModelAndView page(
            Panel shown, List<Panel> tabs, Asked asked, Content content, Map<String, String> wrong, Say say) {
        var page = new ModelAndView("metrics");
        page.addObject(
                "view",
                MetricsView.of(
                        shown,
                        tabs,
                        asked,
                        content,
                        catalogue,
                        projection.state().lag(clock.instant()),
                        wrong,
                        LocalDate.now(clock),
                        say));
        page.addObject("panel", shown.key());
        page.addObject("language", say.language().getLanguage());
        return page;
    }
}
