package network.relais.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import network.relais.ledger.Books;
import network.relais.ledger.Ledger;
import network.relais.mission.Mission;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.Protocols;
import network.relais.split.Split;
import org.springframework.stereotype.Component;

/** Everything about a mission's money at one moment, for whoever decides or tells. */
@Component
class Accounting {

    private final Protocols protocols;
    private final Ledger ledger;
    private final Claims claims;
    private final Clock clock;

    Accounting(Protocols protocols, Ledger ledger, Claims claims, Clock clock) {
        this.protocols = protocols;
        this.ledger = ledger;
        this.claims = claims;
        this.clock = clock;
    }

    Books books(Mission mission) {
        return ledger.of(mission.id(), currency(mission));
    }

    Optional<ProtocolVersion> inForce(String missionId) {
        return protocols.inForce(missionId);
    }

    /** @throws IllegalStateException if none is: then there is nothing to settle, and the process should not be here */
    ProtocolVersion requiredInForce(String missionId) {
        return inForce(missionId)
                .orElseThrow(() -> new IllegalStateException(
                        "Mission %s is settled without a protocol in force".formatted(missionId)));
    }

    /** As the rows and the protocol in force have it, whether its changes have reached the rows yet or not. */
    Schedule schedule(Mission mission) {
        var currency = currency(mission);
        var kept =
                new Schedule(claims.of(mission.id(), currency), books(mission).received());
        return inForce(mission.id())
                .map(version -> kept.following(version.terms(), LocalDate.now(clock)))
                .orElse(kept);
    }

    /** As it was agreed, unless a payment since then gave somebody more than that leaves them: nothing is ever taken back. */
    static Split splitOf(ProtocolVersion version, Books books) {
        var agreed = version.split();
        return books.fit(agreed) ? agreed : version.terms().split(PaidOut.of(books));
    }

    static Currency currency(Mission mission) {
        return Currency.ofCode(mission.currency())
                .orElseThrow(() -> new IllegalStateException("Mission %s is in %s, in which the network does not work"
                        .formatted(mission.id(), mission.currency())));
    }

    static Money zero(Mission mission) {
        return Money.zero(currency(mission));
    }

    /** Today; while a mission is paused its calendar stands still. */
    LocalDate today(Mission mission) {
        return mission.pausedAt() == null
                ? LocalDate.now(clock)
                : LocalDate.ofInstant(mission.pausedAt(), clock.getZone());
    }
}
