package network.relais.testing;

import java.net.URI;
import network.relais.mail.Mailbox;
import network.relais.mail.PutLinkIn;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/** The links that people find in their mails: each time a mail is opened here it leaves once more, with a link of its own. */
@Component
public class LinksInMails {

    private final Mailbox mailbox;
    private final PutLinkIn links;

    LinksInMails(Mailbox mailbox, PutLinkIn links) {
        this.mailbox = mailbox;
        this.links = links;
    }

    /** Where the main action of the person's latest mail of that kind leads, without the host. */
    public String in(String person, String template) {
        var letter = mailbox.of(person).stream()
                .map(Mailbox.Mail::letter)
                .filter(each -> each.template().equals(template))
                .findFirst()
                .orElseThrow();
        var action = Jsoup.parse(links.into(letter).html()).select("a.action").attr("href");
        return URI.create(action).getPath();
    }
}
