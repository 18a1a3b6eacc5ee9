package network.relais.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import network.relais.money.Currency;
import network.relais.money.Money;
import org.junit.jupiter.api.Test;

/** The example in {@code docs/split.md}, worked out by the split that the members get. */
class DocumentedExampleTest {

    private final Split split = Split.of(SplitCase.ofBudget(euros("10000"))
            .expense("1", "anne", euros("420"), "trains")
            .fixedPrice("1", "translator", euros("800"), "translation")
            .rate(LineKind.NETWORK, BigDecimal.TEN)
            .beneficiary(LineKind.NETWORK, "network")
            .rate(LineKind.INTRODUCER, new BigDecimal("8"))
            .beneficiary(LineKind.INTRODUCER, "bruno")
            .cap(LineKind.INTRODUCER, euros("600"))
            .rate(LineKind.COORDINATION, new BigDecimal("5"))
            .beneficiary(LineKind.COORDINATION, "anne")
            .contribution("anne", "facilitator", new BigDecimal("4"), new BigDecimal("900"), BigDecimal.ONE)
            .contribution("bruno", "sociologist", new BigDecimal("3"), new BigDecimal("850"), new BigDecimal("1.2"))
            .contribution("chloé", "assistant", new BigDecimal("5"), new BigDecimal("450"), BigDecimal.ONE)
            .floor("chloé", euros("1800"))
            .build());

    private final String page = Files.readString(Path.of("docs/split.md")).replaceAll("\\s+", " ");

    DocumentedExampleTest() throws IOException {}

    @Test
    void theAmountsThatTheMembersReadAreThoseOfTheSplit() {
        assertThat(split.totals())
                .containsEntry("anne", euros("3595.76"))
                .containsEntry("bruno", euros("2926.24"))
                .containsEntry("chloé", euros("1800"));
        assertThat(page).contains("Anne gets €3,595.76 in all", "Bruno €2,926.24, Chloé €1,800.00");
        split.lines().forEach(line -> assertThat(page).contains(line.amount().format(Locale.UK)));
        split.pots().forEach(pot -> assertThat(page)
                .contains(pot.rounded().format(Locale.UK), pot.amount().format(Locale.UK)));
        split.linesOf("anne").forEach(line -> assertThat(page)
                .contains(split.explain(line).ideal().format(Currency.EUR, Locale.UK)));
    }

    @Test
    void everyRefusalIsListedInItsOrder() {
        assertThat(page.substring(page.indexOf("## When no split is possible")))
                .containsSubsequence(Arrays.stream(SplitRejected.Code.values())
                        .map(code -> "`" + code + "`")
                        .toList());
    }

    private static Money euros(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
