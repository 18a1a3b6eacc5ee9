package network.relais.ledger;

import network.relais.money.Money;
import network.relais.split.LineKey;

/** What a line of a mission was paid by a transfer. */
public record PaidOff(Transfer transfer, LineKey line, Money amount) {}
