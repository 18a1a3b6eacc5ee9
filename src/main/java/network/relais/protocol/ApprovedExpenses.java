package network.relais.protocol;

import java.util.List;
import network.relais.money.Money;
import org.jspecify.annotations.Nullable;

/** What was spent for a mission and approved: it enters the next version of the protocol, as rows of its draft. */
public interface ApprovedExpenses {

    /** Oldest first, those of earlier versions included. */
    List<Approved> of(String missionId);

    /** From now on it is that row, in every version that has it. */
    void laidOutAs(long number, String row);

    /**
     * @param row id of its row in a draft, {@code e4}; null until it was laid out
     * @param amount excluding VAT
     */
    record Approved(long number, @Nullable String row, String party, String label, Money amount) {}
}
