package network.relais.protocol;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import network.relais.Means;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** A party answers to the version that it was asked about. Only the party itself does: nobody answers for somebody else. */
@UseCase
public class AnswerProtocol {

    private static final int LONGEST_WORDS = 1900;
    private static final int LONGEST_WAIT_IN_DAYS = 60;

    private final Missions missions;
    private final Protocols protocols;
    private final Minutes minutes;
    private final ReadProtocol readProtocol;
    private final AnswerMails mails;
    private final Journal journal;
    private final Clock clock;

    AnswerProtocol(
            Missions missions,
            Protocols protocols,
            Minutes minutes,
            ReadProtocol readProtocol,
            AnswerMails mails,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.minutes = minutes;
        this.readProtocol = readProtocol;
        this.mails = mails;
        this.journal = journal;
        this.clock = clock;
    }

    public void agree(String missionId, String person, Seen seen) {
        agree(missionId, person, null, seen);
    }

    /** @param deputy who agrees for the person; null if the person does */
    public void agree(String missionId, String person, @Nullable String deputy, Seen seen) {
        record(missionId, person, deputy, seen, Answer.Kind.AGREED, "");
        note(missionId, "partyAgreed", person, deputy);
    }

    public void proposeSomethingElse(String missionId, String person, Seen seen, @Nullable String words) {
        proposeSomethingElse(missionId, person, null, seen, words);
    }

    /** @param deputy who says so for the person; null if the person does */
    public void proposeSomethingElse(
            String missionId, String person, @Nullable String deputy, Seen seen, @Nullable String words) {
        record(
                missionId,
                person,
                deputy,
                seen,
                Answer.Kind.COUNTER_PROPOSAL,
                Texts.requiredParagraph("What do you propose?", words, LONGEST_WORDS));
        note(missionId, "partyCounterProposed", person, deputy);
    }

    public void doNotTakePart(String missionId, String person, Seen seen, @Nullable String words) {
        doNotTakePart(missionId, person, null, seen, words);
    }

    /** @param deputy who says so for the person; null if the person does */
    public void doNotTakePart(
            String missionId, String person, @Nullable String deputy, Seen seen, @Nullable String words) {
        record(
                missionId,
                person,
                deputy,
                seen,
                Answer.Kind.NOT_TAKING_PART,
                Texts.paragraph("Why not?", words, LONGEST_WORDS));
        var refuses = protocols
                .latest(missionId)
                .filter(version -> version.origin() == ProtocolVersion.Origin.AMENDED)
                .isPresent();
        note(missionId, refuses ? "partyAgainstAmendment" : "partyNotTakingPart", person, deputy);
    }

    private void note(String missionId, String kind, String person, @Nullable String deputy) {
        if (deputy != null) {
            journal.note(missionId, "deputyAnswered", deputy, Map.of("askedPerson", person));
        }
        journal.note(missionId, kind, person, Map.of());
    }

    /** Somebody wrote down what the party has told them. Whether they may is for the caller. */
    void told(String missionId, String person, Answer.Kind kind, @Nullable String typed, Told told) {
        var version = asked(missionId, person);
        var words = kind == Answer.Kind.AGREED
                ? Texts.paragraph("What they said", typed, LONGEST_WORDS)
                : Texts.requiredParagraph("What they said", typed, LONGEST_WORDS);
        var statement = Wording.english().isTold(kind, version, told);
        record(
                version,
                new Answer(missionId, version.number(), person, kind, words, now(), null, told),
                Means.TOLD,
                statement);
    }

    /** Not an answer yet: the next reminder comes on that day. */
    public void needTimeUntil(String missionId, String person, Seen seen, @Nullable LocalDate day) {
        missions.lock(missionId);
        requireLatest(missionId, seen);
        var version = asked(missionId, person);
        var today = LocalDate.now(clock);
        if (day == null || !day.isAfter(today) || day.isAfter(today.plusDays(LONGEST_WAIT_IN_DAYS))) {
            throw new ProtocolRefused(
                    "NEEDS_UNTIL",
                    "Until when do you need? Choose a day after today and within the next %d days."
                            .formatted(LONGEST_WAIT_IN_DAYS),
                    "Jusqu’à quand vous faut-il du temps\u00a0? Choisissez un jour à venir, dans les %d prochains jours."
                            .formatted(LONGEST_WAIT_IN_DAYS));
        }
        protocols.needsUntil(missionId, version.number(), person, day);
        journal.note(missionId, "partyNeedsTime", person, Map.of("untilDate", day.toString()));
    }

    private void record(
            String missionId, String person, @Nullable String deputy, Seen seen, Answer.Kind kind, String words) {
        missions.lock(missionId);
        requireLatest(missionId, seen);
        var version = asked(missionId, person);
        requireUnchanged(version, seen);
        record(
                version,
                new Answer(
                        missionId,
                        version.number(),
                        person,
                        kind,
                        words,
                        now(),
                        deputy == null ? Answer.Behalf.SELF : Answer.Behalf.DEPUTY,
                        deputy),
                seen.means(),
                readProtocol
                        .read(missionId, version.number(), person, seen.language())
                        .statements()
                        .get(kind));
    }

    /** Whoever did not type it in their own account hears of it, since a mail may be read by others. */
    private void record(ProtocolVersion version, Answer answer, Means means, String statement) {
        if (!minutes.answered(version, answer, means, statement)) {
            throw new ProtocolRefused(
                    "ANSWERED",
                    "You have answered to this version already.",
                    "Vous avez déjà répondu à cette version.");
        }
        if (means == Means.MAIL_LINK || means == Means.TOLD) {
            mails.given(version, answer);
        }
    }

    /** As precise as every database keeps it, since links name an answer by its moment. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whoever answers to terms that do not count any more looks at those that do first. */
    private void requireLatest(String missionId, Seen seen) {
        requireLatest(missionId, seen.version());
    }

    void requireLatest(String missionId, int seen) {
        var latest = protocols.latest(missionId).map(ProtocolVersion::number).orElse(0);
        if (latest > seen) {
            throw new VersionReplaced(seen, latest);
        }
    }

    private void requireUnchanged(ProtocolVersion version, Seen seen) {
        var hash = protocols
                .seal(version.missionId(), version.number())
                .map(Protocols.Seal::hash)
                .orElse("");
        if (version.number() != seen.version() || !hash.equals(seen.hash())) {
            throw new ProtocolRefused(
                    "OTHER_VERSION",
                    "What you answered to is not version %d as it was proposed: open the task again and review it."
                            .formatted(seen.version()),
                    "Ce à quoi vous avez répondu n’est pas la version %d telle qu’elle est proposée\u00a0: rouvrez la page et relisez-la."
                            .formatted(seen.version()));
        }
    }

    private ProtocolVersion asked(String missionId, String person) {
        return protocols
                .latest(missionId)
                .filter(version -> version.status() == ProtocolVersion.Status.PROPOSED)
                .filter(version -> protocols.questions(missionId, version.number()).stream()
                        .anyMatch(question -> question.person().equals(person) && question.withdrawnAt() == null))
                .orElseThrow(() -> new ProtocolRefused(
                        "NOT_ASKED",
                        "You are not asked about this protocol any more: it was withdrawn or replaced.",
                        "On ne vous interroge plus sur ce protocole\u00a0: il a été retiré ou remplacé."));
    }
}
