package network.relais.settlement;

import java.util.function.Predicate;
import network.relais.mail.Outbox;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Missions;
import org.springframework.stereotype.Component;

/**
 * Something happened to a mission's money: its settlement looks again. Once everything was settled no process is there to do so;
 * then the books are brought up to date here, and everybody who gets something is told.
 */
@Component
public class WakeSettlement {

    private final Missions missions;
    private final SettlementProcess process;
    private final ReviewInstalments reviewInstalments;
    private final Statements statements;
    private final Outbox outbox;

    WakeSettlement(
            Missions missions,
            SettlementProcess process,
            ReviewInstalments reviewInstalments,
            Statements statements,
            Outbox outbox) {
        this.missions = missions;
        this.process = process;
        this.reviewInstalments = reviewInstalments;
        this.statements = statements;
        this.outbox = outbox;
    }

    void clientPaid(String missionId) {
        wake(missionId, process::clientPaid);
    }

    public void instalmentsChanged(String missionId) {
        wake(missionId, process::instalmentsChanged);
    }

    private void wake(String missionId, Predicate<String> isHeard) {
        if (isHeard.test(missionId) || missions.get(missionId).paidAt() == null) {
            return;
        }
        for (var batch : reviewInstalments.review(missionId).handedOut()) {
            statements
                    .recipients(missionId, batch)
                    .forEach(person -> outbox.queue(MailRequest.of(missionId, "payment_statement", person, batch)));
        }
    }
}
