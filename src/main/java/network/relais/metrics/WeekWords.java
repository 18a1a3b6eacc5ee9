package network.relais.metrics;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import network.relais.mail.InWords;
import network.relais.metrics.FormerWork.UnderWay;
import network.relais.metrics.WeekFigures.Figures;
import network.relais.metrics.WeekFigures.InWeek;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The figures of a week as a mail says them.
 *
 * @param baseUrl of all links
 * @param now until when what is under way has an age
 */
record WeekWords(MessageSource messages, Language language, String baseUrl, Instant now) {

    private static final double MEDIAN = 0.5;
    private static final double MILLISECONDS_AN_HOUR = 60 * 60 * 1000;
    private static final double MILLISECONDS_A_DAY = 24 * MILLISECONDS_AN_HOUR;
    private static final int LONGEST_IN_HOURS = 48;

    /**
     * @param titles of the missions, by id
     * @param views the reader's own
     */
    Map<String, @Nullable Object> of(Figures figures, Map<String, String> titles, List<SavedView> views) {
        var values = new HashMap<String, @Nullable Object>();
        var week = figures.week();
        values.put("from", InWords.date(week.from(), language));
        values.put("to", InWords.date(week.to(), language));
        values.put("page", baseUrl + "/metrics/overview?from=" + week.from() + "&to=" + week.to());
        values.put("isQuiet", figures.now().isQuiet());
        inWeek("", figures.now(), values);
        inWeek("Before", figures.before(), values);
        var open = figures.underWay().stream()
                .mapToLong(WorkInProgress.InPhase::missions)
                .sum();
        var openBefore = figures.underWayBefore().values().stream()
                .mapToLong(UnderWay::missions)
                .sum();
        values.put("hasOpen", open > 0 || openBefore > 0);
        values.put("open", count(open));
        values.put("openBefore", count(openBefore));
        values.put("money", money(figures));
        values.put("hasOldest", !figures.oldest().isEmpty());
        values.put(
                "oldest",
                figures.oldest().stream()
                        .map(mission -> oldest(mission, titles))
                        .toList());
        values.put("hasViews", !views.isEmpty());
        values.put(
                "views",
                views.stream()
                        .map(view -> Map.of("name", view.name(), "page", baseUrl + "/metrics/views/" + view.number()))
                        .toList());
        return values;
    }

    private void inWeek(String suffix, InWeek week, Map<String, @Nullable Object> values) {
        values.put("leads" + suffix, count(week.leads()));
        values.put("delivered" + suffix, count(week.delivered().durations()));
        values.put("paid" + suffix, count(week.paid().durations()));
        values.put(
                "toDelivery" + suffix,
                week.delivered().percentile(MEDIAN).map(this::lasting).orElse(null));
        values.put(
                "toPayment" + suffix,
                week.paid().percentile(MEDIAN).map(this::lasting).orElse(null));
    }

    /** By currency, those without an agreement left out. */
    private List<Map<String, String>> money(Figures figures) {
        var agreed = new TreeMap<String, Long>();
        var before = new TreeMap<String, Long>();
        var received = new TreeMap<String, Long>();
        figures.underWay().stream()
                .filter(phase -> phase.agreed() > 0)
                .forEach(phase -> agreed.merge(phase.currency(), phase.agreed(), Long::sum));
        figures.underWayBefore().forEach((currency, then) -> {
            if (then.agreed() > 0) {
                before.put(currency, then.agreed());
                agreed.putIfAbsent(currency, 0L);
            }
        });
        figures.underWay().forEach(phase -> received.merge(phase.currency(), phase.received(), Long::sum));
        var money = new ArrayList<Map<String, String>>();
        agreed.forEach((currency, amount) -> money.add(Map.of(
                "agreed",
                money(amount, currency),
                "agreedBefore",
                money(before.getOrDefault(currency, 0L), currency),
                "toCome",
                money(amount - received.getOrDefault(currency, 0L), currency))));
        return money;
    }

    private Map<String, String> oldest(MissionFact mission, Map<String, String> titles) {
        return Map.of(
                "title",
                titles.getOrDefault(mission.mission(), mission.mission()),
                "age",
                lasting(Duration.between(mission.opened(), now)),
                "page",
                baseUrl + "/missions/" + mission.mission());
    }

    private String money(long minorUnits, String currency) {
        return new Money(minorUnits, Currency.valueOf(currency)).format(locale());
    }

    /** As on the pages: hours up to two days, then days. */
    private String lasting(Duration duration) {
        return duration.toHours() < LONGEST_IN_HOURS
                ? unit("hours", duration.toMillis() / MILLISECONDS_AN_HOUR)
                : unit("days", duration.toMillis() / MILLISECONDS_A_DAY);
    }

    private String unit(String unit, double number) {
        var format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(1);
        return messages.getMessage("metrics.unit." + unit, new Object[] {format.format(number)}, locale());
    }

    private String count(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    private Locale locale() {
        return language.locale();
    }
}
