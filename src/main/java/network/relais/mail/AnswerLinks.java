package network.relais.mail;

import network.relais.mail.Outbox.MailRequest;

/** Where the links come from by which the readers of mails answer without signing in. */
public interface AnswerLinks {

    /**
     * What exactly a mail asks, settled when it is written.
     *
     * @param word from the text: {@code <meta name="asks" content="protocol">}
     * @return at most 58 characters
     */
    String which(String word, MailRequest mail);

    /** Whether somebody takes such answers. */
    boolean knows(String word);

    /**
     * A new link for a letter that leaves. Its secret is in what is returned and is kept nowhere else.
     *
     * @return begins with a slash
     */
    String pathFor(Letter letter, Letter.Question question);
}
