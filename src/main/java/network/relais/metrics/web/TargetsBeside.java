package network.relais.metrics.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import network.relais.metrics.DrawnLast;
import network.relais.metrics.HowTargetsStand;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.NumbersAimedAt;
import network.relais.metrics.Target;
import network.relais.metrics.TargetSubject;
import network.relais.metrics.Targets;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Table;
import network.relais.metrics.web.Content.Tile;
import org.springframework.stereotype.Component;

/** Targets beside the figures that they are about, on the panels of those. Where none is set, panels are as they are without. */
@Component
class TargetsBeside {

    private static final String MONEY = "money-";

    private final Targets targets;
    private final HowTargetsStand howTargetsStand;
    private final DrawnLast drawnLast;
    private final NumbersAimedAt numbers;

    TargetsBeside(Targets targets, HowTargetsStand howTargetsStand, DrawnLast drawnLast, NumbersAimedAt numbers) {
        this.targets = targets;
        this.howTargetsStand = howTargetsStand;
        this.drawnLast = drawnLast;
        this.numbers = numbers;
    }

    // ---- figures in large

    /** The overview's tiles, each with its target. Numbers are aimed at for all missions together. */
    List<Tile> on(List<Tile> tiles, Asked asked, Say say) {
        var held = targets.held().stream().collect(Collectors.toMap(Target::subject, Function.identity()));
        if (held.isEmpty()) {
            return tiles;
        }
        var says = TargetSays.of(drawnLast.names(say.language()), say);
        return tiles.stream()
                .map(tile -> subject(tile.key())
                        .map(held::get)
                        .filter(target -> target.subject().isOfTime() || asked.isOfAllMissions())
                        .map(target -> with(target, tile, asked, says))
                        .orElse(tile))
                .toList();
    }

    private static Optional<TargetSubject> subject(String tile) {
        return switch (tile) {
            case "lead-delivered" -> Optional.of(TargetSubject.mission(Moment.DELIVERED));
            case "lead-evaluated" -> Optional.of(TargetSubject.mission(Moment.EVALUATED));
            case "lead-paid" -> Optional.of(TargetSubject.mission(Moment.PAID));
            case "throughput" -> Optional.of(TargetSubject.delivered());
            case "open" -> Optional.of(TargetSubject.open());
            default ->
                tile.startsWith(MONEY)
                        ? Optional.of(TargetSubject.money(tile.substring(MONEY.length())))
                        : Optional.empty();
        };
    }

    private Tile with(Target target, Tile tile, Asked asked, TargetSays says) {
        if (target.subject().isOfTime()) {
            var kept = howTargetsStand.kept(target, asked.period(), asked.selection());
            return tile.aimedAt(says.sentence(target, kept), TargetSays.isMissed(kept));
        }
        var standing = numbers.of(target, asked.period());
        return tile.aimedAt(says.sentence(target, standing.aimedAt(), standing.isMet()), !standing.isMet());
    }

    // ---- rows of phases and steps

    /**
     * The same table with two columns more, where a row's subject has a target. Of one content of a diagram alone nothing is said,
     * since a target is of them all.
     *
     * @param table one of its columns is {@code p95}
     * @param subjects of the rows, in their order
     */
    Table beside(Table table, List<TargetSubject> subjects, Asked asked, Say say) {
        var held = targets.held().stream()
                .filter(target -> asked.version() == null && subjects.contains(target.subject()))
                .collect(Collectors.toMap(Target::subject, Function.identity()));
        if (held.isEmpty()) {
            return table;
        }
        return table.with(
                "p95",
                List.of(say.words("target"), say.figure("within")),
                subjects.stream()
                        .map(subject -> held.containsKey(subject)
                                ? cells(held.get(subject), asked, say)
                                : List.of(say.none(), say.none()))
                        .toList());
    }

    private List<Cell> cells(Target target, Asked asked, Say say) {
        var says = TargetSays.of(drawnLast.names(say.language()), say);
        var kept = howTargetsStand.kept(target, asked.period(), asked.selection());
        var aim = say.link(says.aim(target), "/metrics/targets/" + target.number() + "#set");
        if (kept.isOfFew()) {
            return List.of(aim, say.few());
        }
        var share = kept.ended() == 0 ? 0 : (double) kept.within() / kept.ended();
        return List.of(
                aim,
                new Cell(
                        kept.ended() == 0 ? null : Math.round(share * 1000) / 1000.0,
                        kept.ended() == 0 ? says.verdict(kept) : say.share(share) + ", " + says.verdict(kept),
                        null));
    }

    // ---- missions

    /**
     * The same table with one column more: which targets a mission is beyond now.
     *
     * @param table one of its columns is {@code age}
     * @param missionsOfRows ids, in the order of the rows
     */
    Table beyond(Table table, List<String> missionsOfRows, Asked asked, Say say) {
        var ofTime = targets.held().stream()
                .filter(target -> target.subject().isOfTime())
                .toList();
        if (ofTime.isEmpty()) {
            return table;
        }
        var says = TargetSays.of(drawnLast.names(say.language()), say);
        var beyond = new HashMap<String, List<String>>();
        for (var target : ofTime) {
            howTargetsStand.lateAmong(missionsOfRows, target).forEach(mission -> beyond.computeIfAbsent(
                            mission, each -> new ArrayList<>())
                    .add(says.subject(target.subject())));
        }
        return table.with(
                "age",
                List.of(say.words("beyond-target")),
                missionsOfRows.stream()
                        .map(mission -> List.of(
                                beyond.containsKey(mission)
                                        ? say.cell(String.join("; ", beyond.get(mission)))
                                        : say.none()))
                        .toList());
    }
}
