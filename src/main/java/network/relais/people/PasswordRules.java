package network.relais.people;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What makes a password good enough: length above all, and nothing that whoever knows the person would try first. No rule about
 * capitals and digits, which lead to passwords that are hard to remember and easy to guess.
 */
final class PasswordRules {

    /** In characters as one counts them: an emoji is one. */
    static final int MIN_LENGTH = 12;

    static final int MAX_LENGTH = 200;

    static final int MIN_DIFFERENT = 6;

    /** Shorter parts of a name stand in too many words. */
    private static final int SHORTEST_NAME = 4;

    private static final List<String> TRIED_FIRST =
            List.of("password", "passwort", "motdepasse", "azerty", "qwerty", "123456", "654321", "abcdef", "relais");

    private PasswordRules() {}

    /**
     * @param known words that others know of the person: names, the part of the address before the @
     * @throws PasswordRefused with what to mend
     */
    static void check(String chosen, Collection<String> known) {
        var characters = chosen.codePoints().toArray();
        if (characters.length < MIN_LENGTH) {
            throw PasswordRefused.tooShort(MIN_LENGTH);
        }
        if (characters.length > MAX_LENGTH) {
            throw PasswordRefused.tooLong(MAX_LENGTH);
        }
        if (chosen.codePoints().anyMatch(Character::isISOControl)) {
            throw PasswordRefused.unseen();
        }
        if (chosen.codePoints().distinct().count() < MIN_DIFFERENT) {
            throw PasswordRefused.tooFewDifferent(MIN_DIFFERENT);
        }
        var plain = plain(chosen);
        TRIED_FIRST.stream().filter(plain::contains).findFirst().ifPresent(word -> {
            throw PasswordRefused.triedFirst(word);
        });
        if (known.stream().flatMap(PasswordRules::parts).anyMatch(plain::contains)) {
            throw PasswordRefused.yourName();
        }
    }

    private static Stream<String> parts(String known) {
        return Stream.of(plain(known).split("[^\\p{L}\\p{N}]+")).filter(part -> part.length() >= SHORTEST_NAME);
    }

    /** Without accents, in small letters: "Élodie" is found in "elodie2026". */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
