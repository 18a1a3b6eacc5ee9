package network.relais.metrics.web;

import static network.relais.web.PageLanguage.said;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import network.relais.metrics.Catalogue;
import network.relais.metrics.KeepViews;
import network.relais.metrics.SavedView;
import network.relais.metrics.SavedViews;
import network.relais.metrics.ViewRefused;
import network.relais.web.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /metrics/views}: what managers and animators look at again and again, each person's own. */
@Controller
class ViewsController {

    private static final String LIST = "redirect:/metrics/views";

    /** Fields of the form that saves; all else in its address is what the panel was asked. */
    private static final List<String> OF_THE_FORM = List.of("viewName", "replaces", "_csrf");

    private final KeepViews keepViews;
    private final SavedViews views;
    private final PanelPage pages;
    private final ReadQuestion readQuestion;
    private final Catalogue catalogue;
    private final Says says;
    private final Clock clock;

    ViewsController(
            KeepViews keepViews,
            SavedViews views,
            PanelPage pages,
            ReadQuestion readQuestion,
            Catalogue catalogue,
            Says says,
            Clock clock) {
        this.keepViews = keepViews;
        this.views = views;
        this.pages = pages;
        this.readQuestion = readQuestion;
        this.catalogue = catalogue;
        this.says = says;
        this.clock = clock;
    }

    @GetMapping("/metrics/views")
    ModelAndView list(CurrentPerson reader, Locale locale) {
        return list(reader, null, locale);
    }

    /** As the panel shows it on the day on which it is opened. */
    @GetMapping("/metrics/views/{number}")
    String open(CurrentPerson reader, @PathVariable long number) {
        var view = existing(views.find(reader.id(), number));
        return "redirect:" + ViewsMenu.address(view.shown(), LocalDate.now(clock));
    }

    @PostMapping("/metrics/{panel}/views")
    Object save(
            CurrentPerson reader,
            @PathVariable String panel,
            @RequestParam(defaultValue = "") String viewName,
            @RequestParam(defaultValue = "false") boolean replaces,
            @RequestParam MultiValueMap<String, String> fields,
            Locale locale,
            RedirectAttributes next) {
        var shown = pages.panel(panel);
        var address = new LinkedMultiValueMap<>(fields);
        OF_THE_FORM.forEach(address::remove);
        var say = say(locale);
        Asked asked;
        try {
            asked = readQuestion.read(address, shown);
        } catch (NotUnderstood wrong) {
            return pages.of(shown, reader, address, locale);
        } catch (NoFiguresYet waiting) {
            return "redirect:/metrics/" + shown.key();
        }
        try {
            var view = keepViews.save(
                    reader.id(), viewName, ViewsMenu.shown(shown, asked, LocalDate.now(clock)), replaces);
            next.addFlashAttribute("said", say.text("view.saved", view.name()));
        } catch (ViewRefused refused) {
            var typed = new ViewsMenu.Typed(viewName, said(refused), refused.isNameTaken());
            var page = pages.of(shown, reader, address, typed, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
        return "redirect:/metrics/" + shown.key() + asked.query(Map.of());
    }

    @PostMapping("/metrics/views/{number}/name")
    Object rename(
            CurrentPerson reader,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String viewName,
            Locale locale,
            RedirectAttributes next) {
        var say = say(locale);
        try {
            var view = existing(keepViews.rename(reader.id(), number, viewName));
            next.addFlashAttribute("said", say.text("view.renamed", view.name()));
            return LIST;
        } catch (ViewRefused refused) {
            return list(reader, new Renaming(number, viewName, said(refused)), locale);
        }
    }

    @PostMapping("/metrics/views/{number}/deletion")
    String delete(CurrentPerson reader, @PathVariable long number, Locale locale, RedirectAttributes next) {
        var view = existing(keepViews.delete(reader.id(), number));
        next.addFlashAttribute("said", say(locale).text("view.deleted", view.name()));
        next.addFlashAttribute("deleted", number);
        return LIST;
    }

    @PostMapping("/metrics/views/{number}/return")
    Object bringBack(CurrentPerson reader, @PathVariable long number, Locale locale, RedirectAttributes next) {
        var say = say(locale);
        try {
            var view = existing(keepViews.bringBack(reader.id(), number));
            next.addFlashAttribute("said", say.text("view.back", view.name()));
            return LIST;
        } catch (ViewRefused refused) {
            var page = list(reader, null, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            page.addObject("refused", said(refused));
            return page;
        }
    }

    /** @param wrong why the name cannot be that */
    record Renaming(long number, String typed, String wrong) {}

    private ModelAndView list(CurrentPerson reader, @Nullable Renaming renaming, Locale locale) {
        var say = say(locale);
        var page =
                new ModelAndView("metrics-views", renaming == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject(
                "views",
                views.of(reader.id()).stream()
                        .map(view -> ViewRow.of(view, pages.panels(reader), catalogue, LocalDate.now(clock), say))
                        .toList());
        page.addObject("renaming", renaming);
        page.addObject("longestName", KeepViews.LONGEST_NAME);
        return page;
    }

    private static SavedView existing(Optional<SavedView> view) {
        return view.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Say say(Locale locale) {
        return says.in(locale);
    }
}
