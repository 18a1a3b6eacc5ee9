package network.relais.metrics.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import network.relais.metrics.Course;
import network.relais.metrics.MissionFact.Moment;
import org.jspecify.annotations.Nullable;

/**
 * How far missions had come by the end of a day, as figures count it.
 *
 * @param key of the column whose figures they are, and in the address of their list
 * @param passed see {@link Course}
 * @param notYet null where that does not matter
 */
record Standing(String key, Moment passed, @Nullable Moment notYet) {

    /** By which a cumulative flow is drawn: what has ended is nowhere any more. */
    static final List<Moment> REACHED = Course.MOMENTS.subList(0, Course.MOMENTS.indexOf(Moment.ENDED));

    static final Standing BETWEEN = new Standing("between", Moment.PURSUED, Moment.DELIVERED);

    static final Standing UNDER_WAY = new Standing("under-way", Moment.OPENED, Moment.ENDED);

    /** Those whose agreed money was under way. */
    static final Standing AGREED = new Standing("agreed-under-way", Moment.AGREED, Moment.ENDED);

    static final List<Standing> ALL = Stream.of(
                    List.of(BETWEEN, UNDER_WAY, AGREED),
                    IntStream.range(0, REACHED.size())
                            .mapToObj(at -> new Standing(
                                    "band-" + OverviewPanel.key(REACHED.get(at)),
                                    REACHED.get(at),
                                    Course.MOMENTS.get(at + 1)))
                            .toList(),
                    Course.MOMENTS.stream()
                            .map(moment -> new Standing("line-" + OverviewPanel.key(moment), moment, null))
                            .toList())
            .flatMap(List::stream)
            .toList();

    /** Between a moment and the next. */
    static Standing band(Moment moment) {
        return of("band-" + OverviewPanel.key(moment)).orElseThrow();
    }

    /** At a moment, or any later one. */
    static Standing line(Moment moment) {
        return of("line-" + OverviewPanel.key(moment)).orElseThrow();
    }

    static Optional<Standing> of(String key) {
        return ALL.stream().filter(each -> each.key().equals(key)).findFirst();
    }
}
