package network.relais.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.dmn.DecisionDefinitionNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Decision tables whose rules each say from which day on they hold, in their first column: whoever is bound by the rules of a
 * day asks for that day, however the table has grown since. The table published last is asked.
 */
@Component
public class DatedTable {

    /** What the first column of such a table reads. */
    public static final String VALID_ON = "validOn";

    private final DecisionService decisions;
    private final OnBehalfOfNetwork network;

    DatedTable(DecisionService decisions, OnBehalfOfNetwork network) {
        this.decisions = decisions;
        this.network = network;
    }

    /**
     * @param known what the table's other columns read, by name
     * @return the outputs by name, as texts
     * @throws IllegalStateException if there is no such table, or none of its rules fits
     */
    public Map<String, String> answer(String decision, LocalDate validOn, Map<String, ?> known) {
        var asked = new HashMap<String, Object>(known);
        asked.put(VALID_ON, date(validOn));
        var result = network.ask(() -> evaluate(decision, asked));
        if (result.isEmpty()) {
            throw new IllegalStateException(
                    "%s.dmn has no rule for %s and %s: add one".formatted(decision, validOn, known));
        }
        return result;
    }

    private Map<String, String> evaluate(String decision, Map<String, Object> asked) {
        try {
            var found = decisions
                    .evaluateDecisionTableByKey(decision)
                    .variables(asked)
                    .evaluate()
                    .getFirstResult();
            var answers = new HashMap<String, String>();
            if (found != null) {
                found.getEntryMap().forEach((name, value) -> answers.put(name, String.valueOf(value)));
            }
            return answers;
        } catch (NotFoundException | DecisionDefinitionNotFoundException missing) {
            throw new IllegalStateException(
                    "%s.dmn is not published: copy it from the program's bpmn folder into the network's"
                            .formatted(decision),
                    missing);
        }
    }

    /** As the engine reads the days that are written in a table. */
    public static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
