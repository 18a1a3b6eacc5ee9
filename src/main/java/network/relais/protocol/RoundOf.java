package network.relais.protocol;

import java.util.List;

/** Counts how often the parties are asked about changed terms. */
final class RoundOf {

    /** After so many rounds an arbiter is heard. */
    static final int MOST_WITHOUT_ARBITER = 5;

    private RoundOf() {}

    /** The next version's: somebody who does not take part costs no round, everything else does. */
    static int next(ProtocolVersion before, List<Answer> answers) {
        var onlyForWantOfSomebody = before.status() == ProtocolVersion.Status.REPLACED
                && answers.stream().noneMatch(answer -> answer.kind() == Answer.Kind.COUNTER_PROPOSAL)
                && answers.stream().anyMatch(answer -> answer.kind() == Answer.Kind.NOT_TAKING_PART);
        return onlyForWantOfSomebody ? before.round() : before.round() + 1;
    }
}
