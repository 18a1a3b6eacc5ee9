package network.relais.protocol;

import java.util.Optional;
import network.relais.mission.StepsOnPages;
import org.springframework.stereotype.Component;

/** Whoever has taken an answer back answers anew on the page of the answers: the process asks only when all others have answered. */
@Component
class AnswerAnewOnPage implements StepsOnPages {

    private final Protocols protocols;

    AnswerAnewOnPage(Protocols protocols) {
        this.protocols = protocols;
    }

    @Override
    public Optional<String> page(String missionId, String step, String personId) {
        return Optional.of(step)
                .filter(ProtocolSteps.ANSWER::equals)
                .flatMap(asked -> protocols.latest(missionId))
                .filter(version -> version.status() == ProtocolVersion.Status.PROPOSED)
                .filter(version -> OpenQuestions.of(protocols, version).contains(personId))
                .map(version -> "/missions/" + missionId + "/answers");
    }
}
