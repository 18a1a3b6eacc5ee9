package network.relais.demo.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import network.relais.demo.Cast;
import network.relais.demo.Cast.Player;
import network.relais.demo.DemoRefused;
import network.relais.demo.InDemo;
import network.relais.mail.Enclose;
import network.relais.mail.Mailbox;
import network.relais.mail.Mailbox.Mail;
import network.relais.mail.PutLinkIn;
import network.relais.paper.Paper;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.web.PageLanguage;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails as the demo shows them. */
@Component
@InDemo
class MailView {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm");

    /** The addresses in mails that lead to the reader's own step. */
    private static final String STEPS = "/go/";

    private final Mailbox mailbox;
    private final Directory directory;
    private final Cast cast;
    private final Enclose enclose;
    private final PutLinkIn links;
    private final Clock clock;

    MailView(Mailbox mailbox, Directory directory, Cast cast, Enclose enclose, PutLinkIn links, Clock clock) {
        this.mailbox = mailbox;
        this.directory = directory;
        this.cast = cast;
        this.enclose = enclose;
        this.links = links;
        this.clock = clock;
    }

    /** @param of null for everybody's */
    record Inbox(@Nullable String of, List<Row> mails) {}

    record Row(
            long number, String at, boolean sent, String from, String to, String subject, @Nullable String mission) {}

    /**
     * @param reader who can enter and do what the mail asks for; null if the reader has no login
     * @param asks whether one of its links leads to a step
     * @param encloses whether a paper goes along
     */
    record Open(Row row, String address, String readerId, @Nullable Player reader, boolean asks, boolean encloses) {}

    Inbox everybodys() {
        return new Inbox(null, mailbox.newest().stream().map(this::row).toList());
    }

    Inbox inboxOf(String personId) {
        var name = directory.find(personId).orElseThrow(DemoRefused::nobody).name();
        return new Inbox(name, mailbox.of(personId).stream().map(this::row).toList());
    }

    Open open(long number) {
        var mail = find(number);
        var readerId = mail.letter().recipient();
        var reader = cast.everybody().stream()
                .filter(player -> player.id().equals(readerId))
                .findFirst()
                .orElse(null);
        return new Open(
                row(mail),
                mail.letter().to().mail(),
                readerId,
                reader,
                !stepIn(number, readerId).isEmpty(),
                mail.letter().enclosure() != null);
    }

    /** As it left the house, except that its links open in the whole window instead of the frame. */
    String letter(long number) {
        var page = Jsoup.parse(links.into(find(number).letter()).html());
        page.outputSettings().prettyPrint(false);
        page.select("a[href]").attr("target", "_top");
        return page.outerHtml();
    }

    /** What goes along with it. */
    Paper paper(long number) {
        return enclose.with(find(number).letter()).orElseThrow(DemoRefused::noSuchMail);
    }

    /** The path of the step that a mail asks its reader to do; empty if it asks for nothing or is not that person's. */
    String stepIn(long number, String personId) {
        var letter = find(number).letter();
        var action = Jsoup.parse(letter.html()).selectFirst("a[href*=" + STEPS + "]");
        if (action == null || !letter.recipient().equals(personId)) {
            return "";
        }
        var path = URI.create(action.attr("href")).getRawPath();
        return path != null && path.startsWith(STEPS) ? path : "";
    }

    Row row(Mail mail) {
        var letter = mail.letter();
        return new Row(
                mail.number(),
                dayAndTime(mail.writtenAt()),
                mail.sent(),
                letter.fromName(),
                letter.to().name(),
                letter.subject(),
                letter.missionId());
    }

    String dayAndTime(Instant instant) {
        return Language.of(PageLanguage.now()).date(instant.atZone(clock.getZone()), DAY_AND_TIME);
    }

    private Mail find(long number) {
        return mailbox.find(number).orElseThrow(DemoRefused::noSuchMail);
    }
}
