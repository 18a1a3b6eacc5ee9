package network.relais.payout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import network.relais.payout.Payables.Payable;

/** The files that were made for the bank: which, by whom, and whom they pay. The files themselves are not kept. */
public interface BankFiles {

    /** Notes what of these can be paid now. */
    BankFile add(List<Payable> paid, String madeBy, Instant now);

    /** The latest that was made up to then and pays the party for one of the missions. */
    Optional<BankFile> paying(String party, List<String> missions, Instant until);
}
