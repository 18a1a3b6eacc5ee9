package network.relais.split.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import network.relais.money.Decimals;
import network.relais.split.Explanation;
import network.relais.split.Explanation.Deducted;
import network.relais.split.Explanation.HeldAtFloor;
import network.relais.split.Explanation.Proportional;
import network.relais.split.Explanation.Share;
import network.relais.split.PotSize;
import network.relais.split.Split;
import network.relais.split.SplitLine;
import org.jspecify.annotations.Nullable;

/**
 * A split as the pages and other programs get it. Amounts are strings with the currency's decimals.
 *
 * @param totals by party, sorted
 */
record SplitView(String currency, List<Line> lines, Map<String, String> totals) {

    static SplitView of(Split split, Locale language) {
        var totals = new LinkedHashMap<String, String>();
        split.totals().forEach((party, total) -> totals.put(party, total.plain()));
        return new SplitView(
                split.currency().name(),
                split.lines().stream()
                        .map(line -> Line.of(line, split.explain(line), language))
                        .toList(),
                totals);
    }

    record Line(String kind, String party, String amount, Why explanation) {
        static Line of(SplitLine line, Explanation why, Locale language) {
            return new Line(line.kind().code(), line.party(), line.amount().plain(), Why.of(why, language));
        }
    }

    /**
     * @param rule {@code deducted}, {@code proportional} or {@code floor}
     * @param base what the budget leaves after expenses and fixed prices
     * @param label what an expense or fixed price is for
     * @param pot how large the pot is of which the line is a share
     * @param weight of the party, or its investment in the delivery
     * @param weights of all who share in proportion
     * @param shared what they share
     * @param floor the least the line had to be, and is
     * @param ideal the exact amount before rounding, a reduced fraction of units of the currency
     * @param decimals the same for people, with {@code …} if it goes on
     * @param rounding {@code none}, {@code down} or {@code up}
     * @param words all of it in sentences, in the language of the request
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Why(
            String rule,
            String base,
            @Nullable String label,
            @Nullable PotView pot,
            @Nullable String rate,
            @Nullable String weight,
            @Nullable String weights,
            @Nullable String shared,
            @Nullable String floor,
            String ideal,
            String decimals,
            String rounding,
            String words) {

        static Why of(Explanation why, Locale language) {
            Share share = why instanceof Share of ? of : null;
            Proportional proportional = why instanceof Proportional of ? of : null;
            return new Why(
                    rule(why),
                    why.base().plain(),
                    why instanceof Deducted deducted && !deducted.label().isEmpty() ? deducted.label() : null,
                    share == null ? null : PotView.of(share.pot()),
                    share == null ? null : Decimals.plain(share.pot().rate()),
                    share == null ? null : Decimals.plain(share.weight()),
                    proportional == null ? null : Decimals.plain(proportional.weights()),
                    proportional == null ? null : proportional.shared().plain(),
                    why instanceof HeldAtFloor held ? held.amount().plain() : null,
                    why.ideal().toString(),
                    why.ideal().decimals(why.amount().currency()),
                    why.rounding().name().toLowerCase(Locale.ROOT),
                    why.inWords(language));
        }

        private static String rule(Explanation why) {
            if (why instanceof Deducted) {
                return "deducted";
            }
            return why instanceof HeldAtFloor ? "floor" : "proportional";
        }
    }

    /**
     * @param ideal the base times the rate, a reduced fraction of units of the currency
     * @param rounded in whole minor units
     * @param amount after caps
     */
    record PotView(String ideal, String rounded, String amount) {
        static PotView of(PotSize pot) {
            return new PotView(
                    pot.ideal().toString(), pot.rounded().plain(), pot.amount().plain());
        }
    }
}
