package network.relais.metrics;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.calendar.WorkingDays;
import network.relais.metrics.FormerWork.UnderWay;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.WhichMissions.Open;
import network.relais.metrics.WorkInProgress.InPhase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A week against the one before, as the panels count it, and what is under way now. */
@Component
@Transactional(readOnly = true)
class WeekFigures {

    /** So many of those that are under way longest. */
    private static final int OLDEST = 5;

    private static final int DAYS = 7;

    private final MissionTimes times;
    private final MissionFacts facts;
    private final WorkInProgress workInProgress;
    private final FormerWork formerWork;
    private final WeekTargets targets;
    private final Clock clock;

    WeekFigures(
            MissionTimes times,
            MissionFacts facts,
            WorkInProgress workInProgress,
            FormerWork formerWork,
            WeekTargets targets,
            Clock clock) {
        this.times = times;
        this.facts = facts;
        this.workInProgress = workInProgress;
        this.formerWork = formerWork;
        this.targets = targets;
        this.clock = clock;
    }

    /**
     * @param underWayBefore as the week began, by currency
     * @param oldest not delivered yet, the oldest first
     */
    record Figures(
            Period week,
            InWeek now,
            InWeek before,
            List<InPhase> underWay,
            Map<String, UnderWay> underWayBefore,
            List<MissionFact> oldest,
            List<WeekTargets.Standing> targets) {

        /** Those that are named. */
        Set<String> missions() {
            var missions = oldest.stream().map(MissionFact::mission).collect(Collectors.toSet());
            targets.forEach(standing -> standing.beyond().forEach(beyond -> missions.add(beyond.mission())));
            return missions;
        }
    }

    /**
     * @param leads that came in
     * @param delivered how long those took that were delivered
     * @param paid how long those took that were paid
     */
    record InWeek(long leads, Histogram delivered, Histogram paid) {

        boolean isQuiet() {
            return leads == 0 && delivered.durations() == 0 && paid.durations() == 0;
        }
    }

    /**
     * The last whole week, from Monday to Sunday, from the morning of the next one's first working day until that one is over. Before,
     * the earlier one is not told any more.
     */
    static Optional<Period> due(ZonedDateTime now) {
        var monday = now.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var first = WorkingDays.isWorkingDay(monday) ? monday : WorkingDays.after(monday, 1);
        return now.isBefore(first.atTime(WorkingDays.MORNING).atZone(now.getZone()))
                ? Optional.empty()
                : Optional.of(Period.of(DAYS, monday.minusDays(1)));
    }

    Figures of(Period week) {
        return new Figures(
                week,
                inWeek(week),
                inWeek(week.before()),
                workInProgress.byPhase(),
                formerWork.asBegan(week.from(), Selection.ALL),
                facts.list(new Open(null, Moment.DELIVERED, null, null), Selection.ALL, OLDEST),
                targets.of(week));
    }

    private InWeek inWeek(Period week) {
        var reached = times.of(week, Selection.ALL);
        return new InWeek(
                reached.get(Moment.OPENED).durations(), reached.get(Moment.DELIVERED), reached.get(Moment.PAID));
    }

    /** Since then the facts must know everything. */
    Instant end(Period week) {
        return week.until().atStartOfDay(clock.getZone()).toInstant();
    }
}
