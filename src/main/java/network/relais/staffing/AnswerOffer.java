package network.relais.staffing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import network.relais.Means;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.protocol.FillRole;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** A member who was asked joins, says "not this time", does not answer, or is not needed any more. */
@UseCase
public class AnswerOffer {

    private static final int REASON = 2000;

    private final Missions missions;
    private final Offers offers;
    private final FillRole fillRole;
    private final Journal journal;
    private final Clock clock;

    AnswerOffer(Missions missions, Offers offers, FillRole fillRole, Journal journal, Clock clock) {
        this.missions = missions;
        this.offers = offers;
        this.fillRole = fillRole;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Joining is agreeing to the own lines as they were shown.
     *
     * @throws StaffingRefused if somebody else was asked, or the offer is not open any more
     */
    public void join(String missionId, String by, Means means, long number) {
        missions.lock(missionId);
        var offer = open(number, by);
        fillRole.fill(missionId, offer.contribution(), by, means);
        end(offer, Offer.State.JOINED, null);
        journal.note(missionId, "candidateJoined", by, Map.of());
    }

    /** @param reason why not, if the member wants to say so */
    public void decline(String missionId, String by, long number, @Nullable String reason) {
        missions.lock(missionId);
        var offer = open(number, by);
        var words = Texts.paragraph("Why not this time", reason, REASON);
        end(offer, Offer.State.DECLINED, words.isEmpty() ? null : words);
        journal.note(missionId, "candidateDeclined", by, Map.of());
    }

    /** Time is up. Silence is neither a yes nor a reproach. */
    public void recordNoAnswer(String missionId, long number) {
        missions.lock(missionId);
        var offer = offer(number);
        end(offer, Offer.State.NO_ANSWER, null);
        journal.note(missionId, "candidateNoAnswer", null, Map.of("candidatePerson", offer.person()));
    }

    /** The role is not to be filled any more. */
    public void withdrawAll(String missionId) {
        missions.lock(missionId);
        asked(missionId).forEach(offer -> end(offer, Offer.State.WITHDRAWN, null));
    }

    /** Offers that nobody has answered yet. */
    public List<Offer> asked(String missionId) {
        return offers.of(missionId).stream()
                .filter(offer -> offer.state() == Offer.State.ASKED)
                .toList();
    }

    private void end(Offer offer, Offer.State state, @Nullable String reason) {
        offers.end(offer.number(), state, reason, clock.instant());
        var stillAsked =
                asked(offer.mission()).stream().anyMatch(other -> other.person().equals(offer.person()));
        if (!stillAsked) {
            missions.take(offer.mission(), offer.person(), Part.ASKED);
        }
    }

    private Offer open(long number, String by) {
        var offer = offer(number);
        if (!offer.person().equals(by)) {
            throw new StaffingRefused(
                    "NOT_ASKED",
                    "Only the member who was asked can answer.",
                    "Seul le membre interrogé peut répondre.");
        }
        if (offer.state() != Offer.State.ASKED) {
            throw new StaffingRefused(
                    "OFFER_CLOSED",
                    "This place is no longer offered to you. There is nothing to do.",
                    "Cette place ne vous est plus proposée. Il n’y a rien à faire.");
        }
        return offer;
    }

    private Offer offer(long number) {
        return offers.find(number).orElseThrow(() -> new IllegalStateException("There is no offer " + number));
    }
}
