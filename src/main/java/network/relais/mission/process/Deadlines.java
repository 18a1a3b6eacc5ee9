package network.relais.mission.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import network.relais.calendar.WorkingDays;
import network.relais.engine.InDiagrams;
import network.relais.engine.MissionKey;
import network.relais.mission.Missions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * {@code ${deadline.inWorkingDays(execution, 3)}}: when something is due. While a mission is paused, its deadlines count from the
 * day on which it goes on. A change of the number in a diagram holds for deadlines that are set from then on.
 */
@Component("deadline")
@InDiagrams
public class Deadlines {

    private final Missions missions;
    private final Clock clock;

    Deadlines(Missions missions, Clock clock) {
        this.missions = missions;
        this.clock = clock;
    }

    /** The end of the office day that comes so many working days from now. */
    public Date inWorkingDays(DelegateExecution execution, Number days) {
        return Date.from(WorkingDays.deadline(start(execution), days.intValue()).toInstant());
    }

    /** The same hour so many calendar days from now. */
    public Date inDays(DelegateExecution execution, Number days) {
        return Date.from(start(execution).plusDays(days.longValue()).toInstant());
    }

    /** The morning of a day written as {@code 2026-03-04}. */
    public Date onDay(String isoDate) {
        return Date.from(morningOf(LocalDate.parse(isoDate), clock.getZone()));
    }

    static Instant morningOf(LocalDate day, ZoneId zone) {
        return day.atTime(WorkingDays.MORNING).atZone(zone).toInstant();
    }

    private ZonedDateTime start(DelegateExecution execution) {
        var now = ZonedDateTime.now(clock);
        var pausedUntil = missions.get(MissionKey.of(execution)).pausedUntil();
        if (pausedUntil == null) {
            return now;
        }
        var goesOn = morningOf(pausedUntil, clock.getZone()).atZone(clock.getZone());
        return goesOn.isAfter(now) ? goesOn : now;
    }
}
