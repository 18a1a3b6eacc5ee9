package network.relais.metrics.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.metrics.DrawnLast;
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

    private static final int MOST = 500;

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
        return "/metrics/steps" + asked.query(Map.of(STEP, new Step(process, activity).toString()));
    }

    static @Nullable Step chosen(Asked asked) {
        return Optional.ofNullable(asked.more().get(STEP)).map(Step::of).orElse(null);
    }

    /**
     * @param isOfFew whether how long somebody was at it is not told, see {@link network.relais.metrics.Doers}
     * @param isOpenedByFew whether how long until it was opened is not told
     */
    List<Table> tables(Step step, boolean isOfFew, boolean isOpenedByFew, Asked asked, Say say) {
        var were = passed.passed(
                step.process(), step.activity(), asked.version(), asked.period(), asked.selection(), MOST);
        var are = workInProgress.at(step.process(), step.activity(), asked.version(), asked.selection(), MOST);
        return List.of(were(were, isOfFew, isOpenedByFew, say), are(are, say));
    }

    private Table were(List<Passed> were, boolean isOfFew, boolean isOpenedByFew, Say say) {
        var titles =
                missions.titles(were.stream().map(Passed::mission).distinct().toList());
        return new Table(
                "passages",
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
                "waiting",
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

    private static Cell mission(String mission, Say say) {
        return say.link(mission, "/missions/" + mission);
    }

    private Cell day(Instant moment, Say say) {
        return say.cell(LocalDate.ofInstant(moment, clock.getZone()));
    }
}
