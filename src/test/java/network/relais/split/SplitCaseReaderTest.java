package network.relais.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitCaseReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ANNE =
            "{\"party\": \"anne\", \"role\": \"expert\", \"days\": \"1\", \"dayRate\": \"9\"}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock =
                    """
                    null                                              |                       | The case must be an object
                    []                                                |                       | The case must be an object
                    {"budget": "1", "contributions": []}              | currency              | is missing
                    {"currency": "EUR", "contributions": []}          | budget                | is missing
                    {"currency": "EUR", "budget": "1"}                | contributions         | is missing
                    {"currency": 1, BASE}                             | currency              | must be a string
                    {"currency": "EUR", "budget": 1, CONTRIBUTIONS}   | budget                | must be a string
                    {"currency": "EUR", "budget": null, CONTRIBUTIONS} | budget               | must be a string
                    {GOOD, "expenses": {}}                            | expenses              | must be a list
                    {GOOD, "expenses": null}                          | expenses              | must be a list
                    {GOOD, "expenses": ["train"]}                     | expenses/0            | must be an object
                    {GOOD, "expenses": [{"party": "a"}]}              | expenses/0/amount     | is missing
                    {GOOD, "expenses": [{"party": " ", "amount": "1"}]} | expenses/0/party    | is empty
                    {GOOD, "expenses": [{"party": "a", "amount": "1", "label": 5}]} | expenses/0/label | must be a string
                    {GOOD, "fixed": [{"party": "a", "amount": "1", "vat": "20"}]} | fixed/0   | "vat"
                    {GOOD, "rates": []}                               | rates                 | must be an object
                    {GOOD, "rates": {"delivery": "10"}}               | rates                 | "delivery"
                    {GOOD, "rates": {"network": 10}}                  | rates/network         | must be a string
                    {GOOD, "beneficiaries": {"delivery": []}}         | beneficiaries         | "delivery"
                    {GOOD, "beneficiaries": {"network": {}}}          | beneficiaries/network | must be a list
                    {GOOD, "caps": {"expense": "10"}}                 | caps                  | "expense"
                    {GOOD, "floors": [{"party": "anne"}]}             | floors/0/amount       | is missing
                    {GOOD, "paid": [{"kind": "vat", "party": "a", "amount": "1"}]} | paid/0/kind | is none of [expense, fixed,
                    {GOOD, "paid": [{"party": "a", "amount": "1"}]}   | paid/0/kind           | is missing
                    {GOOD, "vat": "20"}                               |                       | "vat"
                    """)
    void whatIsMissingUnknownOrOfTheWrongTypeIsNamed(String json, String at, String message) throws Exception {
        String contributions = "\"contributions\": [" + ANNE + "]";
        String written = json.replace("GOOD", "\"currency\": \"EUR\", BASE")
                .replace("BASE", "\"budget\": \"1\", CONTRIBUTIONS")
                .replace("CONTRIBUTIONS", contributions);

        SplitRejected rejected = refusal(JSON.readValue(written, Object.class));

        assertThat(rejected.reason()).isEqualTo(SplitRejected.Code.MALFORMED);
        assertThat(rejected.at()).isEqualTo(at == null ? "" : at);
        assertThat(rejected).hasMessageContaining(message);
    }

    @Test
    void charactersThatNobodyCanSeeAreRefusedAndNotRepeated() {
        for (String invisible : List.of("\u0000", "\u202E", "\u2066", "\r\n", "\u200B", "\uD800")) {
            Map<String, Object> input = good();
            input.put("expenses", List.of(Map.of("party", "anne" + invisible, "amount", "1")));

            SplitRejected rejected = refusal(input);

            assertThat(rejected).hasMessage("\"expenses/0/party\" contains control characters.");
        }
    }

    @Test
    void anEmojiIsALabelLikeAnyOther() {
        Map<String, Object> input = good();
        String label = "\uD83D\uDC69\u200D\uD83D\uDD2C Zürich";
        input.put("expenses", List.of(Map.of("party", "anne", "amount", "1", "label", label)));

        assertThat(SplitCaseReader.read(input).expenses())
                .singleElement()
                .extracting(SplitCase.Entry::label)
                .isEqualTo(label);
    }

    @Test
    void aCaseOfAThousandEntriesIsReadAndOneMoreIsRefused() {
        Map<String, Object> input = good();
        List<Object> expenses = new ArrayList<>();
        for (int i = 0; i < SplitCaseReader.MOST_ENTRIES - 1; i++) {
            expenses.add(Map.of("party", "anne", "amount", "0"));
        }
        input.put("expenses", expenses);
        assertThat(SplitCaseReader.read(input).expenses()).hasSize(999);

        expenses.add(Map.of("party", "anne", "amount", "0"));
        assertThat(refusal(input)).hasMessage("The case has 1001 entries: a split takes at most 1000.");
    }

    @Test
    void trailingZerosAreFineWhereMachinesWrite() {
        Map<String, Object> input = good();
        input.put("budget", "10.000000000");

        assertThat(SplitCaseReader.read(input).budget().plain()).isEqualTo("10.00");
    }

    @Property
    void whateverIsSentIsReadOrRefusedInWords(@ForAll Random random) {
        Object sent = spoiled(new HashMap<>(good()), random);
        try {
            Split.of(SplitCaseReader.read(sent));
        } catch (SplitRejected rejected) {
            assertThat(rejected.getMessage()).endsWith(".").doesNotContain("\u0000");
        }
    }

    /** A good case with a few fields replaced by anything. */
    private static Object spoiled(Map<String, Object> input, Random random) {
        List<String> names = List.of(
                "currency",
                "budget",
                "expenses",
                "fixed",
                "rates",
                "beneficiaries",
                "caps",
                "contributions",
                "floors",
                "paid",
                "vat");
        for (int i = random.nextInt(4); i >= 0; i--) {
            input.put(names.get(random.nextInt(names.size())), anything(random, 3));
        }
        return random.nextInt(50) == 0 ? anything(random, 3) : input;
    }

    private static Object anything(Random random, int depth) {
        switch (depth == 0 ? random.nextInt(2) : random.nextInt(4)) {
            case 0:
                return List.of("EUR", "10", "-1", "NaN", "1.001", "", "\u0000", "1e9", "9999999999999999", "network")
                        .get(random.nextInt(10));
            case 1:
                return random.nextBoolean() ? random.nextInt() : random.nextBoolean();
            case 2:
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    list.add(anything(random, depth - 1));
                }
                return list;
            default:
                Map<String, Object> map = new HashMap<>();
                for (String name : List.of("party", "amount", "network", "role", "days", "dayRate", "weight", "kind")) {
                    if (random.nextBoolean()) {
                        map.put(name, anything(random, depth - 1));
                    }
                }
                return map;
        }
    }

    private static Map<String, Object> good() {
        Map<String, Object> input = new HashMap<>();
        input.put("currency", "EUR");
        input.put("budget", "1000.00");
        input.put("contributions", List.of(Map.of("party", "anne", "role", "expert", "days", "1", "dayRate", "900")));
        return input;
    }

    private static SplitRejected refusal(Object input) {
        return catchThrowableOfType(SplitRejected.class, () -> SplitCaseReader.read(input));
    }
}
