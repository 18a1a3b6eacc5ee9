package network.relais.staffing;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.mission.Part;

/** The coordinator asks a member to take an open role, or the next of the ranking is asked in their place. */
@UseCase
public class AskCandidate {

    private final Missions missions;
    private final Candidates candidates;
    private final Offers offers;
    private final Journal journal;
    private final Clock clock;

    AskCandidate(Missions missions, Candidates candidates, Offers offers, Journal journal, Clock clock) {
        this.missions = missions;
        this.candidates = candidates;
        this.offers = offers;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param askNext whether the next of the ranking is asked without coming back, should this member not join
     * @throws StaffingRefused if the role is taken, or the person is no candidate
     */
    public Offer ask(String missionId, String by, String contribution, String person, boolean askNext) {
        var mission = missions.lock(missionId);
        if (!by.equals(mission.lead())) {
            throw new StaffingRefused(
                    "NOT_YOURS",
                    "Only the coordinator asks members to join this mission.",
                    "Seule la personne qui pilote demande à des membres de rejoindre cette mission.");
        }
        var candidate = candidates.ranked(missionId, contribution).stream()
                .filter(each -> each.person().id().equals(person))
                .findFirst()
                .orElseThrow(
                        () -> new StaffingRefused(
                                "NO_CANDIDATE",
                                "Choose a member from the list: this one was asked before or is no member today.",
                                "Choisissez un membre dans la liste\u00a0: celui-ci a déjà été interrogé ou n’est pas membre aujourd’hui."));
        return offer(missionId, contribution, candidate, askNext);
    }

    /** @return the offer to the next of the ranking who is free; empty if there is none */
    public Optional<Offer> askNext(String missionId, String contribution) {
        missions.lock(missionId);
        return candidates.ranked(missionId, contribution).stream()
                .filter(Candidate::isFree)
                .findFirst()
                .map(next -> offer(missionId, contribution, next, true));
    }

    private Offer offer(String missionId, String contribution, Candidate candidate, boolean askNext) {
        var person = candidate.person().id();
        var offer = offers.add(missionId, contribution, person, askNext, clock.instant());
        missions.give(missionId, person, Part.ASKED);
        var role = candidates.openRole(missionId, contribution).role();
        journal.note(missionId, "candidateAsked", null, Map.of("candidatePerson", person, "role", role));
        return offer;
    }
}
