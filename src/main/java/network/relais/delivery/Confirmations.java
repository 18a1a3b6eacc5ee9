package network.relais.delivery;

import java.util.List;

/** The confirmations' rows. Whoever writes has locked the mission's row. */
public interface Confirmations {

    /** In the order in which they were asked for, then by contribution. */
    List<DaysConfirmation> of(String missionId);

    /** Nothing happens if it was asked for before. */
    void ask(DaysConfirmation confirmation);

    /** Keeps the answer to one that was asked for. */
    void answer(DaysConfirmation confirmation);
}
