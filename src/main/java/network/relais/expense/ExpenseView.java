package network.relais.expense;

import com.fasterxml.jackson.databind.ObjectMapper;
import network.relais.mail.InWords;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import org.springframework.stereotype.Component;

/** An expense as its form shows it: a JSON text, in words. */
@Component
public class ExpenseView {

    private final Expenses expenses;
    private final Missions missions;
    private final Directory directory;
    private final ObjectMapper json;

    ExpenseView(Expenses expenses, Missions missions, Directory directory, ObjectMapper json) {
        this.expenses = expenses;
        this.missions = missions;
        this.directory = directory;
        this.json = json;
    }

    /** @param reader in whose language */
    public String of(long number, String reader) {
        var language = directory.languageOf(reader);
        var expense = expenses.find(number).orElseThrow();
        var mission = missions.get(expense.mission());
        return json.createObjectNode()
                .put("label", expense.label())
                .put("spender", directory.person(expense.spender()).name())
                .put("mission", mission.title())
                .put("client", directory.organisation(mission.client()).name())
                .put("amount", expense.amount().format(language.locale()))
                .put("paid", expense.paid().format(language.locale()))
                .put("spentOn", InWords.date(expense.spentOn(), language))
                .put("receipt", ExpenseAddress.ofReceipt(expense.mission(), number))
                .toString();
    }
}
