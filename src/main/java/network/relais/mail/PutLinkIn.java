package network.relais.mail;

import java.util.Optional;
import network.relais.mail.Outbox.MailRequest;
import org.springframework.stereotype.Component;

/**
 * Puts into a letter that leaves the link by which its reader answers. Until then a mark stands in its place, so that nobody who
 * reads the outbox can answer for somebody else.
 */
@Component
public class PutLinkIn {

    /** Long enough that nobody types it by chance; whoever does reads a link of their own there. */
    private static final String MARK = "/a/the-link-is-made-when-this-mail-leaves";

    private final Optional<AnswerLinks> links;
    private final MailSettings settings;

    PutLinkIn(Optional<AnswerLinks> links, MailSettings settings) {
        this.links = links;
        this.settings = settings;
    }

    public Letter into(Letter letter) {
        var asks = letter.asks();
        if (asks == null) {
            return letter;
        }
        var path = links().pathFor(letter, asks);
        return letter.with(letter.html().replace(MARK, path), letter.plainText().replace(MARK, path));
    }

    /** Whether somebody takes such answers. */
    boolean knows(String word) {
        return links.filter(known -> known.knows(word)).isPresent();
    }

    /** What stands in the text until the mail leaves. */
    String placeholder() {
        return settings.baseUrl() + MARK;
    }

    Letter.Question settle(String word, MailRequest mail) {
        return new Letter.Question(word, links().which(word, mail));
    }

    private AnswerLinks links() {
        return links.orElseThrow(() -> new IllegalStateException("Nothing here makes links for answers"));
    }
}
