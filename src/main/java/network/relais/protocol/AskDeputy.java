package network.relais.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import network.relais.UseCase;
import network.relais.mail.Outbox;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.people.Deputies;
import network.relais.people.Directory;

/** A party that is asked is away: the deputy whom they named for that time is asked too. */
@UseCase
public class AskDeputy {

    private final Missions missions;
    private final Protocols protocols;
    private final Deputies deputies;
    private final AnswerInPlace answerInPlace;
    private final Directory directory;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    AskDeputy(
            Missions missions,
            Protocols protocols,
            Deputies deputies,
            AnswerInPlace answerInPlace,
            Directory directory,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.deputies = deputies;
        this.answerInPlace = answerInPlace;
        this.directory = directory;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return the deputy, who sees the mission from now on; empty if nobody answers for the party today */
    public Optional<String> ask(String missionId, String party) {
        var deputy = deputies.of(party, LocalDate.now(clock));
        deputy.ifPresent(person -> {
            missions.lock(missionId);
            missions.give(missionId, person, Part.DEPUTY);
            var version = protocols.latest(missionId).orElseThrow().number();
            var isNew = outbox.queue(new MailRequest(
                    missionId,
                    "protocol_deputy",
                    person,
                    "v" + version + "-" + party,
                    ProtocolSteps.ANSWER,
                    Map.of("deputy", Map.of("name", directory.person(party).name()))));
            if (isNew) {
                journal.note(missionId, "deputyAsked", null, Map.of("askedPerson", party, "deputyPerson", person));
            }
        });
        return deputy;
    }

    /**
     * Before a deputy agrees: they answer for the party today, and the party is left what the work done is worth.
     *
     * @throws ProtocolRefused if not
     */
    public void requireMayAgree(String missionId, String party, String deputy) {
        requireDeputy(party, deputy);
        if (answerInPlace.isBelowWorkDone(missionId, party)) {
            throw new ProtocolRefused(
                    "BELOW_WORK_DONE",
                    "This would leave %s less than the work done is worth. Only they can agree to that: propose something else, or name the day on which they are back."
                            .formatted(directory.person(party).name()),
                    "Cela laisserait à %s moins que la valeur du travail fait. Seule cette personne peut y consentir\u00a0: proposez autre chose, ou indiquez le jour de son retour."
                            .formatted(directory.person(party).name()));
        }
    }

    /** @throws ProtocolRefused if this person does not answer for the party today */
    public void requireDeputy(String party, String deputy) {
        if (deputies.of(party, LocalDate.now(clock)).filter(deputy::equals).isEmpty()) {
            throw new ProtocolRefused(
                    "NOT_YOURS",
                    "Only the person who was asked, or the deputy whom they named for today, can answer here. Nobody answers for somebody else.",
                    "Seule la personne interrogée, ou celle qu’elle a nommée en suppléance pour aujourd’hui, peut répondre ici. Personne ne répond pour quelqu’un d’autre.");
        }
    }
}
