package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import network.relais.mail.MailContract;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.metrics.FormerWork.UnderWay;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.WeekFigures.Figures;
import network.relais.metrics.WeekFigures.InWeek;
import network.relais.metrics.WorkInProgress.InPhase;
import network.relais.people.Language;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The figures of a week in words. */
class WeekWordsTest {

    private static final Period WEEK = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));
    private static final Instant NOW = Instant.parse("2026-03-09T07:00:00Z");
    private static final InWeek NOTHING = new InWeek(0, new Histogram(), new Histogram());
    private static final Figures BUSY = new Figures(
            WEEK,
            new InWeek(3, ofDays(41, 42, 60), ofDays(1)),
            NOTHING,
            List.of(
                    new InPhase("DELIVERY", "EUR", 2, 3_400_000, 1_000_000),
                    new InPhase("LEAD", "EUR", 1, 0, 0),
                    new InPhase("LEAD", "CHF", 1, 0, 0)),
            Map.of("EUR", new UnderWay(5, 1_200_000), "CHF", new UnderWay(1, 900_000)),
            List.of(mission("M-1", 112), mission("M-2", 1)),
            List.of());

    @Test
    void theWeekIsSaidAgainstTheOneBefore() {
        var words = english(BUSY);

        assertThat(words)
                .containsEntry("from", "2 March 2026")
                .containsEntry("to", "8 March 2026")
                .containsEntry("page", "https://relais.example/metrics/overview?from=2026-03-02&to=2026-03-08")
                .containsEntry("isQuiet", false)
                .containsEntry("leads", "3")
                .containsEntry("leadsBefore", "0")
                .containsEntry("delivered", "3")
                .containsEntry("toDeliveryBefore", null)
                .containsEntry("open", "4")
                .containsEntry("openBefore", "6")
                .containsEntry(
                        "money",
                        List.of(
                                Map.of(
                                        "agreed",
                                        "CHF\u00a00.00",
                                        "agreedBefore",
                                        "CHF\u00a09,000.00",
                                        "toCome",
                                        "CHF\u00a00.00"),
                                Map.of("agreed", "€34,000.00", "agreedBefore", "€12,000.00", "toCome", "€24,000.00")))
                .containsEntry(
                        "oldest",
                        List.of(
                                Map.of(
                                        "title",
                                        "Audit",
                                        "age",
                                        "112\u00a0days",
                                        "page",
                                        "https://relais.example/missions/M-1"),
                                Map.of(
                                        "title",
                                        "M-2",
                                        "age",
                                        "24\u00a0h",
                                        "page",
                                        "https://relais.example/missions/M-2")))
                .containsEntry(
                        "views", List.of(Map.of("name", "Lyon", "page", "https://relais.example/metrics/views/12")));
        // Half of 41, 42 and 60 days is 42, and of one day that day, within the width of a bucket.
        assertThat(words.get("toDelivery"))
                .asInstanceOf(InstanceOfAssertFactories.STRING)
                .matches("4[0-4].*days");
        assertThat(words.get("toPayment"))
                .asInstanceOf(InstanceOfAssertFactories.STRING)
                .matches("2[345].*h");
    }

    @Test
    void aWeekInWhichNothingHappenedIsQuietWhateverIsUnderWay() {
        var words = english(new Figures(WEEK, NOTHING, BUSY.now(), BUSY.underWay(), Map.of(), List.of(), List.of()));

        assertThat(words)
                .containsEntry("isQuiet", true)
                .containsEntry("hasOpen", true)
                .containsEntry("hasOldest", false);
        assertThat(new InWeek(0, new Histogram(), ofDays(3)).isQuiet()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTextFindsAllThatItAsksFor(Language language) {
        for (var figures :
                List.of(BUSY, new Figures(WEEK, NOTHING, NOTHING, List.of(), Map.of(), List.of(), List.of()))) {
            MailContract.assertFills(
                    facts(figures, language),
                    MailRequest.ofNetwork("figures_week", "p1", "2026-03-02", Map.of()),
                    language,
                    "figures_week");
        }
    }

    private static MailFacts facts(Figures figures, Language language) {
        var words = words(figures, language);
        words.put("hasTargets", false);
        return new MailFacts() {
            @Override
            public String word() {
                return "week";
            }

            @Override
            public Set<String> names() {
                return words.keySet();
            }

            @Override
            public Map<String, @Nullable Object> about(MailRequest mail, Language reader) {
                return words;
            }
        };
    }

    private static Map<String, @Nullable Object> english(Figures figures) {
        return words(figures, Language.EN);
    }

    private static Map<String, @Nullable Object> words(Figures figures, Language language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new WeekWords(messages, language, "https://relais.example", NOW)
                .of(
                        figures,
                        Map.of("M-1", "Audit"),
                        List.of(new SavedView(12, "Lyon", new SavedView.Shown("flow", Map.of(), null))));
    }

    private static Histogram ofDays(long... days) {
        var histogram = new Histogram();
        for (var each : days) {
            histogram.add(Duration.ofDays(each).toMillis());
        }
        return histogram;
    }

    private static MissionFact mission(String id, int daysAgo) {
        return new MissionFact(
                id,
                Map.of(Moment.OPENED, NOW.minus(Duration.ofDays(daysAgo))),
                null,
                null,
                "LEAD",
                null,
                null,
                null,
                null,
                null,
                "EUR",
                0,
                0);
    }
}
