package network.relais.protocol;

import java.time.Clock;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;

/** The coordinator revises before everybody has answered: the others need not answer any more. */
@UseCase
public class WithdrawQuestions {

    private final Missions missions;
    private final Protocols protocols;
    private final Minutes minutes;
    private final Journal journal;
    private final Clock clock;

    WithdrawQuestions(Missions missions, Protocols protocols, Minutes minutes, Journal journal, Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.minutes = minutes;
        this.journal = journal;
        this.clock = clock;
    }

    public void withdraw(String missionId) {
        var mission = missions.lock(missionId);
        var version = protocols.latest(missionId).orElseThrow();
        for (var person : OpenQuestions.of(protocols, version)) {
            protocols.withdraw(missionId, version.number(), person, clock.instant());
        }
        minutes.became(version, ProtocolVersion.Status.WITHDRAWN);
        journal.note(missionId, "protocolWithdrawn", mission.lead(), VersionBook.numbered(version));
    }
}
