package network.relais.publishing;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A decision table that Java asks by itself, for any day: its first column says from when on a rule holds. Each feature
 * declares its own as beans; a table that could not answer is not published.
 *
 * @param decision id of the decision, which is also the name of its file
 * @param questions what its other columns are asked, by name: on each of its days it has to answer all of them
 * @param answers what each output looks like
 */
public record DatedDecision(String decision, List<Map<String, Object>> questions, Map<String, Pattern> answers) {

    public DatedDecision {
        questions = List.copyOf(questions);
        answers = Map.copyOf(answers);
    }
}
