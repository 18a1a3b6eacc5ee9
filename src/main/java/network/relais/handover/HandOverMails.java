package network.relais.handover;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import network.relais.handover.HandOver.Role;
import network.relais.mail.Outbox;
import network.relais.mail.Outbox.MailRequest;
import network.relais.people.Directory;
import org.springframework.stereotype.Component;

/** Both are told, whatever becomes of the question; and the animator too who asked it for somebody else. */
@Component
class HandOverMails {

    private final Outbox outbox;
    private final Directory directory;

    HandOverMails(Outbox outbox, Directory directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    void asked(HandOver handOver) {
        queue(handOver, "hand_over_asked", List.of(handOver.successor()));
        if (!handOver.askedBy().equals(handOver.holder())) {
            queue(handOver, "hand_over_begun", List.of(handOver.holder()));
        }
    }

    void takenBack(HandOver handOver) {
        queue(handOver, "hand_over_taken_back", List.of(handOver.successor()));
    }

    void accepted(HandOver handOver) {
        queue(handOver, "hand_over_accepted", holderAndAsker(handOver));
        queue(handOver, "hand_over_yours", List.of(handOver.successor()));
    }

    void declined(HandOver handOver) {
        queue(handOver, "hand_over_declined", holderAndAsker(handOver));
    }

    private static Iterable<String> holderAndAsker(HandOver handOver) {
        return new LinkedHashSet<>(List.of(handOver.holder(), handOver.askedBy()));
    }

    private void queue(HandOver handOver, String template, Iterable<String> recipients) {
        var details = Map.<String, Object>of(
                "handOver",
                Map.of(
                        "isCoordinator", handOver.role() == Role.COORDINATOR,
                        "holder", name(handOver.holder()),
                        "successor", name(handOver.successor()),
                        "asker", name(handOver.askedBy()),
                        "words", handOver.words(),
                        "reason", handOver.reason()));
        recipients.forEach(recipient -> outbox.queue(new MailRequest(
                handOver.missionId(), template, recipient, String.valueOf(handOver.number()), null, details)));
    }

    private String name(String person) {
        return directory.person(person).name();
    }
}
