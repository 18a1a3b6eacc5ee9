package network.relais.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import network.relais.split.Split;
import network.relais.split.SplitCase;
import org.junit.jupiter.api.Test;

/** The example of {@code docs/settlement.md}, worked out again: what members read is what they get. */
class DocumentedSettlementTest {

    private static final Path PAGE = Path.of("docs", "settlement.md");

    private static final Map<LineKey, String> ROWS = Map.of(
            LineKey.ofShare(LineKind.NETWORK, "network"), "the network",
            LineKey.ofShare(LineKind.INTRODUCER, "ines"), "Inès, introduction",
            LineKey.ofShare(LineKind.DELIVERY, "anne"), "Anne",
            LineKey.ofShare(LineKind.DELIVERY, "bruno"), "Bruno",
            LineKey.ofShare(LineKind.DELIVERY, "ines"), "Inès, work");

    @Test
    void everyAmountInTheTablesIsWhatTheRulesGive() throws IOException {
        var rows = tableRows();
        var received = new HashMap<LineKey, Money>();

        var first = Settlement.of(Account.of(split(), received), eur("1000"));
        for (var payout : first.payouts()) {
            var row = rows.get(ROWS.get(payout.line())).get(0);
            assertThat(row).first().isEqualTo(shown(total(payout.line())));
            assertThat(row).last().isEqualTo(shown(payout.amount()));
            received.put(payout.line(), payout.amount());
        }
        var second = Settlement.of(Account.of(split(), received), eur("2000"));
        for (var payout : second.payouts()) {
            var row = rows.get(ROWS.get(payout.line())).get(1);
            assertThat(row).contains(shown(received.get(payout.line())), shown(payout.amount()));
            assertThat(row).last().isEqualTo(shown(payout.amount()));
        }
    }

    /** By the name in its first cell, the other cells of each row with that name. */
    private static Map<String, List<List<String>>> tableRows() throws IOException {
        var rows = new HashMap<String, List<List<String>>>();
        for (var line : Files.readAllLines(PAGE)) {
            if (line.startsWith("| ") && !line.startsWith("| |") && !line.startsWith("| -")) {
                var cells = List.of(line.substring(2, line.length() - 2).split(" \\| "));
                rows.computeIfAbsent(cells.get(0), name -> new ArrayList<>()).add(cells.subList(1, cells.size()));
            }
        }
        return rows;
    }

    private static Money total(LineKey key) {
        return split().lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    private static Split split() {
        var input = SplitCase.ofBudget(eur("10000"));
        input.rate(LineKind.NETWORK, BigDecimal.TEN).rate(LineKind.INTRODUCER, BigDecimal.valueOf(5));
        input.beneficiary(LineKind.NETWORK, "network", BigDecimal.ONE);
        input.beneficiary(LineKind.INTRODUCER, "ines", BigDecimal.ONE);
        for (var days : Map.of("anne", 3, "bruno", 2, "ines", 2).entrySet()) {
            input.contribution(
                    days.getKey(), "Work", BigDecimal.valueOf(days.getValue()), BigDecimal.TEN, BigDecimal.ONE);
        }
        return Split.of(input.build());
    }

    private static String shown(Money amount) {
        return amount.format(Locale.ENGLISH);
    }

    private static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
