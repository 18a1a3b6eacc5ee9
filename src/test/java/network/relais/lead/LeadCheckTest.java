package network.relais.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import network.relais.lead.LeadCheck.Budget;
import network.relais.lead.LeadCheck.CheckedLead;
import network.relais.money.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the form that brings a lead takes, and what it says at which field where it does not. */
class LeadCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Map<String, Object> LEAD = Map.of(
            "title", "Visitor survey",
            "client", "o1",
            "need", "A survey of our visitors.",
            "budgetKind", "unknown",
            "currency", "EUR",
            "recommendedBy", "nobody");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theBudgetIsAFigureARangeOrUnknown() {
        assertThat(checked(LEAD).budget()).isEqualTo(Budget.UNKNOWN);
        assertThat(checked(and("budgetKind", "figure", "budget", "12 000,50")).budget())
                .isEqualTo(new Budget(1_200_050L, 1_200_050L));
        assertThat(checked(and("budgetKind", "range", "budget", "12000.5", "budgetTo", "15 000"))
                        .budget())
                .isEqualTo(new Budget(1_200_050L, 1_500_000L));
    }

    @Test
    void amountsHaveTheDecimalsOfTheirCurrency() {
        var yen = checked(and("currency", "JPY", "budgetKind", "figure", "budget", "1500000"));

        assertThat(yen.currency()).isEqualTo(Currency.JPY);
        assertThat(yen.budget().from()).isEqualTo(1_500_000L);
        assertThat(problems(and("currency", "JPY", "budgetKind", "figure", "budget", "10,5")))
                .containsKey("budget");
        assertThat(problems(and("currency", "LSD"))).containsKey("currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1e9", "NaN", "many", "١٢", "12,345", "99999999999999999999"})
    void aBudgetThatIsNoAmountIsMarkedAtItsField(String typed) {
        assertThat(problems(and("budgetKind", "figure", "budget", typed)))
                .containsOnlyKeys("budget")
                .allSatisfy((field, message) -> assertThat(message).isNotBlank());
    }

    @Test
    void aRangeGoesUpwards() {
        assertThat(problems(and("budgetKind", "range", "budget", "15000", "budgetTo", "12000")))
                .containsEntry("budgetTo", "The range ends below its beginning. Put the smaller amount first.");
    }

    @Test
    void whoRecommendedTheNetworkIsAPrescriberTheClientAMemberOrNobody() {
        assertThat(checked(and("recommendedBy", "prescriber", "prescriber", "p7"))
                        .recommendedBy())
                .isEqualTo(Lead.RecommendedBy.PRESCRIBER);
        assertThat(checked(and("recommendedBy", "client")).recommendedBy()).isEqualTo(Lead.RecommendedBy.CLIENT);
        assertThat(checked(and("recommendedBy", "member", "member", "p2")).recommendedBy())
                .isEqualTo(Lead.RecommendedBy.MEMBER);
        assertThat(checked(LEAD).recommendedBy()).isEqualTo(Lead.RecommendedBy.NOBODY);

        assertThat(problems(and("recommendedBy", "prescriber"))).containsOnlyKeys("prescriber");
        assertThat(problems(and("recommendedBy", "member", "member", "p99"))).containsOnlyKeys("member");
        assertThat(problems(and("recommendedBy", "the moon"))).containsOnlyKeys("recommendedBy");
    }

    @Test
    void aNewClientComesWithSomebodyWhoCanBeReached() {
        var newClient = new HashMap<>(LEAD);
        newClient.remove("client");
        assertThat(problems(newClient)).containsKeys("newClient.name", "newContact.familyName");

        newClient.put("newClient", Map.of("name", "Museum", "place", "Lyon"));
        newClient.put("newContact", Map.of("givenName", "Claire", "familyName", "Roche"));
        assertThat(problems(newClient))
                .containsOnly(Map.entry(
                        "newContact.email",
                        "Give an e-mail address or a phone number, so that this person can be reached."));
        newClient.put("newContact", Map.of("familyName", "Roche", "phone", "+33 6 00 00 00 00"));
        assertThat(checked(newClient).title()).isEqualTo("Visitor survey");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 'The wished start is 2026-11-30. Choose a day from today on'",
        "2032-01-01, at most 5 years ahead",
        "soon, '\"Wished start\" is not a date'"
    })
    void aWishedStartLiesAhead(String typed, String sentence) {
        assertThat(checked(and("wishedStart", "2027-03-01")).wishedStart()).contains(LocalDate.of(2027, 3, 1));
        assertThat(checked(and("wishedStart", "2026-12-01")).wishedStart()).contains(TODAY);
        assertThat(checked(and("wishedStart", "")).wishedStart()).isEmpty();

        assertThat(problems(and("wishedStart", typed)).get("wishedStart")).contains(sentence);
    }

    @Test
    void skillsAreWrittenOneWayAndThereAreAtMostTwenty() {
        assertThat(checked(and("skills", List.of("Survey", " survey ", "", "Museums")))
                        .skills())
                .containsExactly("survey", "museums");
        var many = IntStream.range(0, 21).mapToObj(number -> "skill " + number).toList();
        assertThat(problems(and("skills", many))).containsEntry("skills", "Name at most 20 skills; there are 21.");
    }

    @Test
    void textsThatAreMissingOrTooLongAreSaidAllAtOnceEachAtItsField() {
        assertThat(problems(and(
                        "title",
                        " ",
                        "need",
                        "x".repeat(4001),
                        "budgetKind",
                        "figure",
                        "budget",
                        "?",
                        "wishedStart",
                        "?")))
                .containsOnlyKeys("title", "need", "budget", "wishedStart");
        assertThat(checked(and("need", "<b>Les visiteurs</b> 🙃")).need()).isEqualTo("<b>Les visiteurs</b> 🙃");
    }

    @ParameterizedTest
    @CsvSource({"pursue, coordinator", "notYet, wakeOn", "decline, reasonForUs", "perhaps, decision"})
    void aDecisionNeedsWhatFollowsFromIt(String decision, String field) {
        assertThat(problems(and("decision", decision))).containsOnlyKeys(field);
    }

    private CheckedLead checked(Map<String, Object> typed) {
        return check().check(json.convertValue(typed, LeadForm.class));
    }

    private Map<String, String> problems(Map<String, Object> typed) {
        var refused = catchThrowableOfType(LeadRefused.class, () -> checked(typed));
        assertThat(refused).as("what is refused of %s", typed).isNotNull();
        return refused.problems().stream()
                .collect(Collectors.toMap(LeadRefused.Problem::field, LeadRefused.Problem::message));
    }

    /** Bruno is a member. */
    private static LeadCheck check() {
        return new LeadCheck(TODAY, "p2"::equals);
    }

    private static Map<String, Object> and(Object... fieldsAndValues) {
        var typed = new HashMap<>(LEAD);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            typed.put(String.valueOf(fieldsAndValues[i]), fieldsAndValues[i + 1]);
        }
        return typed;
    }
}
