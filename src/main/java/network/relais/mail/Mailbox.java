package network.relais.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what was written to whom, sent or not. */
public interface Mailbox {

    /** The last hundred mails to that person, newest first. */
    List<Mail> of(String personId);

    Optional<Mail> find(long number);

    /**
     * @param writtenAt when it was queued
     * @param sent whether it has left the house
     */
    record Mail(long number, Instant writtenAt, boolean sent, Letter letter) {}
}
