package network.relais.delivery;

import java.time.Instant;
import java.util.List;

/** The withdrawals' rows. Whoever writes has locked the mission's row. */
public interface Withdrawals {

    /** Oldest first. */
    List<Withdrawal> of(String missionId);

    void add(Withdrawal withdrawal);

    void searchAgain(Withdrawal withdrawal);

    /** Closes all that are open: every role has somebody. */
    void close(String missionId, Instant now);
}
