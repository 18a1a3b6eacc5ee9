package network.relais.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import network.relais.UseCase;
import network.relais.mail.Outbox;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.people.AddClient;
import network.relais.people.People;
import network.relais.people.Role;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** The introducer notes what came of a word with the prescriber, who is a client or a member from then on if that was said. */
@UseCase
public class FollowUpPrescriber {

    private final AskedViews asked;
    private final Evaluations evaluations;
    private final Missions missions;
    private final AddClient addClient;
    private final People people;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    FollowUpPrescriber(
            AskedViews asked,
            Evaluations evaluations,
            Missions missions,
            AddClient addClient,
            People people,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.asked = asked;
        this.evaluations = evaluations;
        this.missions = missions;
        this.addClient = addClient;
        this.people = people;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * As typed.
     *
     * @param client the name of the organisation that becomes a client; empty for the prescriber in person
     */
    public record WhatCameOfIt(
            boolean becomesClient,
            @Nullable String client,
            boolean becomesMember,
            boolean recommendsAgain,
            @Nullable String words) {}

    /** @throws network.relais.Rejection if somebody else was asked, or something typed cannot be kept */
    public void followUp(String missionId, String by, WhatCameOfIt typed) {
        asked.lock(missionId, Side.PRESCRIBER, by);
        var words = words(typed);
        var prescriber = missions.get(missionId)
                .prescriberIfAny()
                .orElseThrow(() -> new IllegalStateException("Mission " + missionId + " has no prescriber"));

        evaluations.record(missionId, View.ofPrescriber(by, words), clock.instant());
        journal.note(missionId, "prescriberFollowedUp", by, Map.of("prescriberPerson", prescriber));
        noteWhatCameOfIt(missionId, by, prescriber, typed);
        if (typed.becomesMember()) {
            people.grant(prescriber, Role.MEMBER, LocalDate.now(clock));
            journal.note(missionId, "prescriberBecameMember", by, Map.of("prescriberPerson", prescriber));
        }
    }

    /**
     * The prescriber says it themselves. Nobody becomes a member by that.
     *
     * @throws network.relais.Rejection if nobody waits for it any more, or something typed cannot be kept
     */
    public void saidByPrescriber(String missionId, String prescriber, WhatCameOfIt typed) {
        var introducer = asked.lockOf(missionId, Side.PRESCRIBER);
        evaluations.record(missionId, View.ofPrescriber(introducer, words(typed)), clock.instant());
        journal.note(missionId, "prescriberAnswered", prescriber, Map.of());
        noteWhatCameOfIt(missionId, prescriber, prescriber, typed);
    }

    /** The prescriber would like to become a member: the introducer, who is still asked, hears it and decides. */
    public void wishesToJoin(String missionId, String prescriber, WhatCameOfIt typed) {
        var introducer = asked.lockOf(missionId, Side.PRESCRIBER);
        outbox.queue(new MailRequest(
                missionId,
                "wishes_to_join",
                introducer,
                "",
                EvaluationSteps.PRESCRIBER,
                Map.of("evaluation", Map.of("prescriberWords", words(typed)))));
        journal.note(missionId, "prescriberWishesToJoin", prescriber, Map.of());
        noteWhatCameOfIt(missionId, prescriber, prescriber, typed);
    }

    private static String words(WhatCameOfIt typed) {
        Texts.oneLine("Client", typed.client(), 100);
        return Texts.paragraph("In your words", typed.words(), 2000);
    }

    private void noteWhatCameOfIt(String missionId, String by, String prescriber, WhatCameOfIt typed) {
        if (typed.becomesClient()) {
            var organisation = addClient.addKnownContact(prescriber, typed.client());
            journal.note(
                    missionId,
                    "prescriberBecameClient",
                    by,
                    Map.of("prescriberPerson", prescriber, "clientOrganisation", organisation.id()));
        }
        if (typed.recommendsAgain()) {
            journal.note(missionId, "prescriberRecommendsAgain", by, Map.of("prescriberPerson", prescriber));
        }
    }
}
