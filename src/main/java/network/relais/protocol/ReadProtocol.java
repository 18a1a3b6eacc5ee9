package network.relais.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import network.relais.money.Money;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.proof.Fingerprint;
import org.springframework.stereotype.Component;

/** Puts a version into words for one reader: for forms, mails and pages alike. */
@Component
class ReadProtocol {

    private final Protocols protocols;
    private final Directory directory;
    private final Speakers speakers;

    ReadProtocol(Protocols protocols, Directory directory, Speakers speakers) {
        this.protocols = protocols;
        this.directory = directory;
        this.speakers = speakers;
    }

    public ProtocolReading read(String missionId, int number, String reader, Language language) {
        var version = protocols.version(missionId, number);
        var terms = version.terms();
        var lastAnswered = lastAnswered(missionId, number, reader);
        var words = wording(version, lastAnswered, language);
        var lines = protocols.lines(missionId, number);
        var own = ownLines(version, lines, reader);
        var ownTotal = ProtocolReading.sum(own, Money.zero(terms.currency()));
        var hash = protocols.seal(missionId, number).map(Protocols.Seal::hash).orElse("");
        return new ProtocolReading(
                number,
                version.round(),
                words.party(version.proposer(), terms),
                words.date(terms.startsOn()),
                words.date(terms.endsOn()),
                lastAnswered
                        .map(earlier -> changes(earlier, version, reader, ownTotal, words))
                        .orElse(List.of()),
                own.stream()
                        .map(line -> new ProtocolReading.OwnLine(
                                ownName(line, terms, words), line.why(language), words.money(line.amount())))
                        .toList(),
                words.money(ownTotal),
                terms.contributionsOf(reader).stream()
                        .map(each -> "%s: %s, %s".formatted(each.role(), words.days(each.days()), dates(each, words)))
                        .toList(),
                lines.stream()
                        .map(line -> new ProtocolReading.Line(
                                words.party(line.party(), terms), words.line(line, terms), words.money(line.amount())))
                        .toList(),
                words.money(terms.budget()),
                terms.contributions().stream()
                        .map(each -> new ProtocolReading.Work(
                                words.party(each.party(), terms),
                                each.role(),
                                words.days(each.days()),
                                words.money(each.dayRate()),
                                each.coefficientReason().isEmpty()
                                        ? ""
                                        : "× %s: %s"
                                                .formatted(words.number(each.coefficient()), each.coefficientReason()),
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
                words.statements(number, ownTotal));
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
    private List<ProtocolLine> ownLines(ProtocolVersion version, List<ProtocolLine> lines, String reader) {
        var voices = speakers.of(Proposal.of(version), version.proposer());
        return lines.stream()
                .filter(line -> line.party().equals(reader)
                        || voices.of(line.party()).filter(reader::equals).isPresent())
                .toList();
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
        changes.addAll(ChangesBetween.of(earlier.terms(), version.terms(), words));
        return changes;
    }

    private Wording wording(ProtocolVersion version, Optional<ProtocolVersion> earlier, Language language) {
        Set<String> persons = new HashSet<>(version.split().totals().keySet());
        earlier.ifPresent(other -> persons.addAll(other.split().totals().keySet()));
        persons.add(version.proposer());
        return new Wording(language, directory.persons(persons));
    }
}
