package network.relais.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.figures.Answer;
import network.relais.metrics.TargetSubject.Kind;
import network.relais.metrics.TimeLimit.Kept;
import network.relais.metrics.WeekTargets.Standing;
import network.relais.money.Currency;
import network.relais.money.Money;
import org.jspecify.annotations.Nullable;

/** How the targets stand at the end of a week, as a mail says it. */
record StandingWords(TargetWords words, String baseUrl) {

    /** So many of what crossed a target are named; the page has them all. */
    private static final int MOST = 10;

    List<Map<String, @Nullable Object>> targets(List<Standing> standings) {
        return standings.stream().map(this::target).toList();
    }

    private Map<String, @Nullable Object> target(Standing standing) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("what", words.subject(standing.target().subject()));
        values.put("aim", words.aim(standing.target()));
        values.put("stands", standing.kept() == null ? number(standing) : time(standing.kept()));
        values.put("crossed", standing.crossings() == 0 ? null : words.count(standing.crossings()));
        return values;
    }

    private String time(Kept kept) {
        if (kept.isOfFew()) {
            return words.text("few.target", words.count(kept.ended()), words.count(Doers.FEWEST));
        }
        return kept.isMet() instanceof Answer.Given<Boolean> given
                ? words.text(
                        "week.time",
                        met(given.figure()),
                        words.count(kept.within()),
                        words.count(kept.ended()),
                        WeekTargets.DAYS)
                : words.text("notEnough", words.count(kept.ended()), words.count(TimeLimit.FEWEST));
    }

    private String number(Standing standing) {
        var subject = standing.target().subject();
        var isMet =
                subject.kind() == Kind.OPEN ? standing.is() <= standing.aimedAt() : standing.is() >= standing.aimedAt();
        return switch (subject.kind()) {
            case DELIVERED ->
                words.text(
                        "week.scaled",
                        met(isMet),
                        words.count(standing.is()),
                        words.count(standing.aimedAt()),
                        WeekTargets.DAYS);
            case MONEY ->
                words.text(
                        "week.number",
                        met(isMet),
                        new Money(standing.is(), Currency.valueOf(subject.of())).format(words.language()));
            default -> words.text("week.number", met(isMet), words.count(standing.is()));
        };
    }

    private String met(boolean isMet) {
        return words.text(isMet ? "target.kept" : "target.missed");
    }

    /** @param titles of the missions, by id */
    List<Map<String, String>> crossings(List<Standing> standings, Map<String, String> titles) {
        return standings.stream()
                .flatMap(standing -> standing.beyond().stream()
                        .map(beyond -> Map.of(
                                "title",
                                titles.getOrDefault(beyond.mission(), beyond.mission()),
                                "what",
                                words.subject(standing.target().subject()),
                                "page",
                                baseUrl + "/missions/" + beyond.mission())))
                .limit(MOST)
                .toList();
    }
}
