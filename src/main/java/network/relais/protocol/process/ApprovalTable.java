package network.relais.protocol.process;

import java.util.Set;
import network.relais.publishing.DecisionContract;
import org.springframework.stereotype.Component;

/** What {@code approval_level.dmn} is told, and what it may answer. */
@Component
class ApprovalTable implements DecisionContract {

    static final String DECISION = "approval_level";

    static final String CHANGE = "change";
    static final String HAS_AGREED = "hasAgreed";
    static final String APPROVAL_HOLDS = "approvalHolds";
    static final String OWN_TERMS_CHANGE = "ownTermsChange";
    static final String MOVED_BY = "movedBy";
    static final String FALLS_BY = "fallsBy";
    static final String BELOW_WORK_DONE = "belowWorkDone";
    static final String COORDINATOR = "coordinator";
    static final String FOR_NETWORK = "forNetwork";
    static final String MOVED_PERCENT = "movedPercent";

    private static final String ASK = "ask";
    private static final String INFORM = "inform";

    /** @throws IllegalStateException if it answers anything else than it may */
    static boolean asks(Object answer) {
        if (!ASK.equals(answer) && !INFORM.equals(answer)) {
            throw new IllegalStateException(
                    "approval_level.dmn answers \"%s\": it may answer \"ask\" or \"inform\"".formatted(answer));
        }
        return ASK.equals(answer);
    }

    @Override
    public String decision() {
        return DECISION;
    }

    @Override
    public String askedBeside() {
        return ProtocolNegotiation.PROCESS;
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                CHANGE,
                HAS_AGREED,
                APPROVAL_HOLDS,
                OWN_TERMS_CHANGE,
                MOVED_BY,
                FALLS_BY,
                BELOW_WORK_DONE,
                COORDINATOR,
                FOR_NETWORK,
                MOVED_PERCENT);
    }

    @Override
    public Set<String> answers() {
        return Set.of(ASK, INFORM);
    }
}
