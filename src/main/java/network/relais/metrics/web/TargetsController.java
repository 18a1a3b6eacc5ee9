package network.relais.metrics.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import network.relais.calendar.WorkingTime;
import network.relais.metrics.Diagram;
import network.relais.metrics.DrawnLast;
import network.relais.metrics.HowTargetsStand;
import network.relais.metrics.Selection;
import network.relais.metrics.SetTarget;
import network.relais.metrics.Target;
import network.relais.metrics.TargetSubject;
import network.relais.metrics.Targets;
import network.relais.metrics.TimeLimit;
import network.relais.metrics.WorkInProgress;
import network.relais.metrics.web.TargetsView.Choice;
import network.relais.metrics.web.TargetsView.Chosen;
import network.relais.metrics.web.TargetsView.Group;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.web.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The panel of targets as a page: managers and animators read it, managers set and remove. */
@Controller
@RequestMapping("/metrics/targets")
class TargetsController {

    private static final String BACK = "redirect:/metrics/targets";
    private static final String USUAL_PERCENT = "85";

    private final PanelPage pages;
    private final Targets targets;
    private final SetTarget setTarget;
    private final HowTargetsStand howTargetsStand;
    private final DrawnLast drawnLast;
    private final WorkInProgress workInProgress;
    private final Directory directory;
    private final Says says;

    TargetsController(
            PanelPage pages,
            Targets targets,
            SetTarget setTarget,
            HowTargetsStand howTargetsStand,
            DrawnLast drawnLast,
            WorkInProgress workInProgress,
            Directory directory,
            Says says) {
        this.pages = pages;
        this.targets = targets;
        this.setTarget = setTarget;
        this.howTargetsStand = howTargetsStand;
        this.drawnLast = drawnLast;
        this.workInProgress = workInProgress;
        this.directory = directory;
        this.says = says;
    }

    @GetMapping
    ModelAndView page(CurrentPerson reader, @RequestParam MultiValueMap<String, String> address, Locale locale) {
        return page(reader, address, Map.of("percent", USUAL_PERCENT), Map.of(), null, words(locale));
    }

    /** The same, with one of them to read about and to change. */
    @GetMapping("/{number:[0-9]{1,18}}")
    ModelAndView page(CurrentPerson reader, @PathVariable long number, Locale locale) {
        var past = targets.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var words = words(locale);
        return page(reader, nothing(), typed(past.target()), Map.of(), past, words);
    }

    @PostMapping
    Object set(
            CurrentPerson reader,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String hours,
            @RequestParam(defaultValue = "") String percent,
            @RequestParam(defaultValue = "") String number,
            RedirectAttributes next,
            Locale locale) {
        refuseUnlessManager(reader);
        var words = words(locale);
        try {
            var typed = new ReadTarget(subject, days, hours, percent, number).read(chosen -> isKnown(chosen, words));
            var target = setTarget.set(typed.subject(), typed.aim(), reader.id());
            var said = words.say().text("targets.said.set", words.subject(target.subject()), words.aim(target));
            var beyond = target.subject().isOfTime() ? howTargetsStand.lateMissions(target, Selection.ALL) : 0;
            next.addFlashAttribute(
                    "said",
                    beyond == 0
                            ? said
                            : said + " "
                                    + words.say()
                                            .text(
                                                    "targets.said.beyond",
                                                    words.say().count(beyond)));
            return BACK;
        } catch (NotUnderstood wrong) {
            var sentences = new TreeMap<String, String>();
            wrong.byField()
                    .forEach((field, sentence) ->
                            sentences.put(field, words.say().text("wrong." + sentence.key(), sentence.values())));
            var typed = Map.of("subject", subject, "days", days, "hours", hours, "percent", percent, "number", number);
            var page = page(reader, nothing(), typed, sentences, null, words);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    /** Nothing happens if somebody else was faster. */
    @PostMapping("/{number}/remove")
    String remove(CurrentPerson reader, @PathVariable long number, RedirectAttributes next, Locale locale) {
        refuseUnlessManager(reader);
        var words = words(locale);
        if (targets.find(number).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        setTarget.remove(number, reader.id()).ifPresent(target -> {
            next.addFlashAttribute(
                    "said",
                    words.say().text("targets.said.removed", words.subject(target.subject()), words.aim(target)));
            next.addFlashAttribute("removed", number);
        });
        return BACK;
    }

    /** What was removed holds again. */
    @PostMapping("/{number}/restore")
    String restore(CurrentPerson reader, @PathVariable long number, RedirectAttributes next, Locale locale) {
        refuseUnlessManager(reader);
        var words = words(locale);
        var target = setTarget
                .restore(number, reader.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        next.addFlashAttribute(
                "said", words.say().text("targets.said.set", words.subject(target.subject()), words.aim(target)));
        return BACK;
    }

    private ModelAndView page(
            CurrentPerson reader,
            MultiValueMap<String, String> address,
            Map<String, String> typed,
            Map<String, String> wrong,
            Targets.@Nullable Past chosen,
            TargetSays words) {
        var page = pages.of(pages.panel("targets"), reader, address, words.say().language());
        page.addObject(
                "targets",
                new TargetsView(
                        reader.isIn("managers"),
                        times(typed.get("subject"), words),
                        numbers(typed.get("subject"), words),
                        typed,
                        wrong,
                        chosen == null ? null : chosen(chosen, words)));
        return page;
    }

    private static MultiValueMap<String, String> nothing() {
        return new LinkedMultiValueMap<>();
    }

    // ---- what there is to choose from

    /** @param chosen key of a subject that stays to be chosen though it is no longer drawn; null if there is none */
    private static List<Group> times(@Nullable String chosen, TargetSays words) {
        var names = words.names();
        var groups = new ArrayList<Group>();
        groups.add(group("targets.group.missions", OverviewPanel.ENDS.stream().map(TargetSubject::mission), words));
        if (!names.processes().isEmpty()) {
            groups.add(group("targets.group.phases", names.processes().stream().map(TargetSubject::phase), words));
        }
        for (var process : names.processes()) {
            var steps = names.stepsOf(process).stream()
                    .map(step -> new Choice(
                            TargetSubject.step(process, step.activity()).key(),
                            words.say().step(step.label(), step.activity())))
                    .toList();
            if (!steps.isEmpty()) {
                groups.add(new Group(names.process(process), steps));
            }
        }
        if (chosen != null
                && groups.stream().flatMap(group -> group.choices().stream()).noneMatch(choice -> choice.value()
                        .equals(chosen))) {
            TargetSubject.read(chosen)
                    .filter(subject -> subject.isOfTime() && isKnown(subject, words))
                    .ifPresent(subject ->
                            groups.add(new Group("", List.of(new Choice(subject.key(), words.subject(subject))))));
        }
        return groups;
    }

    private static Group group(String label, Stream<TargetSubject> subjects, TargetSays words) {
        return new Group(
                words.say().text(label),
                subjects.map(subject -> new Choice(subject.key(), words.subject(subject)))
                        .toList());
    }

    /** Money in the currencies of what is under way, and in that of what was chosen. */
    private List<Choice> numbers(@Nullable String chosen, TargetSays words) {
        var subjects = new LinkedHashSet<>(List.of(TargetSubject.delivered(), TargetSubject.open()));
        workInProgress.byPhase().stream()
                .map(WorkInProgress.InPhase::currency)
                .sorted()
                .forEach(currency -> subjects.add(TargetSubject.money(currency)));
        TargetSubject.read(chosen == null ? "" : chosen)
                .filter(subject -> !subject.isOfTime() && isKnown(subject, words))
                .ifPresent(subjects::add);
        return subjects.stream()
                .map(subject -> new Choice(subject.key(), words.subject(subject)))
                .toList();
    }

    private static boolean isKnown(TargetSubject subject, TargetSays words) {
        var names = words.names();
        return switch (subject.kind()) {
            case MISSION ->
                OverviewPanel.ENDS.stream().anyMatch(moment -> moment.name().equals(subject.of()));
            case PHASE -> names.processes().contains(subject.of());
            // How long a box takes that calls a phase is said of the phase.
            case STEP ->
                names.step(subject.of(), subject.activity())
                        .filter(step -> step.kind() != Diagram.Kind.CALL)
                        .isPresent();
            case MONEY -> Currency.ofCode(subject.of()).isPresent();
            case DELIVERED, OPEN -> true;
        };
    }

    // ---- one of them

    private Chosen chosen(Targets.Past chosen, TargetSays words) {
        var target = chosen.target();
        return new Chosen(
                target.number(),
                words.subject(target.subject()),
                words.aim(target),
                name(target)
                        .map(name -> words.say()
                                .text("targets.setBy", name, words.say().day(target.setAt())))
                        .orElseGet(() -> words.say()
                                .text("targets.setBy.gone", words.say().day(target.setAt()))),
                chosen.endedAt() == null,
                targets.past(target.subject()).stream()
                        .map(Targets.Past::target)
                        .filter(past -> past.number() != target.number())
                        .map(past -> was(past, words))
                        .toList());
    }

    private String was(Target past, TargetSays words) {
        var day = words.say().day(past.setAt());
        return name(past)
                .map(name -> words.say().text("targets.wasSetBy", words.aim(past), day, name))
                .orElseGet(() -> words.say().text("targets.wasSet", words.aim(past), day));
    }

    private Optional<String> name(Target target) {
        return Optional.ofNullable(target.setBy()).flatMap(directory::find).map(Person::name);
    }

    /** As it would be typed. */
    private static Map<String, String> typed(Target target) {
        var typed = new HashMap<>(Map.of("subject", target.subject().key(), "percent", USUAL_PERCENT));
        if (target.aim() instanceof TimeLimit limit) {
            var days = limit.limit().dividedBy(WorkingTime.DAY);
            typed.put("percent", String.valueOf(limit.percent()));
            typed.put("days", String.valueOf(days));
            typed.put("hours", String.valueOf(hours(limit.limit(), days)));
        } else if (target.subject().kind() == TargetSubject.Kind.MONEY) {
            typed.put(
                    "number",
                    new Money(target.amount(), Currency.valueOf(target.subject().of())).plain());
        } else {
            typed.put("number", String.valueOf(target.amount()));
        }
        return typed;
    }

    private static long hours(Duration limit, long days) {
        return limit.minus(WorkingTime.DAY.multipliedBy(days)).toHours();
    }

    private TargetSays words(Locale locale) {
        return TargetSays.of(drawnLast.names(locale), says.in(locale));
    }

    private static void refuseUnlessManager(CurrentPerson person) {
        if (!person.isIn("managers")) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
