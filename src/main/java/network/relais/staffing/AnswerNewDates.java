package network.relais.staffing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.Means;
import network.relais.UseCase;
import network.relais.delivery.Withdraw;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.mission.Phase;
import network.relais.protocol.AnswerDates;
import network.relais.protocol.Contribution;
import network.relais.protocol.DatesQuestion;
import network.relais.protocol.Protocols;
import network.relais.protocol.ReplaceContributor;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an answer about new dates. Whoever cannot make them leaves as whoever cannot go on does: the days done stay
 * theirs, and the rest is offered to others.
 */
@UseCase
public class AnswerNewDates {

    /** As many as {@code answer_dates.form} has fields for the days done. */
    static final int MOST_ROLES = 3;

    private final Missions missions;
    private final Protocols protocols;
    private final AnswerDates answerDates;
    private final ReplaceContributor replaceContributor;
    private final Withdraw withdraw;
    private final Journal journal;

    AnswerNewDates(
            Missions missions,
            Protocols protocols,
            AnswerDates answerDates,
            ReplaceContributor replaceContributor,
            Withdraw withdraw,
            Journal journal) {
        this.missions = missions;
        this.protocols = protocols;
        this.answerDates = answerDates;
        this.replaceContributor = replaceContributor;
        this.withdraw = withdraw;
        this.journal = journal;
    }

    public void suit(String missionId, DatesQuestion question, String by, Means means, @Nullable String words) {
        missions.lock(missionId);
        requireAsked(question, by);
        answerDates.agree(missionId, question, means, words);
    }

    /** @param daysDone so far, as typed, by role in the order of {@link #rolesAtWork}; missing or empty is none */
    public void doNotSuit(
            String missionId,
            DatesQuestion question,
            String by,
            Means means,
            @Nullable String words,
            List<String> daysDone) {
        missions.lock(missionId);
        requireAsked(question, by);
        answerDates.decline(missionId, question, means, words);
        leave(missionId, question.person(), by, words, daysDone);
    }

    /** Silence is no yes: the coordinator has the member asked once more. */
    public void askAgain(String missionId, DatesQuestion question, String by) {
        requireCoordinator(missionId, by);
        journal.note(missionId, "datesAskedAgain", by, Map.of("askedPerson", question.person()));
    }

    /** Silence is no yes: the coordinator has somebody else looked for. */
    public void findSomebodyElse(String missionId, DatesQuestion question, String by, List<String> daysDone) {
        requireCoordinator(missionId, by);
        answerDates.withdraw(missionId, question);
        journal.note(missionId, "datesNoAnswer", by, Map.of("askedPerson", question.person()));
        leave(missionId, question.person(), by, null, daysDone);
    }

    /** The roles that this person would leave in a delivery, for which days may be done; none before it has begun. */
    public List<Contribution> rolesAtWork(String missionId, String person) {
        return withdraw.rolesToLeave(missionId, person).getOrDefault(person, List.of());
    }

    /** After the last acceptance there is nothing left that somebody else could do. */
    private void leave(String missionId, String person, String by, @Nullable String words, List<String> typed) {
        if (missions.get(missionId).phase() != Phase.DELIVERY) {
            leaveBeforeTheWork(missionId, person);
            return;
        }
        var roles = rolesAtWork(missionId, person);
        if (roles.size() > MOST_ROLES) {
            throw new StaffingRefused(
                    "MANY_ROLES",
                    "There are more roles here than fields for the days done. Use \"Somebody cannot go on?\" on the mission's page instead.",
                    "Il y a ici plus de rôles que de champs pour les jours faits. Passez par la page de la mission, où l’on note que quelqu’un ne peut pas continuer.");
        }
        if (!roles.isEmpty()) {
            var daysDone = new HashMap<String, String>();
            for (int i = 0; i < roles.size() && i < typed.size(); i++) {
                daysDone.put(roles.get(i).id(), typed.get(i));
            }
            withdraw.withdraw(missionId, person, by, words, daysDone);
        }
    }

    private void leaveBeforeTheWork(String missionId, String person) {
        var isInTheTeam = protocols
                .inForce(missionId)
                .filter(version -> !version.terms().contributionsOf(person).isEmpty())
                .isPresent();
        if (isInTheTeam) {
            replaceContributor.replace(missionId, person, Map.of());
        }
    }

    private void requireCoordinator(String missionId, String by) {
        if (!by.equals(missions.lock(missionId).lead())) {
            throw new StaffingRefused(
                    "NOT_YOURS",
                    "Only the coordinator decides what becomes of a role.",
                    "Seule la personne qui pilote décide de ce que devient un rôle.");
        }
    }

    private static void requireAsked(DatesQuestion question, String by) {
        if (!by.equals(question.person())) {
            throw new StaffingRefused(
                    "NOT_ASKED",
                    "Only the member who was asked can answer.",
                    "Seul le membre interrogé peut répondre.");
        }
    }
}
