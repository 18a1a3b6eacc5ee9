package network.relais.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.money.Money;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.proof.Fingerprint;
import network.relais.split.LineKey;
import network.relais.split.SplitCase;
import org.springframework.stereotype.Component;

/** Puts a version into words for one reader: for forms, mails and pages alike. */
@Component
class ReadProtocol {

    private final Protocols protocols;
    private final Directory directory;
    private final Speakers speakers;
    private final ProtocolReaders readers;
    private final Optional<PaidSoFar> paidSoFar;

    ReadProtocol(
            Protocols protocols,
            Directory directory,
            Speakers speakers,
            ProtocolReaders readers,
            Optional<PaidSoFar> paidSoFar) {
        this.protocols = protocols;
        this.directory = directory;
        this.speakers = speakers;
        this.readers = readers;
        this.paidSoFar = paidSoFar;
    }

    /** Nothing that the reader may not read is in it. Whoever has no business with the version gets no line at all. */
    public ProtocolReading read(String missionId, int number, String reader, Language language) {
        var version = protocols.version(missionId, number);
        var terms = version.terms();
        var lastAnswered = version.origin() == ProtocolVersion.Origin.AMENDED
                ? inForceBefore(missionId, number)
                : lastAnswered(missionId, number, reader);
        var words = wording(version, lastAnswered, language);
        var lines = protocols.lines(missionId, number);
        var seesAll = readers.readsAll(version, reader);
        var own = ownLines(version, lines, reader);
        var shares = shares(version, seesAll ? lines : own, own, words);
        var ownTotal = ProtocolReading.sum(own, Money.zero(terms.currency()));
        var hash = protocols.seal(missionId, number).map(Protocols.Seal::hash).orElse("");
        return new ProtocolReading(
                number,
                version.round(),
                words.party(version.proposer(), terms),
                words.date(terms.startsOn()),
                words.date(terms.endsOn()),
                seesAll,
                words.contractHolder(terms),
                lastAnswered
                        .map(earlier -> changes(earlier, version, reader, ownTotal, words))
                        .orElse(List.of()),
                shares.stream()
                        .filter(ProtocolReading.Share::isOwn)
                        .map(ProtocolReading.Share::sentence)
                        .toList(),
                shares.stream()
                        .filter(ProtocolReading.Share::isOwn)
                        .flatMap(share -> share.lines().stream())
                        .toList(),
                words.money(ownTotal),
                terms.contributionsOf(reader).stream()
                        .map(each -> words.say("%s: %s, %s", "%s\u00a0: %s, %s")
                                .formatted(each.role(), words.days(each.days()), dates(each, words)))
                        .toList(),
                (seesAll ? lines : List.<ProtocolLine>of())
                        .stream()
                                .map(line -> new ProtocolReading.Line(
                                        words.party(line.party(), terms),
                                        words.line(line, terms),
                                        words.money(line.amount())))
                                .toList(),
                words.money(terms.budget()),
                shares,
                (seesAll ? terms.contributions() : List.<Contribution>of())
                        .stream()
                                .map(each -> new ProtocolReading.Work(
                                        words.party(each.party(), terms),
                                        each.role(),
                                        words.days(each.days()),
                                        words.money(each.dayRate()),
                                        each.coefficientReason().isEmpty()
                                                ? ""
                                                : words.say("× %s: %s", "× %s\u00a0: %s")
                                                        .formatted(
                                                                words.number(each.coefficient()),
                                                                each.coefficientReason()),
                                        dates(each, words)))
                                .toList(),
                terms.milestones().stream()
                        .map(each -> new ProtocolReading.Step(
                                each.title(), words.date(each.dueOn()), words.party(each.responsible(), terms)))
                        .toList(),
                terms.instalments().stream()
                        .map(each -> new ProtocolReading.Part(
                                each.label(), ProtocolReading.due(each, terms, words), words.money(each.amount())))
                        .toList(),
                hash,
                hash.isEmpty() ? "" : Fingerprint.inShort(hash),
                version.origin() == ProtocolVersion.Origin.AMENDED
                        ? words.statementsOnAmendment(number, ownTotal)
                        : words.statements(number, ownTotal));
    }

    /** Party by party, the reader's own first, then in the order of the split. */
    private List<ProtocolReading.Share> shares(
            ProtocolVersion version, List<ProtocolLine> readable, List<ProtocolLine> own, Wording words) {
        var explained =
                ExplainedLine.allOf(version.split()).stream().collect(Collectors.groupingBy(ExplainedLine::party));
        var texts = readable.stream().collect(Collectors.toMap(ProtocolLine::key, line -> line));
        var owners = own.stream().map(ProtocolLine::party).collect(Collectors.toSet());
        return Stream.concat(own.stream(), readable.stream())
                .map(ProtocolLine::party)
                .distinct()
                .map(party ->
                        share(explained.getOrDefault(party, List.of()), texts, owners.contains(party), version, words))
                .toList();
    }

    private ProtocolReading.Share share(
            List<ExplainedLine> lines,
            Map<LineKey, ProtocolLine> texts,
            boolean isOwn,
            ProtocolVersion version,
            Wording words) {
        var terms = version.terms();
        var party = lines.get(0).party();
        var total = lines.stream().map(ExplainedLine::amount).reduce(Money.zero(terms.currency()), Money::plus);
        return new ProtocolReading.Share(
                words.party(party, terms),
                words.money(total),
                ShareInWords.of(lines, terms, paid(version, party), words),
                isOwn,
                lines.stream()
                        .map(each -> {
                            var line = texts.get(each.line().key());
                            return new ProtocolReading.OwnLine(
                                    isOwn ? ownName(line, terms, words) : words.line(line, terms),
                                    line.why(words.language()),
                                    words.money(line.amount()),
                                    LineInFull.of(each, terms, words));
                        })
                        .toList());
    }

    private Money paid(ProtocolVersion version, String party) {
        return paidSoFar.map(paid -> paid.of(version.missionId())).orElse(List.of()).stream()
                .filter(paid -> paid.party().equals(party))
                .map(SplitCase.Paid::amount)
                .reduce(Money.zero(version.terms().currency()), Money::plus);
    }

    private static String ownName(ProtocolLine line, Terms terms, Wording words) {
        return line.party().equals(Party.NETWORK)
                ? words.say("For the network: ", "Pour le réseau : ") + words.line(line, terms)
                : words.line(line, terms);
    }

    private static String dates(Contribution each, Wording words) {
        return words.say("%s to %s", "du %s au %s").formatted(words.date(each.from()), words.date(each.until()));
    }

    /** The reader's own lines, and the network's if the reader answers for it. */
    List<ProtocolLine> ownLines(ProtocolVersion version, List<ProtocolLine> lines, String reader) {
        var voices = speakers.of(Proposal.of(version), version.proposer());
        return lines.stream()
                .filter(line -> line.party().equals(reader)
                        || voices.of(line.party()).filter(reader::equals).isPresent())
                .toList();
    }

    /** An amendment is read against what holds without it. */
    private Optional<ProtocolVersion> inForceBefore(String missionId, int number) {
        return protocols.versions(missionId).stream()
                .filter(version -> version.number() < number && version.inForceSince() != null)
                .max(Comparator.comparingInt(ProtocolVersion::number));
    }

    /** The version to which the reader really said something, the latest before this one. */
    private Optional<ProtocolVersion> lastAnswered(String missionId, int number, String reader) {
        return protocols.versions(missionId).stream()
                .filter(version -> version.number() < number)
                .filter(version -> protocols.answers(missionId, version.number()).stream()
                        .anyMatch(answer -> answer.person().equals(reader) && answer.carriedFrom() == null))
                .max(Comparator.comparingInt(ProtocolVersion::number));
    }

    private List<String> changes(
            ProtocolVersion earlier, ProtocolVersion version, String reader, Money ownTotal, Wording words) {
        var lines = protocols.lines(earlier.missionId(), earlier.number());
        var before = ProtocolReading.sum(
                ownLines(earlier, lines, reader), Money.zero(version.terms().currency()));
        var changes = new ArrayList<>(ChangesBetween.ofOwnTotal(before, ownTotal, words));
        changes.addAll(changes(earlier.terms(), version.terms(), readers.readsAll(version, reader), reader, words));
        return changes;
    }

    /** What an amendment changes against the agreement in force before it, as far as the reader may read it, the own total left out. */
    List<String> changesByAmendment(ProtocolVersion version, String reader, Language language) {
        return inForceBefore(version.missionId(), version.number())
                .map(before -> changes(
                        before.terms(),
                        version.terms(),
                        readers.readsAll(version, reader),
                        reader,
                        wording(version, Optional.of(before), language)))
                .orElse(List.of());
    }

    /** What changed from the version before this one, as far as the reader may read it; nothing for the first. */
    List<String> changesSinceTheVersionBefore(ProtocolVersion version, String reader, Language language) {
        return protocols.versions(version.missionId()).stream()
                .filter(earlier -> earlier.number() == version.number() - 1)
                .findFirst()
                .map(before -> changes(
                        before.terms(),
                        version.terms(),
                        readers.readsAll(version, reader) && readers.readsAll(before, reader),
                        reader,
                        wording(version, Optional.of(before), language)))
                .orElse(List.of());
    }

    private static List<String> changes(Terms before, Terms after, boolean seesAll, String reader, Wording words) {
        var all = ChangesBetween.of(before, after, words);
        if (seesAll) {
            return all;
        }
        var own = new ArrayList<>(ChangesBetween.of(before.asFarAs(reader), after.asFarAs(reader), words));
        if (own.size() < all.size()) {
            own.add(words.say(
                    "Something else changed that is about others’ lines.",
                    "Autre chose a changé, qui concerne les lignes des autres."));
        }
        return own;
    }

    private Wording wording(ProtocolVersion version, Optional<ProtocolVersion> earlier, Language language) {
        Set<String> persons = new HashSet<>(version.split().totals().keySet());
        earlier.ifPresent(other -> persons.addAll(other.split().totals().keySet()));
        persons.add(version.proposer());
        return new Wording(language, directory.persons(persons));
    }
}
