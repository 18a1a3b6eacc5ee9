package network.relais.people;

import org.jspecify.annotations.Nullable;

/** A client, a prescriber's house, or the company through which a member is paid. {@code id}: neutral, such as {@code o5}. */
public record Organisation(String id, String name, @Nullable String place) {}
