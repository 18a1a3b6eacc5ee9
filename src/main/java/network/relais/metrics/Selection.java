package network.relais.metrics;

import org.jspecify.annotations.Nullable;

/**
 * Which missions are asked for; null where it does not matter.
 *
 * @param kind a skill that the lead asks for
 * @param place of the client
 * @param prescriber a person's id
 * @param introducer a person's id
 * @param client an organisation's id
 */
public record Selection(
        @Nullable String kind,
        @Nullable String place,
        @Nullable String prescriber,
        @Nullable String introducer,
        @Nullable String client) {

    public static final Selection ALL = new Selection(null, null, null, null, null);
}
