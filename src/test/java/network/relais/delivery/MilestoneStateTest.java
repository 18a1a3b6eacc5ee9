package network.relais.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import network.relais.delivery.MilestoneState.State;
import org.junit.jupiter.api.Test;

class MilestoneStateTest {

    private static final Instant NOW = Instant.parse("2027-01-14T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 14);

    @Test
    void milestonesComeByDueDateAndThoseOfOneDayAsTheProtocolListsThem() {
        assertThat(all()).extracting(MilestoneState::id).containsExactly("m2", "m1", "m3");
    }

    @Test
    void whatWasNeverHandedOverIsOpen() {
        assertThat(all()).allMatch(MilestoneState::isOpen).allMatch(milestone -> milestone.round() == 1);
    }

    @Test
    void whatWasHandedOverWaitsForTheClient() {
        var audit = all(handedOver(1)).get(0);

        assertThat(audit.state()).isEqualTo(State.DELIVERED);
        assertThat(audit.deliveredAt()).isEqualTo(NOW);
    }

    @Test
    void correctionsOpenTheNextRoundWithTheClientsWords() {
        var audit = all(handedOver(1).sentBack("p1", NOW, "Table 3")).get(0);

        assertThat(audit.state()).isEqualTo(State.OPEN);
        assertThat(audit.round()).isEqualTo(2);
        assertThat(audit.corrections()).isEqualTo("Table 3");
    }

    @Test
    void theLastRoundDecides() {
        var audit = all(handedOver(2).accepted("p1", NOW, TODAY), handedOver(1).sentBack("p1", NOW, "Table 3"))
                .get(0);

        assertThat(audit.isAccepted()).isTrue();
        assertThat(audit.acceptedOn()).isEqualTo(TODAY);
        assertThat(audit.corrections()).isEmpty();
    }

    private static Delivery handedOver(int round) {
        return Delivery.handedOver("M-1", "m2", round, "p1", NOW, "The audit", "");
    }

    private static List<MilestoneState> all(Delivery... deliveries) {
        return MilestoneState.all(Agreed.terms(), List.of(deliveries));
    }
}
