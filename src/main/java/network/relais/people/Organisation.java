package network.relais.people;

import org.jspecify.annotations.Nullable;

/** A client, a prescriber's house, or the company through which a member is paid. {@code id}: neutral, such as {@code o5}. */
public record Organisation(String id, String name, @Nullable String place) {

    /** Whether somebody who types that name and place means this one: a place that one of the two leaves out tells nothing apart. */
    boolean mayBe(String otherName, @Nullable String otherPlace) {
        return name.equalsIgnoreCase(otherName)
                && (place == null || otherPlace == null || place.equalsIgnoreCase(otherPlace));
    }
}
