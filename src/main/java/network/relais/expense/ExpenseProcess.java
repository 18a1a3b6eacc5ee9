package network.relais.expense;

/** What we tell the process. */
public interface ExpenseProcess {

    /** Somebody has to approve it. */
    void submitted(String missionId, long expense);
}
