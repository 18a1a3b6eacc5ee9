package network.relais.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import network.relais.calendar.WorkingTime;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.TargetSubject.Kind;
import network.relais.metrics.TimeLimit.Kept;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether targets of time are kept: of all missions from what was counted by day, of some from their facts; exactly, either way. */
@Component
@Transactional(readOnly = true)
public class HowTargetsStand {

    /** More than wait anywhere, and less than makes a page wait. */
    private static final int MOST = 100_000;

    private final Histograms histograms;
    private final DoersByDay doers;
    private final Passages passages;
    private final Diagrams diagrams;
    private final WorkingTime officeTime;
    private final Clock clock;

    HowTargetsStand(Histograms histograms, DoersByDay doers, Passages passages, Diagrams diagrams, Clock clock) {
        this.histograms = histograms;
        this.doers = doers;
        this.passages = passages;
        this.diagrams = diagrams;
        this.officeTime = new WorkingTime(clock.getZone());
        this.clock = clock;
    }

    /**
     * @param due when its time was over
     * @param took office time until now
     */
    public record Beyond(String id, String mission, Instant entered, Instant due, Duration took) {}

    /** How those stand to it that ended in the period; of a step or phase that few people did, only how many they were. */
    public Kept kept(Target target, Period period, Selection selection) {
        if (!selection.equals(Selection.ALL)) {
            return kept(target, start(period.from()), start(period.until()), selection);
        }
        var subject = target.subject();
        var took = histograms.officeTime(subject, period.from(), period.until());
        return kept(
                target,
                took,
                switch (subject.kind()) {
                    case STEP -> doers.of(subject, period.from(), period.until());
                    case PHASE -> peopleOf(subject, own -> doers.of(own, period.from(), period.until()));
                    default -> Set.of();
                });
    }

    /**
     * Something that a target is about, when it has ended.
     *
     * @param took office time
     */
    public record Done(String mission, Instant entered, Instant ended, Duration took, boolean isWithin) {}

    /** Those that are counted by {@link #kept}, latest first; who may know how long they took is said there. */
    public List<Done> ended(Target target, Period period, Selection selection) {
        return passages.ended(target.subject(), start(period.from()), start(period.until()), selection).stream()
                .map(each -> done(each, target.limit().limit()))
                .sorted(Comparator.comparing(Done::ended)
                        .reversed()
                        .thenComparing(Done::mission)
                        .thenComparing(Done::entered))
                .toList();
    }

    private Done done(Passages.Ended each, Duration limit) {
        var took = tookOf(each);
        return new Done(each.mission(), each.entered(), each.ended(), took, took.compareTo(limit) <= 0);
    }

    private Duration tookOf(Passages.Ended each) {
        var took = officeTime.between(each.entered(), each.ended());
        return took.isNegative() ? Duration.ZERO : took;
    }

    /** From one moment to another, of which days know nothing. */
    Kept kept(Target target, Instant from, Instant until, Selection selection) {
        var took = Measure.OFFICE.histogram();
        var people = new HashSet<String>();
        for (var each : passages.ended(target.subject(), from, until, selection)) {
            took.add(tookOf(each).toMillis());
            if (each.holder() != null) {
                people.add(each.holder());
            }
        }
        if (target.subject().kind() == Kind.PHASE) {
            people.addAll(peopleOf(target.subject(), own -> passages.people(own.of(), from, until, selection)));
        }
        return kept(target, took, people);
    }

    /** What it calls is asked for only where it matters. */
    private Set<String> peopleOf(TargetSubject phase, Function<TargetSubject, Set<String>> own) {
        var people = own.apply(phase);
        return people.isEmpty()
                ? new PeopleOfPhases(diagrams.calls())
                        .of(phase.of(), process -> own.apply(TargetSubject.phase(process)))
                : people;
    }

    private static Kept kept(Target target, Histogram took, Set<String> people) {
        return Doers.areFew(people)
                ? Kept.ofFew(took.durations(), people.size())
                : target.limit().of(took);
    }

    /** Missions of which something has not ended though its time is over, each once with what took longest; the longest first. */
    public List<Beyond> beyond(Target target, Selection selection) {
        var missions = new HashSet<String>();
        return beyond(target, selection, clock.instant()).stream()
                .filter(each -> missions.add(each.mission()))
                .toList();
    }

    /** One by one: of a question to several people each answer that is missing. */
    List<Beyond> beyond(Target target, Selection selection, Instant now) {
        var limit = target.limit().limit();
        return passages.open(target.subject(), selection, enteredBefore(now, limit), MOST).stream()
                .map(each -> new Beyond(
                        each.id(),
                        each.mission(),
                        each.entered(),
                        officeTime.plus(each.entered(), limit),
                        officeTime.between(each.entered(), now)))
                .toList();
    }

    /**
     * A mission that is beyond a target.
     *
     * @param entered when what takes longest of it began
     * @param due when its time was over
     * @param took office time until now
     */
    public record Late(String mission, Instant entered, Instant due, Duration took) {}

    /** How many missions are beyond a target now. */
    public long lateMissions(Target target, Selection selection) {
        return passages.missions(
                target.subject(),
                selection,
                enteredBefore(clock.instant(), target.limit().limit()));
    }

    /** Missions that are beyond a target now, the longest first. */
    public List<Late> late(Target target, Selection selection, int atMost) {
        var now = clock.instant();
        var limit = target.limit().limit();
        return passages
                .firstMissions(target.subject(), selection, enteredBefore(now, limit), atMost)
                .entrySet()
                .stream()
                .map(each -> new Late(
                        each.getKey(),
                        each.getValue(),
                        officeTime.plus(each.getValue(), limit),
                        officeTime.between(each.getValue(), now)))
                .toList();
    }

    /** Which of some missions are beyond a target now. */
    public Set<String> lateAmong(Collection<String> missions, Target target) {
        return passages.among(
                missions,
                target.subject(),
                enteredBefore(clock.instant(), target.limit().limit()));
    }

    /**
     * The time of whatever was entered before then is over by now, and of nothing else: whoever came earlier has theirs over earlier, so
     * that the moment is found by halving, to the microsecond of a database.
     */
    private Instant enteredBefore(Instant now, Duration limit) {
        var step = limit.plusDays(1);
        var over = now.minus(step);
        while (!officeTime.plus(over, limit).isBefore(now)) {
            step = step.multipliedBy(2);
            over = now.minus(step);
        }
        var notOver = now;
        for (var between = over.until(notOver, ChronoUnit.MICROS);
                between > 1;
                between = over.until(notOver, ChronoUnit.MICROS)) {
            var middle = over.plus(between / 2, ChronoUnit.MICROS);
            if (officeTime.plus(middle, limit).isBefore(now)) {
                over = middle;
            } else {
                notOver = middle;
            }
        }
        return notOver;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
