package network.relais.protocol;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import network.relais.proof.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * What would be different from a version, exactly as somebody types it: whatever is empty stays as it was proposed.
 *
 * @param budget excluding VAT, in the mission's currency
 * @param rates percentages by the code of the pot
 * @param roles changes of roles that the version has
 * @param added roles that it does not have
 * @param overruns days more than agreed that somebody would work: what could happen, and no proposal
 * @param unpaid ids of instalments that would never be paid: likewise
 */
public record Scenario(
        String budget,
        Map<String, String> rates,
        List<RoleChange> roles,
        List<NewRole> added,
        List<Overrun> overruns,
        List<String> unpaid) {

    private static final int MOST_ROWS = 100;

    /**
     * @param id of the contribution
     * @param leaves whether the role would be no longer part of the mission
     */
    public record RoleChange(String id, String days, String dayRate, boolean leaves) {
        public RoleChange {
            id = typed(id);
            days = typed(days);
            dayRate = typed(dayRate);
        }

        boolean isEmpty() {
            return !leaves && days.isBlank() && dayRate.isBlank();
        }
    }

    /** Somebody more, whoever that will be. */
    public record NewRole(String role, String days, String dayRate) {
        public NewRole {
            role = typed(role);
            days = typed(days);
            dayRate = typed(dayRate);
        }

        boolean isEmpty() {
            return role.isBlank() && days.isBlank() && dayRate.isBlank();
        }
    }

    /** @param id of the contribution */
    public record Overrun(String id, String days) {
        public Overrun {
            id = typed(id);
            days = typed(days);
        }
    }

    public Scenario {
        budget = typed(budget);
        var typedRates = new TreeMap<String, String>();
        Objects.requireNonNullElse(rates, Map.<String, String>of())
                .forEach((pot, rate) -> typedRates.put(typed(pot), typed(rate)));
        typedRates.values().removeIf(String::isBlank);
        rates = typedRates;
        roles = rows(roles).stream().filter(each -> !each.isEmpty()).toList();
        added = rows(added).stream().filter(each -> !each.isEmpty()).toList();
        overruns =
                rows(overruns).stream().filter(each -> !each.days().isBlank()).toList();
        unpaid = rows(unpaid);
    }

    /** Whether there is anything in it that the parties could agree on. */
    boolean proposesNothing() {
        return budget.isBlank() && rates.isEmpty() && roles.isEmpty() && added.isEmpty();
    }

    /** Without what could happen: that is nothing to agree on. */
    Scenario asProposal() {
        return new Scenario(budget, rates, roles, added, List.of(), List.of());
    }

    /** The same for the same figures, whatever writes it: what the register keeps under seal. */
    String text() {
        return CanonicalJson.of(Map.of(
                "budget",
                budget,
                "rates",
                rates,
                "roles",
                roles.stream()
                        .map(each -> Map.of(
                                "id", each.id(),
                                "days", each.days(),
                                "dayRate", each.dayRate(),
                                "leaves", each.leaves()))
                        .toList(),
                "added",
                added.stream()
                        .map(each -> Map.of("role", each.role(), "days", each.days(), "dayRate", each.dayRate()))
                        .toList()));
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> rows(@Nullable List<T> rows) {
        return rows == null
                ? List.of()
                : rows.stream().filter(Objects::nonNull).limit(MOST_ROWS).toList();
    }
}
