package network.relais.settlement;

import java.util.Map;
import java.util.Set;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.people.Language;
import org.springframework.stereotype.Component;

/** {@code {{statement.total}}} and its like: the reader's part of the payment that the mail's occurrence names. */
@Component
class StatementFacts implements MailFacts {

    private final Statements statements;
    private final InvoiceWords invoiceWords;

    StatementFacts(Statements statements, InvoiceWords invoiceWords) {
        this.statements = statements;
        this.invoiceWords = invoiceWords;
    }

    @Override
    public String word() {
        return "statement";
    }

    @Override
    public Set<String> names() {
        return Set.of("received", "date", "lines", "total", "open", "invoice");
    }

    @Override
    public Map<String, Object> about(MailRequest mail, Language language) {
        var statement = statements.statement(mail.missionId(), mail.occurrence(), mail.recipient());
        var words = new MoneyWords(language);
        return Map.of(
                "received", words.money(statement.payment().amount()),
                "date", words.date(statement.payment().receivedOn()),
                "lines",
                        statement.lines().stream()
                                .map(line -> Map.of(
                                        "what", words.what(line.key(), line.label()),
                                        "why", words.why(statement, line),
                                        "amount", words.money(line.amount())))
                                .toList(),
                "total", words.money(statement.total()),
                "open", words.money(statement.open()),
                "invoice",
                        invoiceWords.sentence(
                                mail.missionId(),
                                mail.recipient(),
                                words.money(statement.total()),
                                statement.lines().stream()
                                        .anyMatch(line -> line.key().party().equals(mail.recipient())),
                                language));
    }
}
