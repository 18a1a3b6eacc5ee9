package network.relais.protocol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import network.relais.mission.MissionAccess;
import network.relais.money.Money;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.split.LineKind;
import network.relais.split.Split;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What would be if: a party changes figures of the version under vote and reads what each would get. By the rules of the split and of
 * payments, and nothing is kept. Whoever reads the own lines only reads the own result and the totals.
 */
@Component
public class TryScenario {

    private final MissionAccess access;
    private final Protocols protocols;
    private final ProtocolReaders readers;
    private final ProtectedWork protectedWork;
    private final Directory directory;

    TryScenario(
            MissionAccess access,
            Protocols protocols,
            ProtocolReaders readers,
            ProtectedWork protectedWork,
            Directory directory) {
        this.access = access;
        this.protocols = protocols;
        this.readers = readers;
        this.protectedWork = protectedWork;
        this.directory = directory;
    }

    /**
     * The version under vote as its reader may change it.
     *
     * @param you the reader's id
     * @param hash the fingerprint of the version; empty if it has none
     * @param isAsked whether the reader has not answered yet, and so may send a counter-proposal
     */
    public record Start(
            String missionId,
            String you,
            int version,
            String hash,
            String currency,
            String budget,
            boolean seesAll,
            boolean isAsked,
            List<Rate> rates,
            List<Role> roles,
            List<Part> instalments) {}

    public record Rate(String pot, String name, String percent) {}

    /** @param isOwn whether it is the reader's */
    public record Role(String id, String name, String role, String days, String dayRate, boolean isOwn) {}

    public record Part(String id, String label, String amount) {}

    /**
     * @param shares empty if something is to mend
     * @param changes what is different from the version, in sentences
     * @param warnings whose work done would be worth more than they would get for it, in an amendment: that takes their own approval
     */
    public record Outcome(
            String budget, List<Share> shares, List<String> changes, List<String> warnings, List<Problem> problems) {}

    /**
     * @param received what the party would get; less than the share if an instalment is never paid
     * @param difference from the version as proposed, with its sign; empty if there is none
     * @param perDay what a day of work in the delivery comes to, overrun included; empty for whoever works no day
     */
    public record Share(String party, String name, String received, String difference, String perDay) {}

    /** @throws ProtocolRefused if nothing is under vote */
    public Start start(String missionId, String reader, Language language) {
        var version = underVote(missionId, reader);
        var touchable = touchable(version, reader);
        var terms = touchable == null ? version.terms() : version.terms().asFarAs(touchable);
        var words = wording(version, Set.of(), language);
        return new Start(
                missionId,
                reader,
                version.number(),
                hash(version),
                terms.currency().name(),
                terms.budget().plain(),
                touchable == null,
                OpenQuestions.of(protocols, version).contains(reader),
                terms.pots().entrySet().stream()
                        .filter(pot -> !pot.getValue().beneficiaries().isEmpty())
                        .map(pot -> new Rate(
                                pot.getKey().code(),
                                words.kind(pot.getKey()),
                                Numbers.plain(pot.getValue().rate()).toPlainString()))
                        .toList(),
                terms.contributions().stream()
                        .map(each -> new Role(
                                each.id(),
                                words.party(each.party(), terms),
                                each.role(),
                                each.days().toPlainString(),
                                each.dayRate().plain(),
                                each.party().equals(reader)))
                        .toList(),
                terms.instalments().stream()
                        .map(each -> new Part(each.id(), each.label(), words.money(each.amount())))
                        .toList());
    }

    /** @throws ProtocolRefused if nothing is under vote */
    public Outcome tryOut(String missionId, String reader, Scenario scenario, Language language) {
        var version = underVote(missionId, reader);
        var touchable = touchable(version, reader);
        var result = ScenarioCheck.of(version.terms(), scenario, version.paid(), touchable, language);
        if (result.terms().isEmpty() || result.split().isEmpty()) {
            return new Outcome("", List.of(), List.of(), List.of(), inNames(result.problems(), version));
        }
        var words = wording(version, result.split().get().totals().keySet(), language);
        return new Outcome(
                words.money(result.split().get().budget()),
                shares(version, result.terms().get(), result.split().get(), result, touchable, words),
                changes(version.terms(), result.terms().get(), touchable, words),
                belowWorkDone(version, result.terms().get(), result.split().get(), touchable, words),
                List.of());
    }

    /** Nothing is worked yet while a first agreement is negotiated. */
    private List<String> belowWorkDone(
            ProtocolVersion version, Terms terms, Split split, @Nullable String touchable, Wording words) {
        return protectedWork.takenInsteadBy(version, new Proposal(terms, split.lines())).stream()
                .filter(each -> touchable == null || each.party().equals(touchable))
                .map(each -> each.inWords(words, terms)
                        + words.say(
                                " Nobody can agree to that for them.", " Personne ne peut l’accepter à leur place."))
                .toList();
    }

    /** What somebody's figures would change, for whoever may read everything. */
    List<String> inWords(ProtocolVersion version, Scenario figures, Language language) {
        var result = ScenarioCheck.of(version.terms(), figures, version.paid(), null);
        if (result.terms().isEmpty() || result.split().isEmpty()) {
            return List.of();
        }
        var split = result.split().get();
        var words = wording(version, split.totals().keySet(), language);
        var sentences = new ArrayList<>(
                ChangesBetween.of(version.terms(), result.terms().get(), words));
        var before = version.split().totals();
        var none = Money.zero(split.currency());
        split.totals().forEach((party, amount) -> {
            var was = before.getOrDefault(party, none);
            if (!was.equals(amount)) {
                sentences.add(words.say("For %s: %s instead of %s.", "Pour %s : %s au lieu de %s.")
                        .formatted(words.party(party, result.terms().get()), words.money(amount), words.money(was)));
            }
        });
        sentences.addAll(belowWorkDone(version, result.terms().get(), split, null, words));
        return sentences;
    }

    /** @throws ProtocolRefused with the first problem's sentence, in that language */
    void requireReadable(ProtocolVersion version, String reader, Scenario figures, Language language) {
        var problems = inNames(
                ScenarioCheck.of(version.terms(), figures, version.paid(), touchable(version, reader), language)
                        .problems(),
                version);
        if (!problems.isEmpty()) {
            var first = problems.get(0).message();
            throw new ProtocolRefused("SCENARIO_INCOMPLETE", first, first);
        }
    }

    ProtocolVersion underVote(String missionId, String reader) {
        access.read(missionId, reader);
        var version = protocols
                .latest(missionId)
                .filter(latest -> latest.status() == ProtocolVersion.Status.PROPOSED)
                .orElseThrow(() -> new ProtocolRefused(
                        "NOT_UNDER_VOTE",
                        "No version of the agreement is being answered to at the moment, so there is nothing to try out.",
                        "Aucune version de l’accord n’est soumise en ce moment\u00a0: il n’y a rien à essayer."));
        readers.sight(missionId, version.number(), reader);
        return version;
    }

    /** Null for whoever may read, and so change, everything. */
    private @Nullable String touchable(ProtocolVersion version, String reader) {
        var sight = readers.sight(version.missionId(), version.number(), reader);
        return sight == ProtocolReaders.Sight.ALL ? null : reader;
    }

    String hash(ProtocolVersion version) {
        return protocols
                .seal(version.missionId(), version.number())
                .map(Protocols.Seal::hash)
                .orElse("");
    }

    private static List<String> changes(Terms before, Terms after, @Nullable String touchable, Wording words) {
        if (touchable == null) {
            return ChangesBetween.of(before, after, words);
        }
        var others = new HashSet<String>();
        before.contributions().forEach(each -> others.add(each.party()));
        others.remove(touchable);
        // Whom the reader added is nobody yet, and so is the reader's to read.
        var team = after.contributions().stream()
                .filter(each -> !others.contains(each.party()))
                .toList();
        return ChangesBetween.of(
                before.asFarAs(touchable), after.asFarAs(touchable).withTeam(team, each -> each), words);
    }

    private List<Share> shares(
            ProtocolVersion version,
            Terms terms,
            Split split,
            ScenarioCheck.Result result,
            @Nullable String touchable,
            Wording words) {
        var none = Money.zero(split.currency());
        var before = version.split().totals();
        var after = new TreeMap<String, Money>();
        before.keySet().forEach(party -> after.put(party, none));
        split.lines()
                .forEach(line -> after.merge(
                        line.party(), result.received().getOrDefault(line.key(), line.amount()), Money::plus));
        return after.entrySet().stream()
                .filter(share -> touchable == null || share.getKey().equals(touchable))
                .map(share -> new Share(
                        share.getKey(),
                        words.party(share.getKey(), terms),
                        words.money(share.getValue()),
                        difference(before.getOrDefault(share.getKey(), none), share.getValue(), words),
                        perDay(share.getKey(), terms, split, result, words)))
                .toList();
    }

    private static String difference(Money before, Money after, Wording words) {
        if (before.equals(after)) {
            return "";
        }
        return after.isMoreThan(before)
                ? "+" + words.money(after.minus(before))
                : "−" + words.money(before.minus(after));
    }

    private static String perDay(String party, Terms terms, Split split, ScenarioCheck.Result result, Wording words) {
        var days = terms.contributionsOf(party).stream()
                .map(Contribution::days)
                .reduce(result.overrun().getOrDefault(party, BigDecimal.ZERO), BigDecimal::add);
        if (days.signum() == 0) {
            return "";
        }
        var delivery = split.linesOf(party).stream()
                .filter(line -> line.kind() == LineKind.DELIVERY)
                .map(line -> result.received().getOrDefault(line.key(), line.amount()))
                .reduce(Money.zero(split.currency()), Money::plus);
        var cut = delivery.amount().divide(days, split.currency().digits(), RoundingMode.DOWN);
        return words.money(Money.of(cut, split.currency()));
    }

    /** Names instead of ids, in the words of the split. */
    private List<Problem> inNames(List<Problem> problems, ProtocolVersion version) {
        var persons = directory.persons(version.split().totals().keySet());
        return problems.stream()
                .map(problem -> {
                    var message = problem.message();
                    for (var person : persons.values()) {
                        message = message.replaceAll(
                                "\\b" + person.id() + "\\b", Matcher.quoteReplacement(person.name()));
                    }
                    return new Problem(problem.section(), problem.row(), problem.field(), message);
                })
                .toList();
    }

    private Wording wording(ProtocolVersion version, Set<String> more, Language language) {
        var persons = new HashSet<>(version.split().totals().keySet());
        persons.addAll(more);
        return new Wording(language, Map.copyOf(directory.persons(persons)));
    }
}
