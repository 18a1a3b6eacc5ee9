package network.relais.expense;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import network.relais.mail.InWords;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.people.Directory;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code {{expense.amount}}} and its like: the expense that the mail's occurrence names. */
@Component
class ExpenseFacts implements MailFacts {

    private final Expenses expenses;
    private final Directory directory;

    ExpenseFacts(Expenses expenses, Directory directory) {
        this.expenses = expenses;
        this.directory = directory;
    }

    @Override
    public String word() {
        return "expense";
    }

    @Override
    public Set<String> names() {
        return Set.of("label", "spender", "amount", "paid", "date", "approver", "approved", "reason");
    }

    @Override
    public Map<String, @Nullable Object> about(MailRequest mail, Language language) {
        var expense = expenses.find(Long.parseLong(mail.occurrence())).orElseThrow();
        var values = new HashMap<String, @Nullable Object>();
        values.put("label", expense.label());
        values.put("spender", directory.person(expense.spender()).name());
        values.put("amount", expense.amount().format(language.locale()));
        values.put("paid", expense.paid().format(language.locale()));
        values.put("date", InWords.date(expense.spentOn(), language));
        values.put(
                "approver",
                expense.answeredBy() == null
                        ? null
                        : directory.person(expense.answeredBy()).name());
        values.put("approved", expense.state() == Expense.State.APPROVED ? true : null);
        values.put("reason", expense.answer().isEmpty() ? null : expense.answer());
        return values;
    }
}
