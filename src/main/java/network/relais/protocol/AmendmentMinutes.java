package network.relais.protocol;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import network.relais.proof.Register;
import org.springframework.stereotype.Component;

/** Writes an amendment's way down in the mission's register, beside what the register knows of its versions. */
@Component
class AmendmentMinutes {

    private static final String BY = "by";

    private final Register register;

    AmendmentMinutes(Register register) {
        this.register = register;
    }

    void asked(Amendment amendment) {
        var facts = about(amendment);
        facts.put(BY, amendment.askedBy());
        facts.put("from", amendment.from().toString());
        register.add(
                amendment.missionId(),
                "amendmentAsked",
                facts,
                Map.of("what", amendment.what(), "why", amendment.why()));
    }

    void daysStated(Amendment amendment, String by) {
        var facts = about(amendment);
        facts.put(BY, by);
        register.add(amendment.missionId(), "amendmentDaysStated", facts);
    }

    void takenUp(Amendment amendment, String by) {
        var facts = about(amendment);
        facts.put(BY, by);
        register.add(amendment.missionId(), "amendmentTakenUp", facts);
    }

    void closed(Amendment amendment) {
        var facts = about(amendment);
        facts.put("as", amendment.state().name());
        var by = amendment.closedBy();
        if (by != null) {
            facts.put(BY, by);
        }
        register.add(amendment.missionId(), "amendmentClosed", facts, Map.of("words", amendment.words()));
    }

    private static Map<String, String> about(Amendment amendment) {
        var facts = new HashMap<String, String>();
        facts.put("amendment", String.valueOf(amendment.number()));
        var days = new TreeMap<>(amendment.daysDone());
        days.forEach((contribution, done) ->
                facts.put("done." + contribution, Numbers.plain(done).toPlainString()));
        return facts;
    }
}
