package network.relais.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.protocol.ProtocolVersion.Status;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** What follows when those who have to agree to an amendment, and the client if the price changes, have answered. */
@UseCase
public class DecideAmendment {

    private static final int LONGEST_WORDS = 1900;
    private static final int LONGEST_REFERENCE = 200;

    private final Missions missions;
    private final Protocols protocols;
    private final Amendments amendments;
    private final CloseAmendment close;
    private final AmendmentRules rules;
    private final Minutes minutes;
    private final VersionBook book;
    private final Journal journal;
    private final Clock clock;

    DecideAmendment(
            Missions missions,
            Protocols protocols,
            Amendments amendments,
            CloseAmendment close,
            AmendmentRules rules,
            Minutes minutes,
            VersionBook book,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.amendments = amendments;
        this.close = close;
        this.rules = rules;
        this.minutes = minutes;
        this.book = book;
        this.journal = journal;
        this.clock = clock;
    }

    /** One refusal of somebody who had to agree is enough: what was agreed before stays. */
    public AmendmentAnswers sumUp(String missionId) {
        missions.lock(missionId);
        var amendment = open(missionId);
        var version = proposed(amendment);
        if (!OpenQuestions.of(protocols, version).isEmpty()) {
            return AmendmentAnswers.ANSWER_MISSING;
        }
        var answers = protocols.answers(missionId, version.number());
        var refusal = answers.stream()
                .filter(answer -> answer.kind() == Answer.Kind.NOT_TAKING_PART)
                .findFirst();
        if (refusal.isPresent()) {
            close.close(
                    amendment,
                    Amendment.State.REFUSED,
                    refusal.get().words(),
                    refusal.get().person());
            journal.note(missionId, "amendmentRefused", refusal.get().person(), VersionBook.numbered(version));
            return AmendmentAnswers.REFUSED;
        }
        if (answers.stream().anyMatch(answer -> answer.kind() == Answer.Kind.COUNTER_PROPOSAL)) {
            minutes.became(version, Status.REPLACED);
            amendments.save(amendment.drafted());
            return AmendmentAnswers.COUNTER_PROPOSED;
        }
        if (isPriceChanged(missionId)) {
            amendments.save(amendment.withClient());
        }
        journal.note(missionId, "amendmentAgreed", null, VersionBook.numbered(version));
        return AmendmentAnswers.AGREED;
    }

    /** Whether the client would pay another price than ordered. */
    public boolean isPriceChanged(String missionId) {
        return !proposed(open(missionId))
                .terms()
                .budget()
                .equals(rules.inForce(missionId).terms().budget());
    }

    /** The client orders at the new price. It holds once nothing stands against it any more. */
    public void ordered(String missionId, String coordinator, @Nullable LocalDate on, @Nullable String reference) {
        missions.lock(missionId);
        if (on == null || on.isAfter(LocalDate.now(clock))) {
            throw new ProtocolRefused(
                    "ORDER_DATE",
                    "On which day did the client agree? Choose today or an earlier day.",
                    "Quel jour le client a-t-il accepté\u00a0? Choisissez aujourd’hui ou un jour passé.");
        }
        var given = Texts.requiredLine("Reference", reference, LONGEST_REFERENCE);
        amendments.save(open(missionId).ordered(new Amendment.NewOrder(on, given, coordinator)));
    }

    /** The client does not: what was agreed before stays. */
    public void refusedByClient(String missionId, String coordinator, @Nullable String words) {
        missions.lock(missionId);
        var said = Texts.requiredParagraph("What does the client say?", words, LONGEST_WORDS);
        close.close(open(missionId), Amendment.State.REFUSED, said, null);
        journal.note(missionId, "amendmentRefusedByClient", coordinator, Map.of());
    }

    /**
     * From now on the mission is run by the amended agreement, unless somebody was paid more meanwhile than it leaves them.
     *
     * @return false if it has to be drafted again
     */
    public boolean putInForce(String missionId) {
        var mission = missions.lock(missionId);
        var amendment = open(missionId);
        var version = proposed(amendment);
        if (!rules.leavesWhatWasPaid(version)) {
            minutes.became(version, Status.REPLACED);
            amendments.save(amendment.drafted());
            journal.note(missionId, "amendmentPaidMeanwhile", null, VersionBook.numbered(version));
            return false;
        }
        var order = amendment.order();
        if (order != null) {
            minutes.ordered(
                    version,
                    new Order(
                            missionId,
                            version.number(),
                            order.orderedOn(),
                            order.reference(),
                            order.recordedBy(),
                            clock.instant()));
        }
        close.close(amendment, Amendment.State.IN_FORCE, "", mission.lead());
        book.conclude(version);
        minutes.inForce(version);
        journal.note(missionId, "amendmentInForce", null, VersionBook.numbered(version));
        return true;
    }

    private Amendment open(String missionId) {
        return amendments.open(missionId).orElseThrow(CloseAmendment::notOpen);
    }

    private ProtocolVersion proposed(Amendment amendment) {
        return protocols
                .latest(amendment.missionId())
                .filter(amendment::isAbout)
                .filter(version -> version.status() == Status.PROPOSED)
                .orElseThrow(() -> new IllegalStateException("Nothing is proposed for the amendment %d of %s"
                        .formatted(amendment.number(), amendment.missionId())));
    }
}
