package network.relais.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import network.relais.split.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettlementVectorsTest {

    @ParameterizedTest
    @MethodSource("vectors")
    void thePayoutsAreThoseWorkedOutByHand(Vectors.Vector vector) {
        assertThat(answerTo(vector.input())).isEqualTo(vector.answer());
    }

    @Test
    void noWorkedCaseIsLost() {
        assertThat(vectors()).hasSize(24);
    }

    static Stream<Vectors.Vector> vectors() {
        return Vectors.in("settlement.json").stream();
    }

    private static JsonNode answerTo(JsonNode input) {
        Currency currency = Currency.valueOf(input.get("currency").textValue());
        List<Account> accounts = new ArrayList<>();
        for (JsonNode line : input.get("lines")) {
            LineKey key = LineKey.ofShare(LineKind.DELIVERY, line.get("id").textValue());
            Money total = Money.of(line.get("amount").textValue(), currency);
            accounts.add(new Account(key, total, Money.zero(currency)));
        }
        var answer = JsonNodeFactory.instance.objectNode();
        var settlements = answer.putArray("settlements");
        for (JsonNode payment : input.get("payments")) {
            Settlement settlement = Settlement.of(accounts, Money.of(payment.textValue(), currency));
            var settled = settlements.addObject();
            var payouts = settled.putArray("payouts");
            settlement.payouts().forEach(payout -> payouts.addObject()
                    .put("id", payout.line().party())
                    .put("amount", payout.amount().plain()));
            settled.put("credit", settlement.credit().plain());
            accounts = settlement.receivedOn(accounts);
        }
        return answer;
    }
}
