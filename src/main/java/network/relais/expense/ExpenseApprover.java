package network.relais.expense;

import network.relais.mission.Missions;
import network.relais.protocol.WhoMayJudge;
import org.springframework.stereotype.Component;

/** The coordinator approves; what the coordinator has spent is approved by whoever may judge in the mission. */
@Component
class ExpenseApprover {

    private final Missions missions;
    private final WhoMayJudge whoMayJudge;

    ExpenseApprover(Missions missions, WhoMayJudge whoMayJudge) {
        this.missions = missions;
        this.whoMayJudge = whoMayJudge;
    }

    /** A person's id. */
    String of(Expense expense) {
        var lead = missions.get(expense.mission()).lead();
        return expense.spender().equals(lead) ? whoMayJudge.judge(expense.mission()) : lead;
    }

    boolean mayAnswer(Expense expense, String person) {
        return !person.equals(expense.spender()) && person.equals(of(expense));
    }
}
