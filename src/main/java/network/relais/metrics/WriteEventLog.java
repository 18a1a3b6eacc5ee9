package network.relais.metrics;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import network.relais.eventlog.LoggedEvent;
import network.relais.eventlog.LoggedEvent.Transition;
import network.relais.eventlog.XesWriter;
import network.relais.metrics.Courses.Course;
import network.relais.metrics.Courses.Passage;
import network.relais.metrics.Courses.Wanted;
import network.relais.metrics.StepFact.Ending;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Missions and their steps as an event log for process mining. It may be of any size: some missions are read, written and forgotten
 * at a time. Nobody is in it, by an id as little as by a name: who did what when is how fast somebody is, whatever the id is called, and a
 * step that few people did (see {@link Doers}) has no begin in it. Not one transaction on purpose, which would last as long as whoever reads the log takes.
 */
@Component
public class WriteEventLog {

    private static final int MISSIONS_AT_A_TIME = 200;

    private final Courses courses;
    private final Diagrams diagrams;
    private final Clock clock;

    WriteEventLog(Courses courses, Diagrams diagrams, Clock clock) {
        this.courses = courses;
        this.diagrams = diagrams;
        this.clock = clock;
    }

    /**
     * @param period missions that were under way on any day of it are in the log, each from its first step to its last
     * @param process of the steps; null for all
     * @param diagram that the steps were drawn in; null for all
     */
    public record Asked(Period period, Selection selection, @Nullable String process, @Nullable String diagram) {}

    /**
     * @param out is written to and not closed; where this ends by an exception, what was written is no whole document
     * @throws UncheckedIOException if nothing can be written any more
     */
    public void write(Asked asked, OutputStream out) {
        var wanted = new Wanted(
                start(asked.period().from()),
                start(asked.period().until()),
                asked.selection(),
                asked.process(),
                asked.diagram());
        var ofFew = ofFew(wanted);
        var xes = new XesWriter(out, "Relais");
        var last = "";
        for (var some = courses.next(wanted, last, MISSIONS_AT_A_TIME);
                !some.isEmpty();
                some = courses.next(wanted, last, MISSIONS_AT_A_TIME)) {
            for (var course : some) {
                write(course, ofFew, xes);
                last = course.mission();
            }
        }
        xes.finish();
    }

    /** Of all that is written, which begins before the period and ends after it. */
    private Set<TargetSubject> ofFew(Wanted wanted) {
        var drawn = diagrams.steps();
        return courses.doers(wanted).few(place -> Optional.ofNullable(drawn.get(place))
                .map(step -> TargetSubject.step(step.process(), place.activity())));
    }

    /** A mission that was at none of the steps that are asked for is no case. */
    private static void write(Course course, Set<TargetSubject> ofFew, XesWriter xes) {
        if (course.passages().isEmpty()) {
            return;
        }
        xes.begin(course.mission(), about(course));
        course.passages().stream()
                .flatMap(passage ->
                        happenings(passage, ofFew.contains(TargetSubject.step(passage.process(), passage.activity())))
                                .stream())
                .sorted(IN_ORDER)
                .forEach(happening -> xes.write(happening.event(course.mission())));
    }

    private static Map<String, Object> about(Course course) {
        var about = new HashMap<String, Object>(Map.of(
                "opened", course.opened(),
                "phase", word(course.phase()),
                "currency", course.currency(),
                "agreed", course.agreed(),
                "received", course.received()));
        if (course.outcome() != null) {
            about.put("outcome", word(course.outcome()));
        }
        if (course.place() != null) {
            about.put("place", course.place());
        }
        return about;
    }

    private record Happening(Passage passage, Transition transition, Instant at) {

        /** At one and the same moment, what was there before ends before the next begins. */
        boolean isOfWhatWasThere() {
            return passage.entered().isBefore(at);
        }

        LoggedEvent event(String mission) {
            var about = new HashMap<String, Object>(Map.of(
                    "process", passage.process(), "activity", passage.activity(), "round", (long) passage.round()));
            if (passage.waitsFor() != null) {
                about.put("waitsFor", passage.waitsFor().word());
            }
            return new LoggedEvent(mission, passage.label(), passage.id(), transition, at, about);
        }
    }

    private static final Comparator<Happening> IN_ORDER = Comparator.comparing(Happening::at)
            .thenComparing(happening -> !happening.isOfWhatWasThere())
            .thenComparing(happening -> happening.passage().entered())
            .thenComparing(happening -> happening.passage().id())
            .thenComparing(Happening::transition);

    /** What few people have done shows only that it is over; what waits is about the mission. */
    private static List<Happening> happenings(Passage passage, boolean isOfFew) {
        var happenings = new ArrayList<Happening>();
        var isTold = !isOfFew || passage.ended() == null;
        if (isTold) {
            happenings.add(new Happening(passage, Transition.SCHEDULE, passage.entered()));
        }
        var began = began(passage);
        if (isTold && began != null) {
            happenings.add(new Happening(passage, Transition.START, began));
        }
        if (passage.ended() != null) {
            var end = passage.endedHow() == Ending.DONE
                    ? Transition.COMPLETE
                    : began == null ? Transition.WITHDRAW : Transition.ATE_ABORT;
            happenings.add(new Happening(passage, end, passage.ended()));
        }
        return happenings;
    }

    /** Not known where a form was opened at another time than the step was open, as it may seem when clocks differ. */
    private static @Nullable Instant began(Passage passage) {
        var opened = passage.opened();
        return opened == null
                        || opened.isBefore(passage.entered())
                        || (passage.ended() != null && opened.isAfter(passage.ended()))
                ? null
                : opened;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}
