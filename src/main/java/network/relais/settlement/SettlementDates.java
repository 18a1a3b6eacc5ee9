package network.relais.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import network.relais.calendar.WorkingDays;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import org.springframework.stereotype.Component;

/** When the process has to look again, and whether there is still something to look for. */
@Component
public class SettlementDates {

    /** Even if nothing falls due by itself: so that nothing is ever forgotten for good. */
    private static final int LONGEST_WITHOUT_A_LOOK = 30;

    private final Missions missions;
    private final Accounting accounting;
    private final Clock clock;

    SettlementDates(Missions missions, Accounting accounting, Clock clock) {
        this.missions = missions;
        this.accounting = accounting;
        this.clock = clock;
    }

    /** Whether all instalments are paid, written off or withdrawn. */
    public boolean isSettled(String missionId) {
        return accounting.schedule(missions.get(missionId)).isSettled();
    }

    public boolean isOpen(String missionId, String instalment) {
        return accounting.schedule(missions.get(missionId)).standing(instalment).isOpen();
    }

    public int followUps(String missionId, String instalment) {
        return accounting
                .schedule(missions.get(missionId))
                .standing(instalment)
                .claim()
                .followUps();
    }

    public int timesDue(String missionId, String instalment) {
        return accounting
                .schedule(missions.get(missionId))
                .standing(instalment)
                .claim()
                .timesDue();
    }

    /** The morning on which the next instalment falls due by itself; not while the mission is paused. */
    public Instant nextLook(String missionId) {
        var mission = missions.get(missionId);
        var latest = LocalDate.now(clock).plusDays(LONGEST_WITHOUT_A_LOOK);
        var next = accounting
                .schedule(mission)
                .nextDate()
                .filter(date -> date.isBefore(latest))
                .orElse(latest);
        return morningOf(mission, next);
    }

    /** The morning after the last day to pay; not while the mission is paused. */
    public Instant afterLastDayToPay(String missionId, String instalment) {
        var mission = missions.get(missionId);
        var claim = accounting.schedule(mission).standing(instalment).claim();
        var payBy = Objects.requireNonNull(claim.payBy(), "Who has an invoice has a last day to pay");
        return morningOf(mission, payBy.plusDays(1));
    }

    private Instant morningOf(Mission mission, LocalDate day) {
        var goesOn = mission.pausedUntil();
        var from = goesOn != null && goesOn.isAfter(day) ? goesOn : day;
        return from.atTime(WorkingDays.MORNING).atZone(clock.getZone()).toInstant();
    }
}
