package network.relais.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import network.relais.money.Money;
import network.relais.proof.CanonicalJson;
import network.relais.proof.Fingerprint;
import network.relais.split.SplitCase;
import org.jspecify.annotations.Nullable;

/**
 * A version as everybody can hold it in their hands: canonical JSON, and its fingerprint. What not everybody may read, the lines
 * and the terms, it binds to by a salted seal each, so that whoever is told a line and its salt can check that line and
 * learns nothing of the others. {@code docs/proof.md} writes the format down; a change of it is a new format.
 */
final class VersionDocument {

    private static final String FORMAT = "relais.protocol/1";

    private VersionDocument() {}

    /**
     * @param lines in the order of the split
     * @param secret from which the salts of the parts are made
     */
    static String of(ProtocolVersion version, List<ProtocolLine> lines, String secret) {
        var terms = version.terms();
        var seals = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            seals.add(Fingerprint.of(openingOfLine(lines.get(i), i, secret)));
        }
        var document = new HashMap<String, Object>();
        document.put("format", FORMAT);
        document.put("mission", version.missionId());
        document.put("version", version.number());
        document.put("round", version.round());
        document.put("origin", version.origin().name());
        document.put("proposer", version.proposer());
        document.put("proposedAt", version.proposedAt().toString());
        if (terms.isInvoicedDirectly()) {
            document.put("contractHolder", terms.contractHolder());
        }
        document.put("currency", terms.currency().name());
        document.put("budget", terms.budget().minorUnits());
        document.put("startsOn", terms.startsOn().toString());
        document.put("endsOn", terms.endsOn().toString());
        document.put("schedule", Fingerprint.of(openingOfSchedule(terms, secret)));
        document.put("terms", Fingerprint.of(openingOfTerms(version, secret)));
        document.put("lines", seals);
        return CanonicalJson.of(document);
    }

    /** The text under the seal of a line. */
    static String openingOfLine(ProtocolLine line, int position, String secret) {
        return Fingerprint.opening(saltOf(secret, "line " + position), line(line));
    }

    /** The text under the seal of what every party is told. */
    static String openingOfSchedule(Terms terms, String secret) {
        return Fingerprint.opening(saltOf(secret, "schedule"), schedule(terms));
    }

    /** The text under the seal of what only those are told who may read everything. */
    static String openingOfTerms(ProtocolVersion version, String secret) {
        return Fingerprint.opening(saltOf(secret, "terms"), terms(version.terms(), version.paid()));
    }

    private static String saltOf(String secret, String part) {
        return Fingerprint.salt(secret, part);
    }

    /** What the line's party is told of it: amounts in minor units, excluding VAT. */
    static Map<String, Object> line(ProtocolLine line) {
        return Map.of(
                "kind", line.key().kind().code(),
                "party", line.party(),
                "entry", line.key().entry(),
                "label", line.label(),
                "amount", line.amount().minorUnits(),
                "whyInFrench", line.whyInFrench(),
                "whyInEnglish", line.whyInEnglish());
    }

    /** What every party is told: milestones and instalments. */
    private static Map<String, Object> schedule(Terms terms) {
        return Map.of(
                "milestones",
                terms.milestones().stream()
                        .map(each -> Map.of(
                                "id", each.id(),
                                "title", each.title(),
                                "dueOn", each.dueOn().toString(),
                                "responsible", each.responsible()))
                        .toList(),
                "instalments",
                terms.instalments().stream().map(VersionDocument::instalment).toList());
    }

    private static Map<String, @Nullable Object> instalment(Instalment each) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("id", each.id());
        facts.put("label", each.label());
        facts.put("due", each.due().name());
        facts.put("milestone", each.milestone());
        facts.put("date", each.date() == null ? null : each.date().toString());
        facts.put("amount", each.amount().minorUnits());
        facts.put("percent", plain(each.percent()));
        return facts;
    }

    private static Map<String, Object> terms(Terms terms, List<SplitCase.Paid> paid) {
        var pots = new TreeMap<String, Object>();
        terms.pots().forEach((kind, pot) -> pots.put(kind.code(), pot(pot)));
        return Map.of(
                "expenses",
                terms.expenses().stream().map(VersionDocument::deduction).toList(),
                "fixed",
                terms.fixedPrices().stream().map(VersionDocument::deduction).toList(),
                "pots",
                pots,
                "contributions",
                terms.contributions().stream()
                        .map(VersionDocument::contribution)
                        .toList(),
                "paid",
                paid.stream()
                        .map(each -> Map.of(
                                "kind", each.kind().code(),
                                "party", each.party(),
                                "amount", each.amount().minorUnits()))
                        .toList());
    }

    private static Map<String, Object> deduction(Terms.Deduction each) {
        return Map.of(
                "id", each.id(), "party", each.party(), "amount", each.amount().minorUnits(), "label", each.label());
    }

    private static Map<String, @Nullable Object> pot(Terms.Pot pot) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("rate", plain(pot.rate()));
        facts.put("proposed", plain(pot.proposed()));
        facts.put("reason", pot.reason());
        facts.put("cap", minorUnits(pot.cap()));
        facts.put(
                "beneficiaries",
                pot.beneficiaries().stream()
                        .map(each -> Map.of(
                                "party", each.party(), "weight", each.weight().toPlainString()))
                        .toList());
        return facts;
    }

    private static Map<String, Object> contribution(Contribution each) {
        return Map.of(
                "id", each.id(),
                "party", each.party(),
                "role", each.role(),
                "skills", each.skills(),
                "days", each.days().toPlainString(),
                "dayRate", each.dayRate().minorUnits(),
                "coefficient", each.coefficient().toPlainString(),
                "coefficientReason", each.coefficientReason(),
                "from", each.from().toString(),
                "until", each.until().toString());
    }

    private static @Nullable Long minorUnits(@Nullable Money amount) {
        return amount == null ? null : Long.valueOf(amount.minorUnits());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
