package network.relais.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.protocol.Contribution;
import network.relais.protocol.Instalment;
import network.relais.protocol.Milestone;
import network.relais.protocol.Party;
import network.relais.protocol.ProtocolLine;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.ProtocolVersion.Origin;
import network.relais.protocol.ProtocolVersion.Status;
import network.relais.protocol.Protocols;
import network.relais.protocol.Terms;
import network.relais.split.LineKind;

/** Agreements that are in force without having been negotiated: for the scenarios of what comes after. */
public final class Agreements {

    private Agreements() {}

    /** Budget 10 000 EUR: a tenth for the network, the rest for the work; one milestone, one instalment. */
    public static ProtocolVersion inForce(
            Protocols protocols, String missionId, String coordinator, Instant now, Contribution... contributions) {
        var start = contributions[0].from();
        var terms = new Terms(
                eur("10000"),
                start,
                contributions[0].until(),
                List.of(),
                List.of(),
                Map.of(
                        LineKind.NETWORK,
                        new Terms.Pot(
                                BigDecimal.TEN,
                                BigDecimal.TEN,
                                "",
                                null,
                                List.of(new Terms.Beneficiary(Party.NETWORK, BigDecimal.ONE)))),
                Arrays.asList(contributions),
                List.of(new Milestone("m1", "Report", contributions[0].until(), coordinator)),
                List.of(new Instalment("i1", "All", Instalment.Due.ON_ACCEPTANCE, "m1", null, eur("10000"), null)));
        var version = new ProtocolVersion(
                missionId, 1, 1, Origin.NEGOTIATED, coordinator, now, terms, List.of(), Status.PROPOSED, null);
        var split = version.split();
        protocols.add(
                version,
                split.lines().stream()
                        .map(line -> new ProtocolLine(
                                line.key(),
                                line.label(),
                                line.amount(),
                                split.explain(line).inWords(Locale.FRENCH),
                                split.explain(line).inWords(Locale.ENGLISH)))
                        .toList());
        protocols.setStatus(missionId, 1, Status.AGREED);
        protocols.putInForce(missionId, 1, now);
        return protocols.version(missionId, 1);
    }

    /** Ten days at 600 EUR. */
    public static Contribution contribution(String id, String party, LocalDate from, String... skills) {
        return new Contribution(
                id,
                party,
                "Role " + id,
                List.of(skills),
                BigDecimal.TEN,
                eur("600"),
                BigDecimal.ONE,
                "",
                from,
                from.plusMonths(2));
    }

    public static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
