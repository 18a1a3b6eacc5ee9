package network.relais.people;

/**
 * A person was added, is called otherwise, or gained or lost a role. Told within the transaction that wrote it, so that
 * whoever follows commits together with it.
 */
public record PersonChanged(String personId) {}
