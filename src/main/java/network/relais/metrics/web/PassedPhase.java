package network.relais.metrics.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.metrics.DrawnLast;
import network.relais.metrics.StepsOfSome;
import network.relais.metrics.StepsOfSome.Passed;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Table;
import network.relais.web.PageLanguage;
import org.springframework.stereotype.Component;

/** The missions behind one phase's figures: those that passed it in the period, each time, and what came back in it. Nobody is named. */
@Component
class PassedPhase {

    static final String PASSED = "passed";

    /** The list, by the key of its table. */
    static final String RUNS = "runs";

    private final StepsOfSome passed;
    private final AtOneStep steps;
    private final DrawnLast drawnLast;

    PassedPhase(StepsOfSome passed, AtOneStep steps, DrawnLast drawnLast) {
        this.passed = passed;
        this.steps = steps;
        this.drawnLast = drawnLast;
    }

    Question question() {
        return new Question.Opened(PASSED, process -> {
            var names = drawnLast.names(PageLanguage.now());
            return Optional.of(process).filter(names.processes()::contains).map(names::process);
        });
    }

    static String address(String process, Asked asked) {
        return "/metrics/steps" + asked.query(Map.of(PASSED, process, AtOneStep.STEP, ""));
    }

    /**
     * @param times how often it was passed
     * @param reworks how many of its steps were done again
     * @param isOfFew whether how long it took is not told, see {@link OfFew}
     */
    List<Listed> lists(String process, long times, long reworks, boolean isOfFew, Asked asked, Say say) {
        // A phase that is asked for among the filters leaves nothing of the others.
        var isAsked = asked.phase() == null || asked.phase().equals(process);
        var runs = isAsked
                ? passed.ranThrough(process, asked.version(), asked.period(), asked.selection(), Listed.MOST)
                : List.<Passed>of();
        var again = isAsked
                ? passed.again(process, null, asked.version(), asked.period(), asked.selection(), Listed.MOST)
                : List.<Passed>of();
        return List.of(
                new Listed(runs(runs, isOfFew, say), times), new Listed(steps.again(process, again, say), reworks));
    }

    private Table runs(List<Passed> runs, boolean isOfFew, Say say) {
        var titles = steps.titles(runs);
        return new Table(
                RUNS,
                say.text("table.runs"),
                List.of(
                        say.words("mission"),
                        say.words("title"),
                        say.words("began-on"),
                        say.words("done-on"),
                        say.lasting("took")),
                runs.stream().map(each -> row(each, isOfFew, titles, say)).toList(),
                say.text("empty.runs"));
    }

    private List<Cell> row(Passed each, boolean isOfFew, Map<String, String> titles, Say say) {
        var run = each.step();
        return List.of(
                AtOneStep.mission(each.mission(), say),
                say.cell(titles.getOrDefault(each.mission(), "")),
                // From both days anybody could work out what is hidden.
                isOfFew ? say.few() : steps.day(run.entered(), say),
                steps.day(run.ended(), say),
                isOfFew ? say.few() : say.cell(Duration.between(run.entered(), run.ended())));
    }
}
