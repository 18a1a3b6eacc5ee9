package network.relais.mission;

import java.time.LocalDate;
import network.relais.Rejection;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;

/** What somebody wants to do with a mission as a whole cannot be done now, or not by them. */
final class MissionRefusal extends Rejection {

    private static final long serialVersionUID = 1L;

    private MissionRefusal(String code, String message, String french) {
        super(code, message, french);
    }

    static MissionRefusal notYoursToSteer(String verb) {
        return new MissionRefusal(
                "NOT_YOURS",
                "Only the coordinator or an animator can " + verb + " this mission. Ask one of them.",
                "Seules la personne qui pilote ou l’animation peuvent le faire pour cette mission. Adressez-vous à elles.");
    }

    static MissionRefusal alreadyEnding(Mission mission) {
        return new MissionRefusal(
                "MISSION_ENDED",
                mission.hasEnded()
                        ? "Mission " + mission.id() + " has ended already. Nothing was changed."
                        : "Mission " + mission.id() + " has been cancelled already. Nothing was changed.",
                mission.hasEnded()
                        ? "La mission " + mission.id() + " est déjà terminée. Rien n’a été changé."
                        : "La mission " + mission.id() + " est déjà annulée. Rien n’a été changé.");
    }

    static MissionRefusal alreadyPaused(Mission mission) {
        return new MissionRefusal(
                "MISSION_PAUSED",
                "Mission " + mission.id() + " is paused until " + mission.pausedUntil() + " already. Resume it first.",
                "La mission " + mission.id() + " est déjà en pause jusqu’au " + french(mission.pausedUntil())
                        + ". Reprenez-la d’abord.");
    }

    static MissionRefusal notPaused() {
        return new MissionRefusal(
                "MISSION_RUNNING",
                "This mission is not paused: it is going on already.",
                "Cette mission n’est pas en pause\u00a0: elle est déjà en cours.");
    }

    static MissionRefusal noPauseUntil(LocalDate until, LocalDate today) {
        return new MissionRefusal(
                "BAD_DATE",
                "A pause ends between tomorrow (" + today.plusDays(1) + ") and a year from now (" + today.plusYears(1)
                        + "), not on " + until + ". Choose another date.",
                "Une pause se termine entre demain (" + french(today.plusDays(1)) + ") et dans un an ("
                        + french(today.plusYears(1)) + "), pas le " + french(until) + ". Choisissez une autre date.");
    }

    private static String french(@Nullable LocalDate day) {
        return day == null ? "" : Language.FR.date(day);
    }
}
