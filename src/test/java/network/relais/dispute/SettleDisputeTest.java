package network.relais.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import network.relais.Rejection;
import network.relais.mail.MailContract;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Journal;
import network.relais.mission.Part;
import network.relais.payout.Payables;
import network.relais.people.Language;
import network.relais.proof.CheckProofs;
import network.relais.protocol.WhoMayJudge;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import network.relais.testing.WholeMissionTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In a mission in delivery: Bruno disputes his line, Dora has no share in it. */
class SettleDisputeTest extends WholeMissionTest {

    @Autowired
    private SettleDispute settleDispute;

    @Autowired
    private Disputes disputes;

    @Autowired
    private WhoMayJudge whoMayJudge;

    @Autowired
    private CheckProofs checkProofs;

    @Autowired
    private Journal journal;

    @Autowired
    private List<MailFacts> mailFacts;

    @Autowired
    private Payables payables;

    /** It has no diagram of its own. */
    @AfterAll
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void onlyTheAmountsDisputedAreHeldBackUntilTheMediatorClosesIt() {
        var mission = aMissionInDelivery();
        var own = LineKey.ofShare(LineKind.DELIVERY, bruno);

        settleDispute.open(mission, bruno, "Two days are missing.", Set.of("delivery-" + bruno));

        assertThat(disputes.isInDispute(mission, own)).isTrue();
        assertThat(disputes.isInDispute(mission, LineKey.ofShare(LineKind.DELIVERY, chloe)))
                .isFalse();
        var mediator = whoMayJudge.judge(mission);
        assertThat(mailsTo(mediator, mission)).contains("dispute_opened");
        assertThat(mailsTo(anne, mission)).contains("dispute_opened");
        assertThat(mailsTo(chloe, mission)).doesNotContain("dispute_opened");
        assertThat(missions.partsOf(mission, mediator)).contains(Part.ARBITER);
        assertThatThrownBy(() -> settleDispute.close(mission, 1, anne, "It is fine."))
                .hasMessageContaining("as mediator, or whoever opened it");
        assertThatThrownBy(() -> settleDispute.close(mission, 1, mediator, " ")).hasMessageContaining("is empty");

        settleDispute.close(mission, 1, mediator, "They are added by an amendment.");

        assertThat(disputes.isInDispute(mission, own)).isFalse();
        assertThat(textsTo(bruno, mission, "dispute_closed").get(0)).contains("They are added by an amendment.");
        assertThatThrownBy(() -> settleDispute.close(mission, 1, mediator, "Again."))
                .hasMessageContaining("closed already");
        assertThat(journal.of(mission)).extracting(Journal.Entry::kind).contains("disputeOpened", "disputeClosed");
        assertThat(checkProofs.everything().findings())
                .noneMatch(finding -> finding.where().contains(mission));
        for (var language : Language.values()) {
            MailContract.assertFills(facts(), MailRequest.of(mission, "any", anne, "d1"), language);
        }
    }

    @Test
    void whatIsInDisputeIsNotPaidOutAndAllElseIs() {
        var mission = aMissionInDelivery();
        theClientPays(mission, "6 000");

        settleDispute.open(mission, bruno, "Two days are missing.", Set.of("delivery-" + bruno));
        assertThat(whyHeld(mission, bruno))
                .hasValueSatisfying(why -> assertThat(why).contains("in dispute"));
        assertThat(whyHeld(mission, chloe)).isEmpty();

        settleDispute.close(mission, 1, bruno, "I had miscounted.");
        assertThat(whyHeld(mission, bruno)).isEmpty();
    }

    private Optional<String> whyHeld(String mission, String person) {
        return payables.all().stream()
                .filter(payable -> payable.person().id().equals(person))
                .flatMap(payable -> payable.items().stream())
                .filter(item -> item.missionId().equals(mission))
                .findFirst()
                .orElseThrow()
                .held();
    }

    @Test
    void whoeverOpenedItMayCloseItAndAnAmountHasToBeChosen() {
        var mission = aMissionInDelivery();

        assertThatThrownBy(() -> settleDispute.open(mission, bruno, "All of it.", Set.of("delivery-nobody")))
                .hasMessageContaining("Choose at least one of the lines");
        assertThatThrownBy(() -> settleDispute.open(mission, chantal, "It is unfair.", Set.of("delivery-" + bruno)))
                .hasMessageContaining("Only those who have a share");
        assertThat(disputes.of(mission)).isEmpty();
        settleDispute.open(mission, bruno, "Two days are missing.", Set.of("delivery-" + bruno));
        settleDispute.close(mission, 1, bruno, "I had miscounted.");

        assertThat(disputes.of(mission)).singleElement().satisfies(dispute -> {
            assertThat(dispute.isOpen()).isFalse();
            assertThat(dispute.words()).isEqualTo("I had miscounted.");
        });
    }

    @Test
    void thePartiesChooseWhoMediatesAmongThoseWithoutAStake() {
        var mission = aMissionInDelivery();
        var dora = member("Dora");
        var emile = member("Émile");

        settleDispute.choose(mission, bruno, emile);
        settleDispute.choose(mission, anne, dora);
        assertThat(whoMayJudge.judge(mission)).as("named first").isEqualTo(emile);
        settleDispute.choose(mission, chloe, dora);

        assertThat(whoMayJudge.judge(mission)).as("named by most").isEqualTo(dora);
        assertThatThrownBy(() -> settleDispute.choose(mission, bruno, anne))
                .hasMessageContaining("neither coordinates nor has a share");
        assertThatThrownBy(() -> settleDispute.choose(mission, dora, emile)).isInstanceOf(Rejection.class);
        assertThat(whoMayJudge.mayJudge(mission, ines)).as("has a share").isFalse();
        assertThat(whoMayJudge.mayJudge(mission, chantal)).isTrue();
    }

    private MailFacts facts() {
        return mailFacts.stream()
                .filter(each -> each.word().equals("disputed"))
                .findFirst()
                .orElseThrow();
    }
}
