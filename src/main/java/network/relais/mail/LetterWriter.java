package network.relais.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import network.relais.mail.Letter.Address;
import network.relais.mail.MailText.Signer;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Mission;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes a mail: takes the text in the recipient's language, fills in what the features know, and addresses it. */
@Component
public class LetterWriter {

    /** In code points; mail programs show far less. */
    private static final int SUBJECT_LENGTH = 250;

    private final MailTexts texts;
    private final Directory directory;
    private final MissionWords missionWords;
    private final MailSettings settings;
    private final Enclose enclose;
    private final PutLinkIn links;
    private final Map<String, MailFacts> facts;

    LetterWriter(
            MailTexts texts,
            Directory directory,
            MissionWords missionWords,
            MailSettings settings,
            Enclose enclose,
            PutLinkIn links,
            ObjectProvider<MailFacts> facts) {
        this.texts = texts;
        this.directory = directory;
        this.missionWords = missionWords;
        this.settings = settings;
        this.enclose = enclose;
        this.links = links;
        this.facts = facts.stream().collect(Collectors.toMap(MailFacts::word, Function.identity()));
    }

    /**
     * @param mission null for a mail that is about no single one
     * @return empty if the recipient has no e-mail address
     * @throws IllegalStateException if the text asks for something that is not there
     */
    public Optional<Letter> write(@Nullable Mission mission, MailRequest mail) {
        var recipient = directory.person(mail.recipient());
        return recipient.emailIfKnown().map(address -> write(mission, mail, recipient, address));
    }

    private Letter write(@Nullable Mission mission, MailRequest mail, Person recipient, String address) {
        var language = recipient.language();
        var file = "bpmn/mail/" + language.code() + "/" + mail.template() + ".html";
        var text = MailText.read(texts, language, mail.template());
        var signer = signer(file, text.signer(), mission);
        var filled = text.fill(values(mission, mail, recipient, signer, text));
        var page = MailPage.of(file, filled.html(), language);
        var about = mission == null ? "" : mission.id() + ".";
        return new Letter(
                mail.missionId(),
                mail.template(),
                recipient.id(),
                mail.occurrence(),
                "<" + about + mail.template() + "." + recipient.id() + "." + hash(mail.occurrence()) + "@"
                        + settings.domain() + ">",
                "<" + (mission == null ? mail.template() + "." : about) + recipient.id() + "@" + settings.domain()
                        + ">",
                signer == null || signer.id().equals(recipient.id()) ? "Relais" : signer.name() + " via Relais",
                signer == null
                        ? null
                        : signer.emailIfKnown()
                                .map(mailTo -> new Address(signer.name(), mailTo))
                                .orElse(null),
                new Address(recipient.name(), address),
                subject(filled.subject(), language),
                page.outerHtml(),
                PlainText.of(page.body()),
                text.encloses().map(word -> enclose.settle(word, mail)).orElse(null),
                text.asks().map(word -> links.settle(word, mail)).orElse(null));
    }

    private @Nullable Person signer(String file, Signer signer, @Nullable Mission mission) {
        if (signer == Signer.NETWORK) {
            return null;
        }
        if (mission == null) {
            throw new IllegalStateException(
                    file + ": a mail that is about no mission is signed by \"network\", since nobody leads it");
        }
        return directory.person(signer == Signer.INTRODUCER ? mission.introducer() : mission.lead());
    }

    static String subject(String filled, Language language) {
        var subject = language == Language.FR ? MailPage.frenchSpaces(filled) : filled;
        return subject.codePointCount(0, subject.length()) <= SUBJECT_LENGTH
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, SUBJECT_LENGTH - 1)) + "…";
    }

    private Map<String, @Nullable Object> values(
            @Nullable Mission mission, MailRequest mail, Person recipient, @Nullable Person signer, MailText text) {
        var values = new HashMap<String, @Nullable Object>(missionWords.about(mission, recipient, signer));
        for (var word : text.words()) {
            var known = facts.get(word);
            if (known != null) {
                values.put(word, known.about(mail, recipient.language()));
            }
        }
        mail.details().forEach((name, value) -> values.merge(name, value, LetterWriter::both));
        if (mail.step() != null) {
            values.put("link", settings.baseUrl() + "/go/" + mission.id() + "/" + mail.step());
        }
        if (text.asks().isPresent()) {
            values.put("answerLink", links.placeholder());
        }
        return values;
    }

    /** Details under a feature's word complete what the feature says of itself. */
    private static Object both(Object known, Object detail) {
        if (known instanceof Map<?, ?> knownValues && detail instanceof Map<?, ?> details) {
            var all = new HashMap<Object, Object>(knownValues);
            all.putAll(details);
            return all;
        }
        return detail;
    }

    private static String hash(String occurrence) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(occurrence.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
