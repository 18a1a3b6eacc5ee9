package network.relais.metrics.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import network.relais.metrics.Catalogue;
import network.relais.metrics.Doers;
import network.relais.metrics.Projection;
import network.relais.metrics.SavedViews;
import network.relais.web.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A panel as a page: what it shows, what was asked wrongly, or that there are no figures yet. */
@Component
class PanelPage {

    private final Map<String, Panel> panels;
    private final ReadQuestion readQuestion;
    private final SavedViews views;
    private final Catalogue catalogue;
    private final Projection projection;
    private final Says says;
    private final Clock clock;

    PanelPage(
            List<Panel> panels,
            ReadQuestion readQuestion,
            SavedViews views,
            Catalogue catalogue,
            Projection projection,
            Says says,
            Clock clock) {
        this.panels = panels.stream()
                .sorted(Comparator.comparing(Panel::place))
                .collect(Collectors.toMap(Panel::key, panel -> panel, (one, other) -> one, LinkedHashMap::new));
        this.readQuestion = readQuestion;
        this.views = views;
        this.catalogue = catalogue;
        this.projection = projection;
        this.says = says;
        this.clock = clock;
    }

    /** Those that somebody sees, from left to right. */
    List<Panel> panels(CurrentPerson reader) {
        return panels.values().stream()
                .filter(panel -> !panel.isForAnimatorsOnly() || reader.isIn("animators"))
                .toList();
    }

    /** @throws ResponseStatusException if there is no such panel */
    Panel panel(String key) {
        var panel = panels.get(key);
        if (panel == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return panel;
    }

    ModelAndView of(Panel shown, CurrentPerson reader, MultiValueMap<String, String> address, Locale locale) {
        return of(shown, reader, address, ViewsMenu.Typed.NOTHING, locale);
    }

    /** @param typed into the form that saves a view */
    ModelAndView of(
            Panel shown,
            CurrentPerson reader,
            MultiValueMap<String, String> address,
            ViewsMenu.Typed typed,
            Locale locale) {
        var page = page(shown, panels(reader), address, locale);
        if (page.getModel().get("asked") instanceof Asked asked) {
            page.addObject("views", ViewsMenu.of(views.of(reader.id()), shown, asked, typed, LocalDate.now(clock)));
        }
        return page;
    }

    /** Nobody's but the reader's, apart from the managers' panels. */
    ModelAndView own(Panel shown, MultiValueMap<String, String> address, Locale locale) {
        return page(shown, List.of(), address, locale);
    }

    private ModelAndView page(Panel shown, List<Panel> tabs, MultiValueMap<String, String> address, Locale locale) {
        var say = says.in(locale);
        try {
            var asked = readQuestion.read(address, shown);
            return page(shown, tabs, asked, shown(shown.of(asked, say), say), Map.of(), say);
        } catch (NoFiguresYet waiting) {
            return page(shown, tabs, readQuestion.usual(address), waiting, say);
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

    /** What is not shown is explained once, above. */
    private static Content shown(Content content, Say say) {
        return content.hides(say.few()) ? content.noting(say.text("note.few", say.count(Doers.FEWEST))) : content;
    }

    private static ModelAndView page(Panel shown, List<Panel> tabs, Asked asked, NoFiguresYet waiting, Say say) {
        var page = new ModelAndView("metrics-waiting");
        page.addObject(
                "view",
                new WaitingView(
                        MetricsView.title(shown, say),
                        MetricsView.purpose(shown, say),
                        MetricsView.tabs(shown, tabs, asked, say),
                        waiting.said("page", say)));
        page.addObject("refreshAfter", NoFiguresYet.ASK_AGAIN);
        return page;
    }

    private ModelAndView page(
            Panel shown, List<Panel> tabs, Asked asked, Content content, Map<String, String> wrong, Say say) {
        var page = new ModelAndView("metrics");
        var state = projection.state();
        page.addObject(
                "view",
                MetricsView.of(
                        shown,
                        tabs,
                        asked,
                        content,
                        catalogue,
                        state,
                        Objects.requireNonNull(state.lag(clock.instant()), "What is shown is known"),
                        wrong,
                        LocalDate.now(clock),
                        say));
        page.addObject("panel", shown.key());
        page.addObject("asked", asked);
        return page;
    }
}
