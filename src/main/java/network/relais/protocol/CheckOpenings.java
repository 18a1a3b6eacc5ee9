package network.relais.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.proof.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Checks what somebody was given to prove their lines: needs neither Relais nor its database, only the file and a fingerprint from
 * a mail or a paper.
 */
public final class CheckOpenings {

    private final Function<String, Map<String, Object>> parse;
    private final List<String> shown = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private CheckOpenings(Function<String, Map<String, Object>> parse) {
        this.parse = parse;
    }

    /**
     * @param about what the document is about, in words
     * @param fingerprint worked out anew from the document
     * @param shown what the openings say, one a line of the split
     * @param faults what does not hold; empty if everything does
     */
    public record Checked(String about, String fingerprint, List<String> shown, List<String> faults) {

        public Checked {
            shown = List.copyOf(shown);
            faults = List.copyOf(faults);
        }

        public boolean holds() {
            return faults.isEmpty();
        }
    }

    /**
     * @param file as {@link ProtocolOpenings} gives it
     * @param parse reads a JSON object
     * @throws IllegalArgumentException if the file is not such a file at all
     */
    public static Checked of(Map<String, ?> file, Function<String, Map<String, Object>> parse) {
        if (!ProtocolOpenings.FORMAT.equals(file.get("format"))) {
            throw new IllegalArgumentException("This is no file of the format " + ProtocolOpenings.FORMAT + ".");
        }
        try {
            return new CheckOpenings(parse).check(file);
        } catch (ClassCastException | NullPointerException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "This file is not whole: something is missing in it, or is not what it should be.", e);
        }
    }

    private Checked check(Map<String, ?> file) {
        var text = text(file.get("document"));
        var document = parse.apply(text);
        var fingerprint = Fingerprint.of(text);
        expect(
                fingerprint.equals(file.get("fingerprint")),
                "The document does not have the fingerprint that the file names.");
        var seals = (List<?>) Objects.requireNonNull(document.get("lines"));
        var currency = Currency.ofCode(text(document.get("currency")))
                .orElseThrow(() -> new IllegalArgumentException("The document is in an unknown currency."));
        for (var each : (List<?>) Objects.requireNonNull(file.get("lines"))) {
            var line = (Map<?, ?>) each;
            var position = (Integer) Objects.requireNonNull(line.get("position"));
            var opening = text(line.get("opening"));
            expect(
                    Fingerprint.of(opening).equals(seals.get(position)),
                    "Line %d is not the one that the document holds under seal.".formatted(position + 1));
            shown.add(line(position, opening, currency));
        }
        part("schedule", "milestones and instalments are", file, document);
        part("terms", "terms are", file, document);
        return new Checked(
                "version %s of the agreement of %s, proposed at %s"
                        .formatted(document.get("version"), document.get("mission"), document.get("proposedAt")),
                fingerprint,
                shown,
                faults);
    }

    private void part(String name, String what, Map<String, ?> file, Map<String, Object> document) {
        if (file.get(name) != null) {
            expect(
                    Fingerprint.of(text(file.get(name))).equals(document.get(name)),
                    "The %s not those that the document holds under seal.".formatted(what));
        }
    }

    private String line(int position, String opening, Currency currency) {
        var facts = (Map<?, ?>) Objects.requireNonNull(parse.apply(opening).get("facts"));
        var amount = new Money(((Number) Objects.requireNonNull(facts.get("amount"))).longValue(), currency);
        var label = text(facts.get("label"));
        return "line %d: %s of %s%s, %s excl. VAT"
                .formatted(
                        position + 1,
                        facts.get("kind"),
                        facts.get("party"),
                        label.isEmpty() ? "" : " (" + label + ")",
                        amount);
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }
}
