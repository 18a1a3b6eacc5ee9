package network.relais.delivery;

/** Somebody cannot go on with a mission. Told within the transaction that wrote it. */
public record MemberLeft(String missionId, String person) {}
