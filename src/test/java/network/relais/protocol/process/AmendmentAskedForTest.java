package network.relais.protocol.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import network.relais.mail.MailContract;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.people.Language;
import network.relais.protocol.AskForAmendment;
import network.relais.protocol.ProtocolRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may ask for an amendment and when, and what the coordinator finds drafted. */
class AmendmentAskedForTest extends AmendmentScenarios {

    @Autowired
    private List<MailFacts> mailFacts;

    /** {@code ProtocolAmendmentTest} visits it. */
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void oneAmendmentIsOpenAtATime() {
        var mission = aMissionInDelivery();
        asks(bruno, mission, Map.of());

        assertThatThrownBy(() -> asks(chloe, mission, Map.of()))
                .isInstanceOf(ProtocolRefused.class)
                .hasMessageContaining(directory.person(bruno).name() + " has asked for an amendment already");
        assertThat(amendments.of(mission)).hasSize(1);
    }

    @Test
    void theCoordinatorAndContributorsAskWhileTheMissionIsDeliveredOrPaid() {
        var agreed = aMissionThatAnneCoordinates();
        anneProposes(agreed, draft(anne, bruno, chloe));
        everybodyAgrees(agreed);
        assertThat(asking.state(agreed, anne).mayAsk()).as("not ordered yet").isFalse();

        var mission = aMissionInDelivery();
        assertThat(asking.state(mission, ines).mayAsk()).isFalse();
        assertThatThrownBy(() -> asks(ines, mission, Map.of())).hasMessageContaining("Only the coordinator and those");
        assertThatThrownBy(() -> asks(bruno, mission, Map.of("c2", "many"))).hasMessageContaining("quarters of a day");
        assertThatThrownBy(() -> asking.ask(mission, bruno, "Days", "Why", null, false, Map.of()))
                .hasMessageContaining("From which day");
        assertThat(amendments.of(mission)).isEmpty();
    }

    @Test
    void theDraftBeginsWithTheDaysThatWereConfirmed() {
        var mission = aMissionInDelivery();
        deliver(mission, anne);
        for (var task : tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(CONFIRM)
                .taskAssignee(bruno)
                .list()) {
            as(
                    bruno,
                    () -> forms.submitTaskForm(
                            task.getId(), Map.of("days", "otherwise", "daysDone", "5", "reason", "A second visit.")));
        }
        var role = asking.state(mission, bruno).roles().stream()
                .filter(AskForAmendment.Role::differs)
                .findFirst()
                .orElseThrow();
        assertThat(role.contribution()).isEqualTo("c2");

        asking.ask(mission, anne, "The days as done", "A second visit", today(), true, Map.of("c2", "5"));
        letTheEngineWork(mission);

        var more = new BigDecimal("5").subtract(role.planned());
        assertThat(drafts.of(mission).saved().draft().contributions())
                .filteredOn(row -> row.id().equals("c2"))
                .singleElement()
                .satisfies(row ->
                        assertThat(new BigDecimal(row.days())).isEqualByComparingTo(new BigDecimal("7").add(more)));
        asking.state(mission, anne, Map.of("c2", "4,5"));
        assertThat(amendments.latest(mission).orElseThrow().daysDone().get("c2"))
                .isEqualByComparingTo("4.5");
        assertThatThrownBy(() -> asking.state(mission, chloe, Map.of())).hasMessageContaining("Only the coordinator");
    }

    @Test
    void everyMailTextFindsWhatItSaysOfAnAmendmentInBothLanguages() {
        var mission = aMissionInDelivery();
        asks(anne, mission, Map.of());
        var amendment = mailFacts.stream()
                .filter(each -> each.word().equals("amendment"))
                .findFirst()
                .orElseThrow();

        for (var language : Language.values()) {
            MailContract.assertFills(amendment, MailRequest.of(mission, "any", bruno, ""), language);
        }
    }
}
