package network.relais.protocol;

import static network.relais.protocol.Example.ANNE;
import static network.relais.protocol.Example.BRUNO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import network.relais.money.Currency;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.protocol.ProtocolVersion.Origin;
import network.relais.protocol.ProtocolVersion.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who has the contract with the client is part of what is agreed. */
class ContractHolderTest {

    private static final Predicate<Problem> AT_HOLDER =
            problem -> problem.field().equals("contractHolder");

    @Test
    void unlessSomethingElseIsSaidTheNetworksCompanyHasTheContract() {
        assertThat(Example.terms().contractHolder()).isEqualTo(Party.NETWORK);
        assertThat(heldBy(null).isInvoicedDirectly()).isFalse();
        assertThat(DraftText.of(Example.terms(), Set.of()).contractHolder()).isEmpty();
    }

    @Test
    void aMemberWithAPartInTheMissionMayHaveIt() {
        var draft = DraftText.of(heldBy(ANNE), Set.of());
        assertThat(draft.contractHolder()).isEqualTo(ANNE);

        assertThat(problemsOf(draft, Set.of(ANNE, BRUNO, Example.CHLOE))).noneMatch(AT_HOLDER);
    }

    @Test
    void nobodyElseMay() {
        var stranger = DraftText.of(heldBy("p99"), Set.of());
        var noMember = DraftText.of(heldBy(ANNE), Set.of());

        assertThat(problemsOf(stranger, Set.of(ANNE, BRUNO, Example.CHLOE, "p99")))
                .anyMatch(AT_HOLDER);
        assertThat(problemsOf(noMember, Set.of(BRUNO, Example.CHLOE))).anyMatch(AT_HOLDER);
    }

    @Test
    void theDocumentOfAVersionWithoutIsAsItEverWas() {
        assertThat(document(Example.terms())).doesNotContain("contractHolder");
        assertThat(document(heldBy(ANNE))).contains("\"contractHolder\":\"" + ANNE + "\"");
    }

    @Test
    void whoHasItNowIsToldAndEverybodyIsAskedAgain() {
        var words =
                new Wording(Language.EN, Map.of(ANNE, new Person(ANNE, "Anne", "A", null, null, Language.EN, null)));
        assertThat(ChangesBetween.of(Example.terms(), heldBy(ANNE), words))
                .containsExactly("Who has the contract with the client: Anne A instead of the network’s company.");
        assertThat(Team.isLikeForLike(Example.terms(), heldBy(ANNE))).isFalse();
    }

    @Test
    void itStaysWhenTheTeamOrTheDatesChange() {
        var terms = heldBy(ANNE);

        assertThat(terms.withTeam(terms.contributions(), each -> each).contractHolder())
                .isEqualTo(ANNE);
        assertThat(terms.withDates(terms.startsOn(), terms.endsOn(), each -> each, each -> each)
                        .contractHolder())
                .isEqualTo(ANNE);
    }

    private static List<Problem> problemsOf(Draft draft, Set<String> members) {
        var facts = new DraftCheck.Facts(Currency.EUR, Map.of(), Optional.empty(), Map.of(), members, List.of());
        return DraftCheck.of(draft, facts).all();
    }

    private static String document(Terms terms) {
        var version = new ProtocolVersion(
                "M-2026-0001", 1, 1, Origin.NEGOTIATED, ANNE, Instant.EPOCH, terms, List.of(), Status.PROPOSED, null);
        return VersionDocument.of(version, List.of(), "a secret");
    }

    private static Terms heldBy(@Nullable String holder) {
        var terms = Example.terms();
        return new Terms(
                terms.budget(),
                terms.startsOn(),
                terms.endsOn(),
                terms.expenses(),
                terms.fixedPrices(),
                terms.pots(),
                terms.contributions(),
                terms.milestones(),
                terms.instalments(),
                holder);
    }
}
