package network.relais.protocol;

import java.util.function.Predicate;

/** The network's rule of who has to agree to a new version, and who is only told of it. */
public interface ApprovalLevel {

    /** As it was when the mission began: true for whoever has to agree. */
    Predicate<Stake> of(String missionId);
}
