package network.relais.mail;

import network.relais.paper.Paper;
import org.jspecify.annotations.Nullable;

/** Carries letters out of the house. */
public interface Postman {

    /** A round keeps its way to the mail server open for all its letters. */
    Round setOut();

    interface Round extends AutoCloseable {

        /**
         * @param paper what the letter encloses; null if it encloses nothing
         * @throws Undelivered if this letter could not be handed over
         */
        void deliver(MailQueue.Waiting letter, @Nullable Paper paper) throws Undelivered;

        @Override
        void close();
    }

    /** The world failed, not we: worth another attempt. */
    class Undelivered extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean roundIsOver;

        /** @param roundIsOver whether the way itself is closed, so that the other letters need not be tried either */
        public Undelivered(String message, Throwable cause, boolean roundIsOver) {
            super(message, cause);
            this.roundIsOver = roundIsOver;
        }

        public boolean roundIsOver() {
            return roundIsOver;
        }
    }
}
