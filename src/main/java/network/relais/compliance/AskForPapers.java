package network.relais.compliance;

import java.time.Clock;
import java.time.LocalDate;
import network.relais.UseCase;
import network.relais.mail.Outbox;
import network.relais.mail.Outbox.MailRequest;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Each morning: whoever has signed a contract that wants a paper they do not have is asked for it, and so is whoever has one
 * that ends within a month. Each mail goes out once.
 */
@UseCase
class AskForPapers {

    private final Needs needs;
    private final Papers papers;
    private final Outbox outbox;
    private final Clock clock;

    AskForPapers(Needs needs, Papers papers, Outbox outbox, Clock clock) {
        this.needs = needs;
        this.papers = papers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(cron = "${relais.papers.ask}", zone = "${relais.zone}")
    public void today() {
        var today = LocalDate.now(clock);
        for (var contract : needs.contracts(payee -> true)) {
            var handedIn = papers.of(contract.payee());
            var waivers = papers.waivers(contract.payee());
            var missing = false;
            for (var kind : contract.wants().keySet()) {
                var standing = Standing.of(kind, handedIn, waivers, today);
                missing |= !standing.letsPay() && standing.paper().isEmpty();
                if (standing.paper().isPresent() && (standing.endsWithin(PaperList.SOON) || !standing.isValid())) {
                    tell(
                            contract,
                            "papers_end",
                            String.valueOf(standing.paper().get().number()));
                }
            }
            if (missing) {
                tell(contract, "papers_asked", "");
            }
        }
    }

    private void tell(Needs.Contract contract, String template, String occurrence) {
        contract.persons()
                .forEach(
                        person -> outbox.queue(MailRequest.of(contract.mission().id(), template, person, occurrence)));
    }
}
