package network.relais.mission;

import java.time.LocalDate;
import network.relais.Rejection;

/** What somebody wants to do with a mission as a whole cannot be done now, or not by them. */
final class MissionRefusal extends Rejection {

    private static final long serialVersionUID = 1L;

    private MissionRefusal(String code, String message) {
        super(code, message);
    }

    static MissionRefusal notYoursToSteer(String verb) {
        return new MissionRefusal(
                "NOT_YOURS", "Only the coordinator or an animator can " + verb + " this mission. Ask one of them.");
    }

    static MissionRefusal alreadyEnding(Mission mission) {
        return new MissionRefusal(
                "MISSION_ENDED",
                mission.hasEnded()
                        ? "Mission " + mission.id() + " has ended already. Nothing was changed."
                        : "Mission " + mission.id() + " has been cancelled already. Nothing was changed.");
    }

    static MissionRefusal alreadyPaused(Mission mission) {
        return new MissionRefusal(
                "MISSION_PAUSED",
                "Mission " + mission.id() + " is paused until " + mission.pausedUntil() + " already. Resume it first.");
    }

    static MissionRefusal notPaused() {
        return new MissionRefusal("MISSION_RUNNING", "This mission is not paused: it is going on already.");
    }

    static MissionRefusal noPauseUntil(LocalDate until, LocalDate today) {
        return new MissionRefusal(
                "BAD_DATE",
                "A pause ends between tomorrow (" + today.plusDays(1) + ") and a year from now (" + today.plusYears(1)
                        + "), not on " + until + ". Choose another date.");
    }
}
