package network.relais.metrics.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import network.relais.metrics.DrawnLast;
import network.relais.metrics.HowTargetsStand;
import network.relais.metrics.HowTargetsStand.Late;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.NumbersAimedAt;
import network.relais.metrics.Target;
import network.relais.metrics.TargetSubject.Kind;
import network.relais.metrics.Targets;
import network.relais.metrics.TimeLimit.Kept;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Table;
import network.relais.mission.Missions;
import org.springframework.stereotype.Component;

/** What is aimed at, whether it is kept, and which missions are beyond it. Targets are set below: see {@link TargetsController}. */
@Component
class TargetsPanel implements Panel {

    /** Rows of missions that are beyond a target. */
    private static final int MOST = 200;

    private final Targets targets;
    private final HowTargetsStand howTargetsStand;
    private final DrawnLast drawnLast;
    private final NumbersAimedAt numbersAimedAt;
    private final AtOneTarget atOneTarget;
    private final Missions missions;

    TargetsPanel(
            Targets targets,
            HowTargetsStand howTargetsStand,
            DrawnLast drawnLast,
            NumbersAimedAt numbersAimedAt,
            AtOneTarget atOneTarget,
            Missions missions) {
        this.targets = targets;
        this.howTargetsStand = howTargetsStand;
        this.drawnLast = drawnLast;
        this.numbersAimedAt = numbersAimedAt;
        this.atOneTarget = atOneTarget;
        this.missions = missions;
    }

    @Override
    public String key() {
        return "targets";
    }

    @Override
    public int place() {
        return 11;
    }

    /** A target is of all contents of a diagram; of one phase are that of the phase itself and those of its steps. */
    @Override
    public Set<String> filters() {
        return Set.of(ReadQuestion.FROM, ReadQuestion.TO, ReadQuestion.KIND, ReadQuestion.PLACE, ReadQuestion.PHASE);
    }

    @Override
    public List<Question> questions() {
        return List.of(new Question.Choice(
                AtOneTarget.TARGET,
                () -> Stream.concat(
                                Stream.of(new Question.Option("", say -> say.text("filter.all"))),
                                targets.held().stream()
                                        .filter(target -> target.subject().isOfTime())
                                        .map(this::option))
                        .toList(),
                true));
    }

    private Question.Option option(Target target) {
        return new Question.Option(
                String.valueOf(target.number()),
                say -> TargetSays.of(drawnLast.names(say.language()), say).subject(target.subject()));
    }

    private record LateFor(Target target, Late late) {}

    @Override
    public Content of(Asked asked, Say say) {
        var words = TargetSays.of(drawnLast.names(say.language()), say);
        var chosen = asked.more().get(AtOneTarget.TARGET);
        var held = targets.held().stream()
                .filter(target -> asked.phase() == null || target.subject().isWithin(asked.phase()))
                .filter(target -> chosen == null || chosen.equals(String.valueOf(target.number())))
                .toList();
        var lists = new ArrayList<Listed>();
        var late = new ArrayList<LateFor>();
        var lateInAll = 0L;
        var rows = new ArrayList<List<Cell>>();
        for (var target : held) {
            if (target.subject().isOfTime()) {
                var longest = howTargetsStand.late(target, asked.selection(), MOST);
                longest.forEach(each -> late.add(new LateFor(target, each)));
                // All that is open is looked at for either: the number is asked for only where the list does not tell
                // it.
                var beyond = longest.size() < MOST
                        ? longest.size()
                        : howTargetsStand.lateMissions(target, asked.selection());
                lateInAll += beyond;
                var kept = howTargetsStand.kept(target, asked.period(), asked.selection());
                rows.add(row(target, kept, beyond, words, asked, say));
                if (chosen != null) {
                    lists.addAll(atOneTarget.lists(target, kept, asked, say));
                }
            }
        }
        late.sort(Comparator.comparing(each -> each.late().due()));
        var notes = new ArrayList<String>();
        var numbers = numbers(held, asked, words, say);
        if (!asked.isOfAllMissions() && !numbers.rows().isEmpty()) {
            notes.add(say.text("note.targets.all"));
        }
        if (lateInAll > MOST) {
            notes.add(say.text("note.targets.cut", say.count(MOST), say.count(lateInAll)));
        }
        var shown = late.stream().limit(MOST).toList();
        notes.addAll(Listed.notes(lists, say));
        var tables = new ArrayList<>(List.of(times(rows, asked, say)));
        tables.addAll(chosen == null ? List.of(numbers) : Listed.tables(lists));
        tables.add(beyond(shown, words, say));
        return new Content(notes, List.of(), List.of(), tables);
    }

    // ---- times

    private static List<Cell> row(Target target, Kept kept, long beyond, TargetSays words, Asked asked, Say say) {
        var address = AtOneTarget.address(target, asked);
        return List.of(
                say.link(words.subject(target.subject()), "/metrics/targets/" + target.number() + "#set"),
                say.cell(words.aim(target)),
                say.linked(kept.ended(), Listed.at(address, AtOneTarget.ENDED)),
                kept.isOfFew()
                        ? say.few()
                        : say.share(kept.ended() == 0 ? 0 : (double) kept.within() / kept.ended(), kept.ended() > 0),
                kept.isOfFew()
                        ? say.few()
                        : say.linked(kept.ended() - kept.within(), Listed.at(address, AtOneTarget.LONGER)),
                kept.isOfFew() ? say.few() : say.office(kept.atPercent().orElse(null)),
                say.cell(words.verdict(kept)),
                say.linked(beyond, Listed.at(address, "beyond")));
    }

    private static Table times(List<List<Cell>> rows, Asked asked, Say say) {
        return new Table(
                "times",
                say.text("table.target.times"),
                List.of(
                        say.words("target-of"),
                        say.words("target"),
                        say.figure("ended"),
                        say.figure("within"),
                        say.figure("took-longer"),
                        say.inOffice("at-percent"),
                        say.words("kept"),
                        say.figure("beyond-now")),
                rows,
                say.text(asked.phase() == null ? "empty.target.times" : "empty.target.ofPhase"));
    }

    // ---- numbers

    private Table numbers(List<Target> held, Asked asked, TargetSays words, Say say) {
        var rows = new ArrayList<List<Cell>>();
        held.stream()
                .filter(target -> !target.subject().isOfTime())
                .forEach(target -> rows.add(number(target, asked, words, say)));
        return new Table(
                "numbers",
                say.text("table.target.numbers"),
                List.of(
                        say.words("target-of"),
                        say.words("target"),
                        say.figure("aimed-at"),
                        say.figure("is"),
                        say.words("kept")),
                rows,
                say.text(asked.phase() == null ? "empty.target.numbers" : "empty.target.ofPhase"));
    }

    private List<Cell> number(Target target, Asked asked, TargetSays words, Say say) {
        var standing = numbersAimedAt.of(target, asked.period());
        var isOfAll = asked.isOfAllMissions();
        return List.of(
                say.link(words.subject(target.subject()), "/metrics/targets/" + target.number() + "#set"),
                say.cell(words.aim(target)),
                amount(target, standing.aimedAt(), say),
                isOfAll ? is(target, standing.is(), asked, say) : say.none(),
                isOfAll ? say.cell(words.met(standing.isMet())) : say.none());
    }

    private static Cell is(Target target, long number, Asked asked, Say say) {
        var cell = amount(target, number, say);
        return number == 0 ? cell : cell.opensTo(missions(target, asked));
    }

    /** Those that a number is of. */
    private static String missions(Target target, Asked asked) {
        return switch (target.subject().kind()) {
            case DELIVERED ->
                "/metrics/missions" + asked.query(Map.of(MissionsPanel.WHICH, MissionsPanel.which(Moment.DELIVERED)));
            case MONEY ->
                "/metrics/ageing"
                        + asked.query(Map.of(
                                AgeingPanel.IN,
                                AgeingPanel.ALL,
                                FromWhom.CURRENCY,
                                target.subject().of()));
            default -> "/metrics/ageing" + asked.query(Map.of(AgeingPanel.IN, AgeingPanel.ALL));
        };
    }

    private static Cell amount(Target target, long number, Say say) {
        return target.subject().kind() == Kind.MONEY
                ? say.money(number, target.subject().of(), true)
                : say.cell(number);
    }

    // ---- missions

    private Table beyond(List<LateFor> late, TargetSays words, Say say) {
        var titles = missions.titles(
                late.stream().map(each -> each.late().mission()).distinct().toList());
        return new Table(
                "beyond",
                say.text("table.target.beyond"),
                List.of(
                        say.words("mission"),
                        say.words("title"),
                        say.words("target-of"),
                        say.words("target"),
                        say.words("since"),
                        say.inOffice("so-far"),
                        say.words("over-since")),
                late.stream().map(each -> row(each, titles, words, say)).toList(),
                say.text("empty.target.beyond"));
    }

    private static List<Cell> row(LateFor late, Map<String, String> titles, TargetSays words, Say say) {
        var beyond = late.late();
        return List.of(
                say.link(beyond.mission(), "/missions/" + beyond.mission()),
                say.cell(titles.getOrDefault(beyond.mission(), "")),
                say.cell(words.subject(late.target().subject())),
                say.cell(say.officeTime(late.target().limit().limit())),
                say.cell(beyond.entered()),
                say.office(beyond.took()),
                say.cell(beyond.due()));
    }
}
