package network.relais.mail;

/** The mails of a past that is only told, such as the demo's. */
public interface PastMails {

    /** Whatever waits in the outbox counts as sent when it was written, and never leaves the house. */
    void countAsSent();

    /** Meanwhile nobody is written to, by whatever thread: nothing is queued, and nothing waits afterwards. */
    void unwritten(Runnable work);

    /** Whether that is so now. */
    boolean areUnwritten();
}
