package network.relais.metrics;

import org.jspecify.annotations.Nullable;

/**
 * Which missions are asked for; null where it does not matter, empty for those that have none.
 *
 * @param kind a skill that the lead asks for
 * @param place of the client
 * @param prescriber a person's id
 * @param introducer a person's id
 * @param client an organisation's id
 * @param currency of their money
 */
public record Selection(
        @Nullable String kind,
        @Nullable String place,
        @Nullable String prescriber,
        @Nullable String introducer,
        @Nullable String client,
        @Nullable String currency) {

    public static final Selection ALL = new Selection(null, null, null, null, null);

    /** In whichever currency. */
    public Selection(
            @Nullable String kind,
            @Nullable String place,
            @Nullable String prescriber,
            @Nullable String introducer,
            @Nullable String client) {
        this(kind, place, prescriber, introducer, client, null);
    }

    /** Whether somebody is named, so that no time may be told of them. */
    public boolean isOfOnePerson() {
        return isSomebody(prescriber) || isSomebody(introducer);
    }

    private static boolean isSomebody(@Nullable String person) {
        return person != null && !person.isEmpty();
    }
}
