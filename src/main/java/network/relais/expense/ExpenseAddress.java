package network.relais.expense;

/** Where the page of a mission's expenses and their receipts are. */
public final class ExpenseAddress {

    private ExpenseAddress() {}

    public static String ofReceipt(String missionId, long expense) {
        return "/missions/%s/expenses/%d/receipt".formatted(missionId, expense);
    }
}
