package network.relais.protocol;

import java.util.List;
import network.relais.people.Language;
import org.springframework.stereotype.Component;

/** What somebody's counter-proposal would change, for whoever reads everything: coordinator, arbiter and animators. */
@Component
public class CountersInWords {

    private final Counters counters;
    private final Protocols protocols;
    private final TryScenario tryScenario;

    CountersInWords(Counters counters, Protocols protocols, TryScenario tryScenario) {
        this.counters = counters;
        this.protocols = protocols;
        this.tryScenario = tryScenario;
    }

    /** Empty if the person proposed nothing in figures. */
    public List<String> of(Answer answer, Language language) {
        return counters.find(answer.missionId(), answer.version(), answer.person())
                .map(figures ->
                        tryScenario.inWords(protocols.version(answer.missionId(), answer.version()), figures, language))
                .orElse(List.of());
    }
}
