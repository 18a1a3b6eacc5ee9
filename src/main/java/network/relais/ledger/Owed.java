package network.relais.ledger;

import network.relais.money.Money;
import network.relais.split.LineKey;

/** What a line of a mission has earned and was not paid out yet. */
public record Owed(String missionId, LineKey line, Money amount) {}
