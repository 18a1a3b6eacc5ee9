package network.relais.protocol;

/**
 * A mission is run by another version of its protocol from now on. Told within the transaction that wrote it, so that whoever
 * follows commits together with it.
 */
public record VersionInForce(String missionId) {}
