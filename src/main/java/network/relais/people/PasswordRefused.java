package network.relais.people;

import network.relais.Rejection;

/** A password was not changed. */
public final class PasswordRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private final Field field;

    private PasswordRefused(String code, Field field, String message) {
        super(code, message);
        this.field = field;
    }

    /** What has to be typed anew. */
    public enum Field {
        CURRENT,
        CHOSEN,
        AGAIN
    }

    public Field field() {
        return field;
    }

    /** Also while the account is locked: somebody who guesses learns nothing from the difference. */
    static PasswordRefused notYours() {
        return new PasswordRefused(
                "WRONG_PASSWORD",
                Field.CURRENT,
                "This is not your present password. After a wrong one the account is locked for a few seconds, longer each time,"
                        + " at most a minute: wait a little, then try again.");
    }

    static PasswordRefused tooShort(int min) {
        return chosen("PASSWORD_TOO_SHORT", "Take at least %d characters: three or four words do well.".formatted(min));
    }

    static PasswordRefused tooLong(int max) {
        return chosen("PASSWORD_TOO_LONG", "Take at most %d characters.".formatted(max));
    }

    static PasswordRefused unseen() {
        return chosen("PASSWORD_UNSEEN", "It holds a character that cannot be seen. Type it rather than pasting it.");
    }

    static PasswordRefused tooFewDifferent(int min) {
        return chosen(
                "PASSWORD_TOO_SIMPLE",
                "It repeats the same few characters. Take at least %d different ones.".formatted(min));
    }

    static PasswordRefused triedFirst(String word) {
        return chosen(
                "PASSWORD_TOO_SIMPLE",
                "It holds “%s”, which is among the first things tried. Leave it out.".formatted(word));
    }

    static PasswordRefused yourName() {
        return chosen("PASSWORD_TOO_SIMPLE", "It holds your name or your address, which others know. Leave them out.");
    }

    static PasswordRefused same() {
        return chosen("PASSWORD_UNCHANGED", "This is the password that you have now. Choose another one.");
    }

    static PasswordRefused typedDifferently() {
        return new PasswordRefused(
                "PASSWORD_TYPED_DIFFERENTLY", Field.AGAIN, "The new password was typed differently the second time.");
    }

    private static PasswordRefused chosen(String code, String message) {
        return new PasswordRefused(code, Field.CHOSEN, message);
    }
}
