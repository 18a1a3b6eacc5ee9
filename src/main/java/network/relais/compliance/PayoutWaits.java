package network.relais.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a payout of a mission's money to a payee waits for: nothing, once every paper that the contract wants counts or is waived. */
@Component
@Transactional(readOnly = true)
public class PayoutWaits {

    private final Needs needs;
    private final Papers papers;
    private final WhoIsPaid whoIsPaid;
    private final Clock clock;

    PayoutWaits(Needs needs, Papers papers, WhoIsPaid whoIsPaid, Clock clock) {
        this.needs = needs;
        this.papers = papers;
        this.whoIsPaid = whoIsPaid;
        this.clock = clock;
    }

    /** Empty if it can go out. */
    public List<PaperKind> forPapers(String missionId, String person) {
        var payee = whoIsPaid.of(person);
        var today = LocalDate.now(clock);
        return needs.of(missionId, payee).stream()
                .flatMap(contract -> contract.wants().keySet().stream())
                .filter(kind -> !Standing.of(kind, papers.of(payee), papers.waivers(payee), today)
                        .letsPay())
                .toList();
    }
}
