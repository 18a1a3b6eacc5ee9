package network.relais.link;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private final Map<String, Answerable> answerables;
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
        this.answerables = answerables.stream().collect(Collectors.toMap(Answerable::word, Function.identity()));
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
        return answerables.containsKey(word);
    }

    @Override
    public String pathFor(Letter letter, Letter.Question question) {
        var token = secrets.next();
        var now = clock.instant();
        links.add(
                Secret.hash(token),
                new Purpose(question.word(), question.which(), letter.missionId(), letter.recipient()),
                now,
                now.plus(valid));
        return SecretAddress.PATH + token;
    }

    private Answerable answerable(String word) {
        var known = answerables.get(word);
        if (known == null) {
            throw new IllegalStateException(
                    "A mail cannot ask \"%s\"; there are %s".formatted(word, answerables.keySet()));
        }
        return known;
    }
}
