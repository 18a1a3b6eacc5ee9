package network.relais.expense;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import network.relais.money.Money;

/** The expenses' rows. Whoever writes has locked the mission's row. */
public interface Expenses {

    /** @return its number */
    long add(
            String mission,
            String spender,
            String label,
            Money amount,
            Money paid,
            LocalDate spentOn,
            long receipt,
            Instant now);

    Optional<Expense> find(long number);

    /** Oldest first. */
    List<Expense> of(String missionId);

    /** What became of it, and the words to it. */
    void answer(Expense expense);

    void setRow(long number, String row);
}
