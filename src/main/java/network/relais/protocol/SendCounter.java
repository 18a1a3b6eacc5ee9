package network.relais.protocol;

import network.relais.UseCase;
import network.relais.mission.Missions;
import org.jspecify.annotations.Nullable;

/** A party answers to the version under vote with figures of its own, and with words. */
@UseCase
public class SendCounter {

    /** In characters: many times more than a mission's figures need. */
    private static final int LONGEST_FIGURES = 6_000;

    private final Missions missions;
    private final TryScenario tryScenario;
    private final Counters counters;
    private final AnswerOnPage answerOnPage;

    SendCounter(Missions missions, TryScenario tryScenario, Counters counters, AnswerOnPage answerOnPage) {
        this.missions = missions;
        this.tryScenario = tryScenario;
        this.counters = counters;
        this.answerOnPage = answerOnPage;
    }

    /**
     * What could happen is left out: it is nothing to agree on.
     *
     * @param seen what the person had in front of them
     * @throws ProtocolRefused if the person is not asked, has answered, or the figures cannot be read
     */
    public void send(String missionId, String person, Seen seen, Scenario scenario, @Nullable String words) {
        missions.lock(missionId);
        var version = tryScenario.underVote(missionId, person);
        if (version.number() > seen.version()) {
            throw new VersionReplaced(seen.version(), version.number());
        }
        var figures = scenario.asProposal();
        if (figures.proposesNothing()) {
            throw new ProtocolRefused(
                    "NO_FIGURES",
                    "This scenario proposes nothing: change the budget, a rate or a role. An overrun and an unpaid instalment are"
                            + " nothing to agree on.",
                    "Ce scénario ne propose rien\u00a0: changez le budget, un taux ou un rôle. Un dépassement et une échéance impayée ne sont pas matière à accord.");
        }
        if (figures.text().length() > LONGEST_FIGURES) {
            throw new ProtocolRefused(
                    "FIGURES_TOO_LONG",
                    "These figures are too long to be kept. Take rows out.",
                    "Ces chiffres sont trop longs pour être gardés. Enlevez des lignes.");
        }
        tryScenario.requireReadable(version, person, scenario, seen.language());
        if (counters.find(missionId, version.number(), person).isPresent()) {
            throw new ProtocolRefused(
                    "ANSWERED",
                    "You have answered to this version already.",
                    "Vous avez déjà répondu à cette version.");
        }
        counters.add(missionId, version.number(), person, figures);
        answerOnPage.answer(
                missionId, person, seen, new AnswerOnPage.Typed(AnswerOnPage.COUNTER_PROPOSAL, words, null));
    }
}
