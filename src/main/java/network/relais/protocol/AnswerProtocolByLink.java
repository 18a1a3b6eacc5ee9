package network.relais.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import network.relais.Means;
import network.relais.link.Answerable;
import network.relais.link.DeadLink;
import network.relais.link.Purpose;
import network.relais.mail.InWords;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A party reads a version and answers to it by the link of a mail: the page says what the form says. */
@Component
class AnswerProtocolByLink implements Answerable {

    private final Missions missions;
    private final Protocols protocols;
    private final ReadProtocol readProtocol;
    private final ProtocolReaders readers;
    private final AmendmentOverview amendment;
    private final AnswerOnPage answerOnPage;
    private final Directory directory;
    private final Clock clock;

    AnswerProtocolByLink(
            Missions missions,
            Protocols protocols,
            ReadProtocol readProtocol,
            ProtocolReaders readers,
            AmendmentOverview amendment,
            AnswerOnPage answerOnPage,
            Directory directory,
            Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.readProtocol = readProtocol;
        this.readers = readers;
        this.amendment = amendment;
        this.answerOnPage = answerOnPage;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param amendment who asked for it and why; null if the version amends nothing that is in force
     * @param seesAll whether the whole split and everybody's work are this reader's business
     * @param needsUntil the day that the reader named before; empty if none
     * @param agreement what the reader states by agreeing, as it is kept
     */
    record Asked(
            String missionId,
            String title,
            String client,
            ProtocolReading version,
            AmendmentOverview.@Nullable Asked amendment,
            boolean seesAll,
            String needsUntil,
            String agreement,
            LocalDate tomorrow) {}

    @Override
    public String word() {
        return "protocol";
    }

    @Override
    public String which(MailRequest mail) {
        return protocols
                .latest(mail.missionId())
                .map(version -> String.valueOf(version.number()))
                .orElseThrow(
                        () -> new IllegalStateException("The mail \"%s\" asks about a protocol, but %s has none yet"
                                .formatted(mail.template(), mail.missionId())));
    }

    @Override
    public Page page(Purpose purpose, Language language) {
        var number = requireOpen(purpose);
        var mission = missions.get(purpose.missionId());
        var reading = readProtocol.read(purpose.missionId(), number, purpose.person(), language);
        var needsUntil = protocols.questions(purpose.missionId(), number).stream()
                .filter(question -> question.person().equals(purpose.person()) && question.needsUntil() != null)
                .map(question -> InWords.date(question.needsUntil(), language))
                .findFirst()
                .orElse("");
        return new Page(
                "protocol",
                new Asked(
                        mission.id(),
                        mission.title(),
                        directory.organisation(mission.client()).name(),
                        reading,
                        isAmendment(purpose.missionId(), number)
                                ? amendment.asked(purpose.missionId(), purpose.person(), language)
                                : null,
                        readers.sight(purpose.missionId(), number, purpose.person()) == ProtocolReaders.Sight.ALL,
                        needsUntil,
                        String.valueOf(reading.statements().get(Answer.Kind.AGREED)),
                        LocalDate.now(clock).plusDays(1)));
    }

    @Override
    public Thanks answer(Purpose purpose, Language language, Map<String, String> typed) {
        var number = requireOpen(purpose);
        var answer = typed.getOrDefault("answer", "");
        answerOnPage.answer(
                purpose.missionId(),
                purpose.person(),
                new Seen(number, typed.getOrDefault("seen", ""), language, Means.MAIL_LINK),
                new AnswerOnPage.Typed(answer, typed.get("words"), typed.get("needsUntil")));
        var refuses = answer.equals(AnswerOnPage.NOT_TAKING_PART) && isAmendment(purpose.missionId(), number);
        return new Thanks((refuses ? "link.amendment.thanks." : "link.protocol.thanks.") + answer);
    }

    private boolean isAmendment(String missionId, int version) {
        return protocols.version(missionId, version).origin() == ProtocolVersion.Origin.AMENDED;
    }

    /** @throws VersionReplaced if another version is asked about now */
    private int requireOpen(Purpose purpose) {
        var number = Integer.parseInt(purpose.which());
        var latest = protocols.latest(purpose.missionId()).orElseThrow(DeadLink::new);
        var hasAnswered = protocols.answers(purpose.missionId(), number).stream()
                .anyMatch(answer -> answer.person().equals(purpose.person()));
        if (hasAnswered) {
            throw new DeadLink();
        }
        if (latest.number() > number) {
            throw new VersionReplaced(number, latest.number());
        }
        if (latest.status() != ProtocolVersion.Status.PROPOSED
                || !OpenQuestions.of(protocols, latest).contains(purpose.person())) {
            throw new DeadLink();
        }
        return number;
    }
}
