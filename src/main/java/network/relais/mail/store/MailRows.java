package network.relais.mail.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import network.relais.mail.Letter;
import network.relais.mail.MailQueue.Waiting;
import network.relais.mail.Mailbox.Mail;

/** Reads rows of the outbox. */
final class MailRows {

    private MailRows() {}

    static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getLong("number"),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                letter(row));
    }

    static Mail mail(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getLong("number"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("sent_at") != null,
                letter(row));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        var enclosure = row.getString("enclosure");
        var asks = row.getString("asks");
        var replyTo = row.getString("reply_to_address");
        return new Letter(
                row.getString("mission"),
                row.getString("template"),
                row.getString("recipient"),
                row.getString("occurrence"),
                row.getString("message_id"),
                row.getString("thread_id"),
                row.getString("from_name"),
                replyTo == null ? null : new Letter.Address(row.getString("reply_to_name"), replyTo),
                new Letter.Address(row.getString("to_name"), row.getString("to_address")),
                row.getString("subject"),
                row.getString("html"),
                row.getString("plain_text"),
                enclosure == null ? null : Letter.Enclosure.of(enclosure),
                asks == null ? null : Letter.Question.of(asks));
    }
}
