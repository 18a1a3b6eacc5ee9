package network.relais.publishing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whom a step of a diagram waits for, so that figures tell the network's own time from the client's and the prescriber's. It is
 * a property of the step ({@value #PROPERTY}) and not its assignee: a coordinator who writes down the client's answer waits for
 * the client. The words are those of the glossary.
 */
public enum WaitsFor {
    /** A member who is asked as party, contributor, candidate or introducer. */
    MEMBER,
    /** Whoever coordinates the mission. */
    COORDINATOR,
    /** Somebody who arbitrates or decides for the network. */
    ANIMATOR,
    /** The client: an answer, an acceptance, a payment. */
    CLIENT,
    /** The prescriber who recommended the network. */
    PRESCRIBER,
    /** Nobody: a day that has to come, or something that happens elsewhere in the mission. */
    DATE;

    /** Name of the extension property that holds the word. */
    public static final String PROPERTY = "waitsFor";

    /** The word as it is written in a diagram. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the network can shorten the wait by itself. */
    public boolean isOurs() {
        return this == MEMBER || this == COORDINATOR || this == ANIMATOR;
    }

    /** Empty where a diagram holds another word. */
    public static Optional<WaitsFor> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** All words, as a sentence lists them: {@code member, coordinator … or date}. */
    public static String words() {
        var words = Arrays.stream(values()).map(WaitsFor::word).collect(Collectors.joining(", "));
        var last = words.lastIndexOf(", ");
        return words.substring(0, last) + " or " + words.substring(last + 2);
    }
}
