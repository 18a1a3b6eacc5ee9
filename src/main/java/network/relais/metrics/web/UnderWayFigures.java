package network.relais.metrics.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.metrics.FormerWork.UnderWay;
import network.relais.metrics.WorkInProgress.InPhase;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Table;
import network.relais.metrics.web.Content.Tile;

/**
 * What is under way now, and its money, against what was as the period began: that is how the period before had left it.
 *
 * @param former by currency
 */
record UnderWayFigures(List<InPhase> now, Map<String, UnderWay> former, Asked asked, Say say) {

    private static final UnderWay NOTHING = new UnderWay(0, 0);

    List<Tile> tiles() {
        var tiles = new ArrayList<Tile>();
        var missions = now.stream().mapToLong(InPhase::missions).sum();
        var before = former.values().stream().mapToLong(UnderWay::missions).sum();
        tiles.add(new Tile(
                "open",
                say.text("tile.open"),
                say.count(missions),
                missions == before
                        ? same(say.count(before))
                        : say.text(
                                missions > before ? "change.began.more" : "change.began.fewer",
                                say.count(Math.abs(missions - before)),
                                say.count(before),
                                asked.period().from()),
                address(AgeingPanel.ALL, Map.of())));
        currencies().stream()
                .filter(currency -> agreed(currency) > 0 || then(currency).agreed() > 0)
                .forEach(currency -> tiles.add(money(currency)));
        return tiles;
    }

    private Tile money(String currency) {
        var agreed = agreed(currency);
        var before = then(currency).agreed();
        return new Tile(
                        "money-" + currency,
                        say.text("tile.money"),
                        say.money(agreed, currency),
                        agreed == before
                                ? same(say.money(before, currency))
                                : say.text(
                                        agreed > before ? "change.began.more" : "change.began.less",
                                        say.money(Math.abs(agreed - before), currency),
                                        say.money(before, currency),
                                        asked.period().from()),
                        address(AgeingPanel.ALL, Map.of(FromWhom.CURRENCY, currency)))
                .noted(say.text("tile.money.toCome", say.money(toCome(currency), currency)));
    }

    private String same(String before) {
        return say.text("change.began.same", before, asked.period().from());
    }

    /** A row a currency, all phases together. */
    Table table() {
        return new Table(
                "under-way",
                say.text("table.under-way", asked.period().from()),
                List.of(
                        say.words("currency"),
                        say.figure("missions"),
                        say.figure("missions-began"),
                        say.figure("agreed"),
                        say.figure("agreed-began"),
                        say.figure("still-to-come")),
                currencies().stream().map(this::row).toList(),
                say.text("empty.open"));
    }

    private List<Cell> row(String currency) {
        var before = asked.period().from().minusDays(1);
        var inCurrency = Map.of(FromWhom.CURRENCY, currency);
        return List.of(
                say.cell(currency),
                say.linked(sum(currency, InPhase::missions), address(AgeingPanel.ALL, inCurrency)),
                say.linked(
                        then(currency).missions(),
                        MissionsPanel.address(Standing.UNDER_WAY, before, asked, inCurrency)),
                money(agreed(currency), currency, address(AgeingPanel.ALL, inCurrency)),
                money(
                        then(currency).agreed(),
                        currency,
                        MissionsPanel.address(Standing.AGREED, before, asked, inCurrency)),
                money(toCome(currency), currency, address(AgeingPanel.ALL, inCurrency)));
    }

    Table phases() {
        return new Table(
                "phases",
                say.text("table.phases"),
                List.of(
                        say.words("phase"),
                        say.figure("missions"),
                        say.words("currency"),
                        say.figure("agreed"),
                        say.figure("received")),
                now.stream().map(this::row).toList(),
                say.text("empty.open"));
    }

    private List<Cell> row(InPhase phase) {
        var address = address(phase.phase(), Map.of(FromWhom.CURRENCY, phase.currency()));
        return List.of(
                say.cell(say.text("phase." + phase.phase())),
                say.linked(phase.missions(), address),
                say.cell(phase.currency()),
                money(phase.agreed(), phase.currency(), address),
                money(phase.received(), phase.currency(), address));
    }

    private Cell money(long amount, String currency, String address) {
        var cell = say.money(amount, currency, true);
        return amount == 0 ? cell : cell.opensTo(address);
    }

    private String address(String in, Map<String, String> more) {
        var query = new HashMap<>(more);
        query.put(AgeingPanel.IN, in);
        // A phase that is kept for other panels was not asked of these figures.
        query.put(ReadQuestion.PHASE, "");
        return "/metrics/ageing" + asked.query(query);
    }

    private Set<String> currencies() {
        return Stream.concat(now.stream().map(InPhase::currency), former.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private UnderWay then(String currency) {
        return former.getOrDefault(currency, NOTHING);
    }

    private long agreed(String currency) {
        return sum(currency, InPhase::agreed);
    }

    private long toCome(String currency) {
        return agreed(currency) - sum(currency, InPhase::received);
    }

    private long sum(String currency, ToLongFunction<InPhase> of) {
        return now.stream()
                .filter(phase -> phase.currency().equals(currency))
                .mapToLong(of)
                .sum();
    }
}
