package network.relais.metrics.web;

import java.util.List;
import java.util.Map;
import network.relais.metrics.TargetSubject;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the list of targets.
 *
 * @param mayChange whether the reader sets targets
 * @param times what a target of time can be about
 * @param numbers what any other can be about
 * @param typed into which form, by field; that of the target that was chosen, or what was refused
 * @param wrong sentences by field
 * @param chosen the target whose row was opened; null if none
 */
record TargetsView(
        boolean mayChange,
        List<Group> times,
        List<Choice> numbers,
        Map<String, String> typed,
        Map<String, String> wrong,
        @Nullable Chosen chosen) {

    /** @param label empty for those that need none */
    record Group(String label, List<Choice> choices) {}

    record Choice(String value, String label) {}

    /**
     * @param set who set it, and when
     * @param past what was aimed at before, the latest first
     */
    record Chosen(long number, String subject, String aim, String set, boolean holds, List<String> past) {}

    /** What was typed into a field. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether the form of numbers is the one that was sent. */
    public boolean isNumberTyped() {
        return TargetSubject.read(typed("subject"))
                .filter(subject -> !subject.isOfTime())
                .isPresent();
    }

    /** What is wrong in one of the two forms: nothing if the other was sent. */
    public Map<String, String> wrongIn(boolean isNumber) {
        return isNumber == isNumberTyped() ? wrong : Map.of();
    }

    public String typedIn(boolean isNumber, String field) {
        return isNumber == isNumberTyped() ? typed(field) : "";
    }
}
