package network.relais.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import network.relais.money.Money;
import network.relais.split.LineKind;
import org.jspecify.annotations.Nullable;

/** What changed from one version to another, in sentences of one language, for whoever answered to the first. */
final class ChangesBetween {

    private final Terms before;
    private final Terms after;
    private final Wording words;
    private final List<String> sentences = new ArrayList<>();

    private ChangesBetween(Terms before, Terms after, Wording words) {
        this.before = before;
        this.after = after;
        this.words = words;
    }

    static List<String> of(Terms before, Terms after, Wording words) {
        return new ChangesBetween(before, after, words).sentences();
    }

    private List<String> sentences() {
        changed(before.budget(), after.budget(), words::money, "The budget", "Le budget");
        changed(before.startsOn(), after.startsOn(), words::date, "The first day", "Le premier jour");
        changed(before.endsOn(), after.endsOn(), words::date, "The last day", "Le dernier jour");
        changed(
                words.contractHolder(before),
                words.contractHolder(after),
                Function.identity(),
                "Who has the contract with the client",
                "Qui a le contrat avec le client");
        contributions();
        pots();
        deductions(LineKind.EXPENSE, before.expenses(), after.expenses());
        deductions(LineKind.FIXED, before.fixedPrices(), after.fixedPrices());
        milestones();
        instalments();
        return List.copyOf(sentences);
    }

    private void contributions() {
        compare(before.contributions(), after.contributions(), Contribution::id, (was, is) -> {
            if (was == null && is != null) {
                say(
                        "New: %s, %s, %s.",
                        "Nouveau : %s, %s, %s.", is.role(), words.party(is.party(), after), words.days(is.days()));
                return;
            }
            if (is == null && was != null) {
                say(
                        "%s (%s) is no longer part of it.",
                        "%s (%s) n’en fait plus partie.", was.role(), words.party(was.party(), before));
                return;
            }
            if (was == null || is == null) {
                return;
            }
            var role = is.role();
            if (!was.party().equals(is.party())) {
                say(
                        "%s: %s instead of %s.",
                        "%s : %s au lieu de %s.",
                        role,
                        words.party(is.party(), after),
                        words.party(was.party(), before));
            }
            var name = role + (is.isOpen() ? "" : " (" + words.party(is.party(), after) + ")");
            changed(was.role(), is.role(), Function.identity(), "A role", "Un rôle");
            changed(was.days(), is.days(), words::days, name, name);
            changed(was.dayRate(), is.dayRate(), words::money, name + ", day rate", name + ", tarif par jour");
            changed(was.coefficient(), is.coefficient(), words::number, name + ", coefficient", name + ", coefficient");
            changed(was.from(), is.from(), words::date, name + ", first day", name + ", premier jour");
            changed(was.until(), is.until(), words::date, name + ", last day", name + ", dernier jour");
        });
    }

    private void pots() {
        for (var kind : LineKind.RATED_POTS) {
            var was = before.pots().get(kind);
            var is = after.pots().get(kind);
            var name = words.kind(kind);
            changed(
                    was == null ? null : was.rate(),
                    is == null ? null : is.rate(),
                    rate -> words.number(rate) + " %",
                    name + ", rate",
                    name + ", taux");
            changed(
                    was == null ? null : was.cap(),
                    is == null ? null : is.cap(),
                    words::money,
                    name + ", at most",
                    name + ", au plus");
            changed(
                    sharers(was, before),
                    sharers(is, after),
                    Function.identity(),
                    name + ", shared by",
                    name + ", partagé entre");
        }
    }

    private @Nullable String sharers(Terms.@Nullable Pot pot, Terms terms) {
        if (pot == null || pot.rate().signum() == 0 || pot.beneficiaries().isEmpty()) {
            return null;
        }
        return String.join(
                ", ",
                pot.beneficiaries().stream()
                        .map(each -> words.party(each.party(), terms)
                                + (pot.beneficiaries().size() == 1 ? "" : " (" + words.number(each.weight()) + ")"))
                        .toList());
    }

    private void deductions(LineKind kind, List<Terms.Deduction> earlier, List<Terms.Deduction> later) {
        compare(earlier, later, Terms.Deduction::id, (was, is) -> {
            var one = is == null ? was : is;
            if (one == null) {
                return;
            }
            var name = words.kind(kind) + ", " + (one.label().isEmpty() ? one.id() : one.label());
            changed(was == null ? null : was.amount(), is == null ? null : is.amount(), words::money, name, name);
            if (was != null && is != null) {
                changed(
                        words.party(was.party(), before),
                        words.party(is.party(), after),
                        Function.identity(),
                        name + ", paid to",
                        name + ", versé à");
            }
        });
    }

    private void milestones() {
        compare(before.milestones(), after.milestones(), Milestone::id, (was, is) -> {
            var title = Objects.requireNonNull(is == null ? was : is).title();
            var name = words.say("Milestone “" + title + "”", "Jalon « " + title + " »");
            changed(was == null ? null : was.dueOn(), is == null ? null : is.dueOn(), words::date, name, name);
            if (was != null && is != null) {
                changed(was.title(), is.title(), Function.identity(), "A milestone", "Un jalon");
                changed(
                        words.party(was.responsible(), before),
                        words.party(is.responsible(), after),
                        Function.identity(),
                        name + ", responsible",
                        name + ", responsable");
            }
        });
    }

    private void instalments() {
        compare(before.instalments(), after.instalments(), Instalment::id, (was, is) -> {
            var label = Objects.requireNonNull(is == null ? was : is).label();
            var name = words.say("Instalment “" + label + "”", "Échéance « " + label + " »");
            changed(was == null ? null : was.amount(), is == null ? null : is.amount(), words::money, name, name);
            if (was != null && is != null) {
                changed(due(was, before), due(is, after), Function.identity(), name + ", due", name + ", due");
            }
        });
    }

    private String due(Instalment instalment, Terms terms) {
        return ProtocolReading.due(instalment, terms, words);
    }

    private <T> void changed(@Nullable T was, @Nullable T is, Function<T, String> said, String english, String french) {
        if (Objects.equals(was, is)) {
            return;
        }
        var what = words.say(english, french);
        if (was == null) {
            say("%s: %s, new.", "%s : %s, nouveau.", what, said.apply(Objects.requireNonNull(is)));
        } else if (is == null) {
            say("%s: no longer (was %s).", "%s : supprimé (c’était %s).", what, said.apply(was));
        } else {
            say("%s: %s instead of %s.", "%s : %s au lieu de %s.", what, said.apply(is), said.apply(was));
        }
    }

    private void say(String english, String french, Object... values) {
        sentences.add(words.say(english, french).formatted(values));
    }

    private static <T> void compare(
            List<T> earlier, List<T> later, Function<T, String> id, BiConsumer<@Nullable T, @Nullable T> comparison) {
        Map<String, T> before = new LinkedHashMap<>();
        earlier.forEach(each -> before.put(id.apply(each), each));
        for (T each : later) {
            comparison.accept(before.remove(id.apply(each)), each);
        }
        before.values().forEach(gone -> comparison.accept(gone, null));
    }

    /** What the reader's own lines come to, if that changed. */
    static List<String> ofOwnTotal(Money before, Money after, Wording words) {
        return before.equals(after)
                ? List.of()
                : List.of(words.say("Your share: %s instead of %s.", "Votre part : %s au lieu de %s.")
                        .formatted(words.money(after), words.money(before)));
    }
}
