package network.relais.link;

import java.time.Clock;
import java.time.Duration;
import network.relais.mail.AnswerLinks;
import network.relais.mail.Letter;
import network.relais.mail.Outbox.MailRequest;
import network.relais.proof.Secrets;
import network.relais.web.SecretAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the links of mails that leave. Every attempt to send a mail has a link of its own, so that none has to be kept. */
@Component
class MakeLinks implements AnswerLinks {

    /** Looked at when they are needed: what takes answers also writes mails. */
    private final ObjectProvider<Answerable> answerables;

    private final Links links;
    private final Secrets secrets;
    private final Duration valid;
    private final Clock clock;

    /** @param valid how long a link is good for at most */
    MakeLinks(
            ObjectProvider<Answerable> answerables,
            Links links,
            Secrets secrets,
            @Value("${relais.links.valid}") Duration valid,
            Clock clock) {
        this.answerables = answerables;
        this.links = links;
        this.secrets = secrets;
        this.valid = valid;
        this.clock = clock;
    }

    @Override
    public String which(String word, MailRequest mail) {
        return answerable(word).which(mail);
    }

    @Override
    public boolean knows(String word) {
        return answerables.stream().anyMatch(each -> each.word().equals(word));
    }

    @Override
    public String pathFor(Letter letter, Letter.Question question) {
        var token = secrets.next();
        var now = clock.instant();
        // Whoever opens an old mail soon after is told what became of its question; later it is as if it had never
        // been.
        links.forget(letter.recipient(), now.minus(valid));
        links.add(
                Secret.hash(token),
                new Purpose(question.word(), question.which(), letter.missionId(), letter.recipient()),
                now,
                now.plus(valid));
        return SecretAddress.PATH + token;
    }

    private Answerable answerable(String word) {
        return answerables.stream()
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Nobody takes the answer to \"%s\" by a link".formatted(word)));
    }
}
