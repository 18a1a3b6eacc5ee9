package network.relais.metrics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import network.relais.metrics.HowTargetsStand.Beyond;
import network.relais.metrics.TimeLimit.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the targets stand at the end of a week, and what crossed them in it. */
@Component
@Transactional(readOnly = true)
class WeekTargets {

    /** As on the page of targets: in one week too little ends. */
    static final int DAYS = 90;

    private final Targets targets;
    private final HowTargetsStand howTargetsStand;
    private final Crossings crossings;
    private final NumbersAimedAt numbers;
    private final Clock clock;

    WeekTargets(
            Targets targets,
            HowTargetsStand howTargetsStand,
            Crossings crossings,
            NumbersAimedAt numbers,
            Clock clock) {
        this.targets = targets;
        this.howTargetsStand = howTargetsStand;
        this.crossings = crossings;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * @param kept of a time; null of a number
     * @param is of a number
     * @param aimedAt of a number, as it is for so many days where it is one a month
     * @param crossings how often it was crossed in the week
     * @param beyond what crossed it in the week and has not ended since
     */
    record Standing(Target target, @Nullable Kept kept, long is, long aimedAt, long crossings, List<Beyond> beyond) {}

    List<Standing> of(Period week) {
        var until = Period.of(DAYS, week.to());
        var standings = new ArrayList<Standing>();
        for (var target : targets.held()) {
            standings.add(target.subject().isOfTime() ? ofTime(target, until, week) : ofNumber(target, until));
        }
        return standings;
    }

    private Standing ofTime(Target target, Period until, Period week) {
        var from = start(week.from());
        var end = start(week.until());
        return new Standing(
                target,
                howTargetsStand.kept(target, until, Selection.ALL),
                0,
                0,
                crossings.count(target.number(), from, end),
                howTargetsStand.beyond(target, Selection.ALL).stream()
                        .filter(beyond -> !beyond.due().isBefore(from)
                                && beyond.due().isBefore(end)
                                && beyond.due().isAfter(target.setAt()))
                        .toList());
    }

    private Standing ofNumber(Target target, Period until) {
        var standing = numbers.of(target, until);
        return new Standing(target, null, standing.is(), standing.aimedAt(), 0, List.of());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
