package network.relais.mission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import network.relais.UseCase;

/** Lets a mission rest until a date: its deadlines stop, and the team is told. It goes on by itself on that date. */
@UseCase
public class PauseMission {

    /** A pause longer than that is a mission nobody believes in: better cancel it and say so. */
    private static final int LONGEST_PAUSE_IN_YEARS = 1;

    private final Missions missions;
    private final MissionAccess access;
    private final MissionProcess process;
    private final Journal journal;
    private final Clock clock;

    PauseMission(Missions missions, MissionAccess access, MissionProcess process, Journal journal, Clock clock) {
        this.missions = missions;
        this.access = access;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    public void pause(String missionId, String by, LocalDate until) {
        var mission = lockToSteer(missionId, by, "pause");
        if (mission.isPaused()) {
            throw MissionRefusal.alreadyPaused(mission);
        }
        var today = LocalDate.now(clock);
        if (!until.isAfter(today) || until.isAfter(today.plusYears(LONGEST_PAUSE_IN_YEARS))) {
            throw MissionRefusal.noPauseUntil(until, today);
        }
        missions.pause(missionId, clock.instant(), until);
        journal.note(missionId, "missionPaused", by, Map.of("untilDate", until.toString()));
        process.pause(missionId);
    }

    public void resume(String missionId, String by) {
        var mission = lockToSteer(missionId, by, "resume");
        if (!mission.isPaused()) {
            throw MissionRefusal.notPaused();
        }
        journal.note(missionId, "missionResumed", by, Map.of());
        process.resume(missionId);
    }

    private Mission lockToSteer(String missionId, String by, String verb) {
        access.read(missionId, by);
        var mission = missions.lock(missionId);
        if (!access.mayLead(mission, by)) {
            throw MissionRefusal.notYoursToSteer(verb);
        }
        if (mission.hasEnded() || mission.endReason() != null) {
            throw MissionRefusal.alreadyEnding(mission);
        }
        return mission;
    }
}
