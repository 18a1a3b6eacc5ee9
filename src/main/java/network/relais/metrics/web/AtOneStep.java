package network.relais.metrics.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.metrics.DrawnLast;
import network.relais.metrics.Histogram;
import network.relais.metrics.StepsOfSome;
import network.relais.metrics.StepsOfSome.Passed;
import network.relais.metrics.WorkInProgress;
import network.relais.metrics.WorkInProgress.Waiting;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Table;
import network.relais.mission.Missions;
import network.relais.web.PageLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The missions behind one step's figures: those that were there in the period, and those that wait there now. Nobody is named. */
@Component
class AtOneStep {

    static final String STEP = "step";

    /** Its lists, by the keys of their tables. */
    static final String PASSAGES = "passages";

    static final String AGAIN = "again";
    static final String WAITING = "waiting";

    private final StepsOfSome passed;
    private final WorkInProgress workInProgress;
    private final Missions missions;
    private final DrawnLast drawnLast;
    private final Clock clock;

    AtOneStep(StepsOfSome passed, WorkInProgress workInProgress, Missions missions, DrawnLast drawnLast, Clock clock) {
        this.passed = passed;
        this.workInProgress = workInProgress;
        this.missions = missions;
        this.drawnLast = drawnLast;
        this.clock = clock;
    }

    /** @param activity within the process, whichever content of its diagram it was drawn in */
    record Step(String process, String activity) {

        /** As it stands in the address. */
        static Step of(String typed) {
            var dot = typed.indexOf('.');
            return new Step(typed.substring(0, Math.max(0, dot)), typed.substring(dot + 1));
        }

        @Override
        public String toString() {
            return process + "." + activity;
        }
    }

    Question question() {
        return new Question.Opened(STEP, typed -> {
            var step = Step.of(typed);
            var names = drawnLast.names(PageLanguage.now());
            return names.step(step.process(), step.activity())
                    .map(drawn -> "%s – %s".formatted(drawn.label(), names.process(step.process())));
        });
    }

    static String address(String process, String activity, Asked asked) {
        return "/metrics/steps"
                + asked.query(Map.of(STEP, new Step(process, activity).toString(), PassedPhase.PASSED, ""));
    }

    static @Nullable Step chosen(Asked asked) {
        return Optional.ofNullable(asked.more().get(STEP)).map(Step::of).orElse(null);
    }

    /**
     * @param took all that was done there
     * @param isOfFew whether how long somebody was at it is not told, see {@link network.relais.metrics.Doers}
     * @param isOpenedByFew whether how long until it was opened is not told
     */
    List<Listed> lists(Step step, Histogram took, boolean isOfFew, boolean isOpenedByFew, Asked asked, Say say) {
        var were = passed.passed(
                step.process(), step.activity(), asked.version(), asked.period(), asked.selection(), Listed.MOST);
        var again = passed.again(
                step.process(), step.activity(), asked.version(), asked.period(), asked.selection(), Listed.MOST);
        var are = workInProgress.at(step.process(), step.activity(), asked.version(), asked.selection(), Listed.MOST);
        return List.of(
                new Listed(were(were, isOfFew, isOpenedByFew, say), took.durations()),
                new Listed(again(step.process(), again, say), took.reworks()),
                new Listed(
                        are(are, say),
                        are.size() < Listed.MOST
                                ? are.size()
                                : workInProgress.waitingAt(
                                        step.process(), step.activity(), asked.version(), asked.selection())));
    }

    /** How long somebody was at it is not in it, so that it is the same whoever that was. */
    Table again(String process, List<Passed> again, Say say) {
        var titles = titles(again);
        var names = drawnLast.names(say.language());
        return new Table(
                AGAIN,
                say.text("table.again"),
                List.of(say.words("mission"), say.words("title"), say.words("step"), say.words("done-on")),
                again.stream()
                        .map(each -> List.of(
                                mission(each.mission(), say),
                                say.cell(titles.getOrDefault(each.mission(), "")),
                                say.cell(names.step(process, each.step().activity())
                                        .map(drawn -> say.step(drawn.label(), drawn.activity()))
                                        .orElse(each.step().activity())),
                                day(each.step().ended(), say)))
                        .toList(),
                say.text("empty.again"));
    }

    Map<String, String> titles(List<Passed> passed) {
        return missions.titles(passed.stream().map(Passed::mission).distinct().toList());
    }

    private Table were(List<Passed> were, boolean isOfFew, boolean isOpenedByFew, Say say) {
        var titles = titles(were);
        return new Table(
                PASSAGES,
                say.text("table.passages"),
                List.of(
                        say.words("mission"),
                        say.words("title"),
                        say.words("came-up-on"),
                        say.words("done-on"),
                        say.lasting("took"),
                        say.lasting("until-opened"),
                        say.words("again")),
                were.stream()
                        .map(each -> row(each, isOfFew, isOpenedByFew, titles, say))
                        .toList(),
                say.text("empty.steps"));
    }

    private List<Cell> row(Passed each, boolean isOfFew, boolean isOpenedByFew, Map<String, String> titles, Say say) {
        var step = each.step();
        return List.of(
                mission(each.mission(), say),
                say.cell(titles.getOrDefault(each.mission(), "")),
                // From both days anybody could work out what is hidden.
                isOfFew ? say.few() : day(step.entered(), say),
                day(step.ended(), say),
                isOfFew ? say.few() : say.cell(Duration.between(step.entered(), step.ended())),
                step.opened() == null
                        ? say.none()
                        : isOpenedByFew ? say.few() : say.cell(Duration.between(step.entered(), step.opened())),
                step.isRework() ? new Cell(true, say.text("again.yes"), null) : new Cell(false, "–", null));
    }

    private Table are(List<Waiting> are, Say say) {
        var titles = missions.titles(are.stream().map(Waiting::mission).toList());
        return new Table(
                WAITING,
                say.text("table.waiting"),
                List.of(say.words("mission"), say.words("title"), say.words("came-up-on"), say.lasting("waits-since")),
                are.stream()
                        .map(each -> List.of(
                                mission(each.mission(), say),
                                say.cell(titles.getOrDefault(each.mission(), "")),
                                day(each.entered(), say),
                                say.cell(Duration.between(each.entered(), clock.instant()))))
                        .toList(),
                say.text("empty.waiting"));
    }

    static Cell mission(String mission, Say say) {
        return say.link(mission, "/missions/" + mission);
    }

    Cell day(Instant moment, Say say) {
        return say.cell(LocalDate.ofInstant(moment, clock.getZone()));
    }
}
