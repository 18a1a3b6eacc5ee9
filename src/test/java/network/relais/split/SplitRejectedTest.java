package network.relais.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class SplitRejectedTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Nothing is right about it. */
    private static final String EVERY_MISTAKE =
            """
            {
              "currency": "XXQ",
              "budget": "1e3",
              "expenses": [
                {"party": "anne", "amount": "99999999999999.99"},
                {"party": "anne", "amount": "0.001"},
                {"party": "bruno", "amount": "-1.00"},
                {"party": "bruno", "amount": "2000.00"}
              ],
              "rates": {"network": "-1", "introducer": "60", "coordination": "50"},
              "beneficiaries": {"introducer": [{"party": "iris"}], "coordination": [{"party": "anne", "weight": "0"}]},
              "contributions": [{"party": "anne", "role": "expert", "days": "0", "dayRate": "-900"}],
              "floors": [{"party": "zoe", "amount": "300.00"}, {"party": "anne", "amount": "700.00"}],
              "paid": [{"kind": "introducer", "party": "iris", "amount": "600.00"}],
              "colour": "blue"
            }
            """;

    private final ObjectNode input = read(EVERY_MISTAKE);

    @Test
    void ofSeveralMistakesTheFirstInTheOrderOfTheRulesIsNamedAndSaysHowToMendIt() {
        var codes = new ArrayList<SplitRejected.Code>();

        codes.add(expect("A field is not known here: \"colour\".", ""));
        input.remove("colour");
        codes.add(expect(
                "The network does not work in the currency \"XXQ\": choose one of EUR, USD, GBP, CHF, CAD, MAD, JPY, XOF,"
                        + " TND.",
                "currency"));
        input.put("currency", "EUR");
        codes.add(expect(
                "Budget: \"1e3\" is not a number: type digits with a comma or a point, such as 1234.50 or 1 234,50.",
                "budget"));
        input.put("budget", "1000.00");
        codes.add(expect(
                "Expense of anne: \"99999999999999.99\" is too large: the most is 10 000 000 000 000.00 EUR.",
                "expenses/0/amount"));
        set("/expenses/0/amount", "10.00");
        codes.add(expect(
                "Expense of anne: \"0.001\" has more decimals than EUR has: type at most 2 decimals.",
                "expenses/1/amount"));
        set("/expenses/1/amount", "0.10");
        codes.add(expect("Expense of bruno: \"-1\" is below zero: type 0 or more.", "expenses/2/amount"));
        set("/expenses/2/amount", "89.90");
        codes.add(expect(
                "The rate of the network pot is -1%: a rate cannot be below zero. Type 0 if the pot is to get nothing.",
                "rates/network"));
        set("/rates/network", "0");
        codes.add(expect(
                "The day rate of anne in the delivery pot cannot be below zero, but is -900. Type 0 or more.",
                "contributions/0/dayRate"));
        set("/contributions/0/dayRate", "900");
        codes.add(expect(
                "The rates come to 110% (introducer pot 60%, coordination pot 50%): lower them by 10% or more, since they"
                        + " cannot exceed 100%.",
                "rates"));
        set("/rates/coordination", "10");
        codes.add(expect(
                "The coordination pot has a rate of 10% but everybody in it has the weight 0: name who shares it, or set"
                        + " its rate to 0.",
                "beneficiaries/coordination"));
        set("/beneficiaries/coordination/0/weight", "1");
        codes.add(expect(
                "Expenses of 2 100.00 EUR exceed the budget of 1 000.00 EUR: raise the budget or lower them, by"
                        + " 1 100.00 EUR or more.",
                "budget"));
        set("/expenses/3/amount", "0");
        codes.add(expect(
                "The introducer pot is 540.00 EUR, but 600.00 EUR have been paid out of it already: raise its rate or its"
                        + " cap, or the budget.",
                "rates/introducer"));
        set("/paid/0/amount", "540.00");
        codes.add(expect(
                "A floor of 300.00 EUR in the delivery pot is set for zoe, who contributes nothing: add a contribution of"
                        + " zoe or remove the floor.",
                "floors/0/party"));
        set("/floors/0/party", "anne");
        codes.add(expect(
                "The floors come to 1 000.00 EUR (anne 1 000.00 EUR), more than the delivery pot of 270.00 EUR: lower the"
                        + " floors or the rates, or raise the budget, by 730.00 EUR or more.",
                "floors"));
        ((ArrayNode) input.get("floors")).remove(1);
        set("/floors/0/amount", "200.00");
        codes.add(expect(
                "There are 70.00 EUR to share in the delivery pot, but nobody contributes to the delivery: enter at least"
                        + " one contribution with days and a day rate above 0.",
                "contributions"));
        set("/contributions/0/days", "1");

        assertThat(codes).containsExactly(SplitRejected.Code.values());
        assertThat(Vectors.answerTo(input).at("/totals/anne").textValue()).isEqualTo("370.10");
    }

    @Test
    void aPotWhoseRateIsNowZeroThoughSomethingWasPaidNamesBothAmounts() {
        var amended = read(
                """
                {"currency": "EUR", "budget": "100.00",
                 "contributions": [{"party": "anne", "role": "expert", "days": "1", "dayRate": "1"}],
                 "paid": [{"kind": "network", "party": "network", "amount": "0.01"}]}
                """);

        assertThat(refusal(amended))
                .hasMessage(
                        "The network pot now has the rate 0 and so is 0.00 EUR, but 0.01 EUR have been paid out of it"
                                + " already: give it a rate that leaves at least that much.");
    }

    @Test
    void aFixedPriceBelowWhatItsPartyWasPaidNamesBothAmounts() {
        var amended = read(
                """
                {"currency": "EUR", "budget": "100.00", "fixed": [{"party": "zed", "amount": "20.00"}],
                 "contributions": [{"party": "anne", "role": "expert", "days": "1", "dayRate": "1"}],
                 "paid": [{"kind": "fixed", "party": "zed", "amount": "20.01"}]}
                """);

        assertThat(refusal(amended))
                .hasMessage(
                        "The fixed prices of zed come to 20.00 EUR, but 20.01 EUR of them have been paid already: keep"
                                + " at least that much.");
    }

    @Test
    void aDeliveryCutDownToWhatWasPaidNeedsNoContribution() {
        var cut = read(
                """
                {"currency": "EUR", "budget": "100.00", "contributions": [],
                 "paid": [{"kind": "delivery", "party": "anne", "amount": "100.00"}]}
                """);

        assertThat(Vectors.answerTo(cut).get("totals")).isEqualTo(read("{\"anne\": \"100.00\"}"));
    }

    @Test
    void theSameIsSaidInFrench() {
        var input = read(
                """
                {
                  "currency": "EUR",
                  "budget": "1000.00",
                  "rates": {"introducer": "60"},
                  "beneficiaries": {"introducer": [{"party": "iris"}]},
                  "contributions": [{"party": "anne", "role": "expert", "days": "1", "dayRate": "900"}],
                  "paid": [{"kind": "introducer", "party": "iris", "amount": "700.00"}]
                }
                """);

        assertThat(refusal(input).french().replaceAll("[\\h\u202f]", " "))
                .isEqualTo("L’enveloppe apporteur d’affaires est de 600,00 €, mais 700,00 € en ont déjà été versés :"
                        + " augmentez son taux ou son plafond, ou le budget.");
    }

    private SplitRejected.Code expect(String message, String at) {
        SplitRejected rejected = refusal(input);
        assertThat(rejected).hasMessage(message);
        assertThat(rejected.french())
                .isNotEqualTo(message)
                .doesNotContainPattern("\\b(?:The|the|pot|is|of|or|rate)\\b");
        assertThat(rejected.at()).isEqualTo(at);
        assertThat(rejected.code()).isEqualTo(rejected.reason().name());
        return rejected.reason();
    }

    private static SplitRejected refusal(JsonNode input) {
        return catchThrowableOfType(SplitRejected.class, () -> Split.of(SplitCaseReader.read(Vectors.tree(input))));
    }

    private void set(String pointer, String value) {
        JsonPointer place = JsonPointer.compile(pointer);
        ((ObjectNode) input.at(place.head())).put(place.last().getMatchingProperty(), value);
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
