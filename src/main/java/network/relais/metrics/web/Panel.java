package network.relais.metrics.web;

import java.util.List;
import java.util.Set;

/** One page of {@code /metrics}. */
interface Panel {

    /** In the address, and in {@code metrics.panel.<key>} of the messages. */
    String key();

    /** Which of them it is, from left to right. */
    int place();

    /** Whether it names people, so that managers have none of it. */
    default boolean isForAnimatorsOnly() {
        return false;
    }

    /** Which filters change what it shows; the address keeps the others for the next panel. */
    default Set<String> filters() {
        return Set.of(ReadQuestion.FROM, ReadQuestion.TO, ReadQuestion.KIND, ReadQuestion.PLACE);
    }

    /** What it can be asked besides the filters that all panels have. */
    default List<Question> questions() {
        return List.of();
    }

    /** Whether it has that filter, or asks that itself. */
    default boolean hasFilter(String name) {
        return filters().contains(name)
                || questions().stream().anyMatch(question -> question.name().equals(name));
    }

    Content of(Asked asked, Say say);
}
