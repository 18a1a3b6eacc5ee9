package network.relais.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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
    private final Journal journal;
    private final Clock clock;

    AnswerProtocol(Missions missions, Protocols protocols, Journal journal, Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.journal = journal;
        this.clock = clock;
    }

    public void agree(String missionId, String person) {
        record(missionId, person, Answer.Kind.AGREED, "");
        journal.note(missionId, "partyAgreed", person, Map.of());
    }

    public void proposeSomethingElse(String missionId, String person, @Nullable String words) {
        record(
                missionId,
                person,
                Answer.Kind.COUNTER_PROPOSAL,
                Texts.requiredParagraph("What do you propose?", words, LONGEST_WORDS));
        journal.note(missionId, "partyCounterProposed", person, Map.of());
    }

    public void doNotTakePart(String missionId, String person, @Nullable String words) {
        record(missionId, person, Answer.Kind.NOT_TAKING_PART, Texts.paragraph("Why not?", words, LONGEST_WORDS));
        journal.note(missionId, "partyNotTakingPart", person, Map.of());
    }

    /** Not an answer yet: the next reminder comes on that day. */
    public void needTimeUntil(String missionId, String person, @Nullable LocalDate day) {
        missions.lock(missionId);
        var version = asked(missionId, person);
        var today = LocalDate.now(clock);
        if (day == null || !day.isAfter(today) || day.isAfter(today.plusDays(LONGEST_WAIT_IN_DAYS))) {
            throw new ProtocolRefused(
                    "NEEDS_UNTIL",
                    "Until when do you need? Choose a day after today and within the next %d days."
                            .formatted(LONGEST_WAIT_IN_DAYS));
        }
        protocols.needsUntil(missionId, version.number(), person, day);
        journal.note(missionId, "partyNeedsTime", person, Map.of("untilDate", day.toString()));
    }

    private void record(String missionId, String person, Answer.Kind kind, String words) {
        missions.lock(missionId);
        var version = asked(missionId, person);
        var isFirst =
                protocols.answer(new Answer(missionId, version.number(), person, kind, words, clock.instant(), null));
        if (!isFirst) {
            throw new ProtocolRefused("ANSWERED", "You have answered to this version already.");
        }
    }

    private ProtocolVersion asked(String missionId, String person) {
        return protocols
                .latest(missionId)
                .filter(version -> version.status() == ProtocolVersion.Status.PROPOSED)
                .filter(version -> protocols.questions(missionId, version.number()).stream()
                        .anyMatch(question -> question.person().equals(person) && question.withdrawnAt() == null))
                .orElseThrow(() -> new ProtocolRefused(
                        "NOT_ASKED", "You are not asked about this protocol any more: it was withdrawn or replaced."));
    }
}
