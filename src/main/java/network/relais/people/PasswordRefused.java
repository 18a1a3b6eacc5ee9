package network.relais.people;

import network.relais.Rejection;

/** A password was not changed. */
public final class PasswordRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private final Field field;

    private PasswordRefused(String code, Field field, String message, String french) {
        super(code, message, french);
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
                        + " at most a minute: wait a little, then try again.",
                "Ce n’est pas votre mot de passe actuel. Après un mot de passe faux, le compte est bloqué quelques secondes, un peu plus à chaque fois, une minute au plus\u00a0: attendez un peu, puis réessayez.");
    }

    static PasswordRefused tooShort(int min) {
        return chosen(
                "PASSWORD_TOO_SHORT",
                "Take at least %d characters: three or four words do well.".formatted(min),
                "Prenez au moins %d caractères\u00a0: trois ou quatre mots conviennent bien.".formatted(min));
    }

    static PasswordRefused tooLong(int max) {
        return chosen(
                "PASSWORD_TOO_LONG",
                "Take at most %d characters.".formatted(max),
                "Prenez %d caractères au plus.".formatted(max));
    }

    static PasswordRefused unseen() {
        return chosen(
                "PASSWORD_UNSEEN",
                "It holds a character that cannot be seen. Type it rather than pasting it.",
                "Il contient un caractère invisible. Tapez-le plutôt que de le coller.");
    }

    static PasswordRefused tooFewDifferent(int min) {
        return chosen(
                "PASSWORD_TOO_SIMPLE",
                "It repeats the same few characters. Take at least %d different ones.".formatted(min),
                "Il répète les mêmes caractères. Prenez-en au moins %d différents.".formatted(min));
    }

    static PasswordRefused triedFirst(String word) {
        return chosen(
                "PASSWORD_TOO_SIMPLE",
                "It holds “%s”, which is among the first things tried. Leave it out.".formatted(word),
                "Il contient «\u00a0%s\u00a0», que l’on essaie parmi les premiers. Enlevez-le.".formatted(word));
    }

    static PasswordRefused yourName() {
        return chosen(
                "PASSWORD_TOO_SIMPLE",
                "It holds your name or your address, which others know. Leave them out.",
                "Il contient votre nom ou votre adresse, que d’autres connaissent. Enlevez-les.");
    }

    static PasswordRefused same() {
        return chosen(
                "PASSWORD_UNCHANGED",
                "This is the password that you have now. Choose another one.",
                "C’est votre mot de passe actuel. Choisissez-en un autre.");
    }

    static PasswordRefused typedDifferently() {
        return new PasswordRefused(
                "PASSWORD_TYPED_DIFFERENTLY",
                Field.AGAIN,
                "The new password was typed differently the second time.",
                "Le nouveau mot de passe a été tapé autrement la seconde fois.");
    }

    private static PasswordRefused chosen(String code, String message, String french) {
        return new PasswordRefused(code, Field.CHOSEN, message, french);
    }
}
