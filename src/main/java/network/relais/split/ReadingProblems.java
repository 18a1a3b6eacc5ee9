package network.relais.split;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import network.relais.money.AmountRefused;
import network.relais.money.Currency;
import network.relais.money.Decimals;
import network.relais.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with untyped data while it is read, so that the reason given is the first in the order of the
 * codes, wherever in the data it stands. What cannot be read becomes a harmless value; it goes no further.
 */
public final class ReadingProblems {

    private static final int LONGEST_TEXT = 200;

    private final List<SplitRejected> found = new ArrayList<>();

    public void add(SplitRejected problem) {
        found.add(problem);
    }

    /** @throws SplitRejected if there is any problem; of several with the same code, the one found first */
    public void refuseFirst() {
        Optional<SplitRejected> first = found.stream().min(Comparator.comparing(SplitRejected::reason));
        if (first.isPresent()) {
            throw first.get();
        }
    }

    /** @param words what it is, at the start of a sentence */
    public Fields fields(String at, String words, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Fields(at, map);
        }
        add(SplitRejected.malformed(at, words + " must be an object of named fields."));
        return new Fields(at, null);
    }

    /** An object of named fields. One that could not be read has none, and nobody misses them: it is a problem already. */
    public final class Fields {

        private final String at;
        private final boolean isReadable;
        private final Map<?, ?> values;
        private final Set<String> known = new HashSet<>();

        private Fields(String at, @Nullable Map<?, ?> values) {
            this.at = at;
            this.isReadable = values != null;
            this.values = values == null ? Map.of() : values;
        }

        public boolean has(String name) {
            known.add(name);
            return values.containsKey(name);
        }

        public void require(String name) {
            if (!has(name) && isReadable) {
                refuse(name, "is missing");
            }
        }

        /** Who it is about: never empty. */
        String party() {
            String party = text("party");
            if (party.isBlank()) {
                refuse("party", "is empty");
            }
            return party;
        }

        /** One line of text without characters that nobody can see; may be empty. */
        public String text(String name) {
            String text = string(name);
            if (text == null) {
                return "?";
            }
            if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
                refuse(name, "is longer than " + LONGEST_TEXT + " characters");
            } else if (text.codePoints().anyMatch(Decimals::isInvisible)) {
                refuse(name, "contains control characters");
            }
            return text;
        }

        BigDecimal number(String name, String whose) {
            String text = string(name);
            if (text == null) {
                return BigDecimal.ZERO;
            }
            try {
                return Decimals.ofPlain(text);
            } catch (AmountRefused refused) {
                add(SplitRejected.figure(path(name), whose, refused));
                return BigDecimal.ZERO;
            }
        }

        public Money amount(String name, String whose, Currency currency) {
            String text = string(name);
            if (text == null) {
                return Money.zero(currency);
            }
            try {
                return Money.of(text, currency);
            } catch (AmountRefused refused) {
                add(SplitRejected.figure(path(name), whose, refused));
                return Money.zero(currency);
            }
        }

        /** A list of amounts; an empty one if it is absent. */
        public List<Money> amounts(String name, String whose, Currency currency) {
            if (!has(name)) {
                return List.of();
            }
            if (!(values.get(name) instanceof List<?> list)) {
                refuse(name, "must be a list");
                return List.of();
            }
            var amounts = new ArrayList<Money>(list.size());
            for (Object each : list) {
                String place = String.valueOf(amounts.size());
                amounts.add(new Fields(path(name), Collections.singletonMap(place, each))
                        .amount(place, whose + " " + (amounts.size() + 1), currency));
            }
            return amounts;
        }

        /** An object within this one; one without fields if it is absent. */
        Fields object(String name) {
            return has(name) ? fields(path(name), "\"" + name + "\"", values.get(name)) : new Fields(path(name), null);
        }

        /** A list of objects; an empty one if it is absent. */
        public List<Fields> list(String name) {
            if (!has(name)) {
                return List.of();
            }
            if (!(values.get(name) instanceof List<?> list)) {
                refuse(name, "must be a list");
                return List.of();
            }
            var objects = new ArrayList<Fields>(list.size());
            for (Object each : list) {
                String place = path(name) + "/" + objects.size();
                objects.add(fields(place, "\"" + place + "\"", each));
            }
            return objects;
        }

        /** Whatever nobody asked for does not belong here. */
        public void refuseOthers() {
            for (Object name : values.keySet()) {
                if (!known.contains(name)) {
                    add(SplitRejected.malformed(at, "A field is not known here" + in() + ": " + visible(name) + "."));
                }
            }
        }

        public void refuse(String name, String why) {
            add(SplitRejected.malformed(path(name), "\"" + path(name) + "\" " + why + "."));
        }

        private @Nullable String string(String name) {
            require(name);
            if (!values.containsKey(name)) {
                return null;
            }
            if (values.get(name) instanceof String text) {
                return text;
            }
            refuse(name, "must be a string in quotation marks");
            return null;
        }

        private String path(String name) {
            return at.isEmpty() ? name : at + "/" + name;
        }

        private String in() {
            return at.isEmpty() ? "" : " (\"" + at + "\")";
        }

        private static String visible(Object name) {
            String text = String.valueOf(name);
            boolean isFit = text.length() <= LONGEST_TEXT && text.codePoints().noneMatch(Decimals::isInvisible);
            return isFit ? "\"" + text + "\"" : "one with an unreadable name";
        }
    }
}
