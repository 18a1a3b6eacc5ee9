package network.relais.metrics.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import network.relais.text.Csv;
import network.relais.web.CurrentPerson;
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

    private final PanelPage pages;
    private final OwnPanel own;
    private final ReadQuestion readQuestion;
    private final Says says;
    private final Clock clock;

    MetricsController(PanelPage pages, OwnPanel own, ReadQuestion readQuestion, Says says, Clock clock) {
        this.pages = pages;
        this.own = own;
        this.readQuestion = readQuestion;
        this.says = says;
        this.clock = clock;
    }

    @GetMapping("/metrics")
    ModelAndView first(CurrentPerson reader, @RequestParam MultiValueMap<String, String> address, Locale locale) {
        return page(reader, FIRST, address, locale);
    }

    @GetMapping("/metrics/{panel}")
    ModelAndView page(
            CurrentPerson reader,
            @PathVariable String panel,
            @RequestParam MultiValueMap<String, String> address,
            Locale locale) {
        return pages.of(pages.panel(panel), reader, address, locale);
    }

    /** Whoever is signed in, and about nobody but them. */
    @GetMapping("/metrics/mine")
    ModelAndView own(CurrentPerson reader, @RequestParam MultiValueMap<String, String> address, Locale locale) {
        return pages.own(own.of(reader.id()), address, locale);
    }

    /** One file for one table. */
    @GetMapping("/metrics/{panel}/{table}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String panel,
            @PathVariable String table,
            @RequestParam MultiValueMap<String, String> address,
            Locale locale) {
        return csv(pages.panel(panel), table, address, locale);
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
        var say = says.in(locale);
        var found = shown.of(readQuestion.readStrictly(address, shown), say).tables().stream()
                .filter(each -> each.key().equals(table))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var lines = new StringBuilder(Csv.MARK);
        lines.append(
                Csv.line(found.columns().stream().map(Content.Column::heading).toList()));
        found.rows()
                .forEach(row -> lines.append(
                        Csv.line(row.stream().map(Content.Cell::inFile).toList())));
        var name = "%s-%s-%s.csv".formatted(shown.key(), table, LocalDate.now(clock));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/metrics/{panel}")
    @ResponseBody
    Object json(@PathVariable String panel, @RequestParam MultiValueMap<String, String> address) {
        return json(pages.panel(panel), address);
    }

    @GetMapping("/api/metrics/mine")
    @ResponseBody
    Object own(CurrentPerson reader, @RequestParam MultiValueMap<String, String> address) {
        return json(own.of(reader.id()), address);
    }

    private Object json(Panel shown, MultiValueMap<String, String> address) {
        return shown.of(readQuestion.readStrictly(address, shown), says.in(Locale.ENGLISH))
                .forMachines();
    }
}
