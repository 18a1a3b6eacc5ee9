package network.relais.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what was written to whom, sent or not. */
public interface Mailbox {

    /** The last hundred mails to that person, newest first. */
    List<Mail> of(String personId);

    /** The last hundred mails to anybody, newest first. */
    List<Mail> newest();

    /** The mails to anybody that were written after that one, oldest first. */
    List<Mail> after(long number);

    /** How many mails each person was written, by the person's id. */
    Map<String, Long> countByRecipient();

    Optional<Mail> find(long number);

    /**
     * @param writtenAt when it was queued
     * @param sent whether it has left the house
     */
    record Mail(long number, Instant writtenAt, boolean sent, Letter letter) {}
}
