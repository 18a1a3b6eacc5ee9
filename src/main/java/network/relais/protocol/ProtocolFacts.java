package network.relais.protocol;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.proof.Chains;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What mails can say of the mission's latest version: {@code {{protocol.total}}} and the like. */
@Component
class ProtocolFacts implements MailFacts {

    private final Protocols protocols;
    private final CountersInWords counters;
    private final ReadProtocol readProtocol;
    private final Directory directory;
    private final Chains chains;
    private final Clock clock;

    ProtocolFacts(
            Protocols protocols,
            ReadProtocol readProtocol,
            Directory directory,
            Chains chains,
            Clock clock,
            CountersInWords counters) {
        this.protocols = protocols;
        this.counters = counters;
        this.readProtocol = readProtocol;
        this.directory = directory;
        this.chains = chains;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "protocol";
    }

    @Override
    public Set<String> names() {
        return Set.of(
                "version",
                "round",
                "proposer",
                "start",
                "end",
                "changes",
                "why",
                "ownLines",
                "ownTotal",
                "lines",
                "total",
                "waitingFor",
                "agreedOn",
                "fingerprint",
                "register",
                "counter",
                "notTakingPart");
    }

    @Override
    public Map<String, @Nullable Object> about(MailRequest mail, Language language) {
        var version = protocols
                .latest(mail.missionId())
                .orElseThrow(() -> new IllegalStateException("The mail \"%s\" is about a protocol, but %s has none yet"
                        .formatted(mail.template(), mail.missionId())));
        var reading = readProtocol.read(mail.missionId(), version.number(), mail.recipient(), language);
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("version", reading.version());
        facts.put("round", reading.round());
        facts.put("proposer", reading.proposer());
        facts.put("start", reading.start());
        facts.put("end", reading.end());
        facts.put("changes", reading.changes());
        facts.put("why", reading.why());
        facts.put(
                "ownLines",
                reading.ownLines().stream().map(ProtocolFacts::asMap).toList());
        facts.put("ownTotal", reading.ownTotal());
        facts.put("lines", reading.lines().stream().map(ProtocolFacts::asMap).toList());
        facts.put("total", reading.total());
        facts.put(
                "waitingFor",
                OpenQuestions.of(protocols, version).stream().map(this::name).toList());
        facts.put("agreedOn", agreedOn(version, language));
        facts.put("fingerprint", reading.hash().isEmpty() ? null : reading.hash());
        facts.put(
                "register",
                chains.head(mail.missionId())
                        .map(head -> Map.of("length", head.length(), "fingerprint", head.hash()))
                        .orElse(null));
        latest(version, Answer.Kind.COUNTER_PROPOSAL)
                .ifPresent(answer -> facts.put(
                        "counter",
                        Map.of(
                                "name",
                                name(answer.person()),
                                "words",
                                answer.words(),
                                "changes",
                                reading.seesAll() ? counters.of(answer, language) : List.of())));
        latest(version, Answer.Kind.NOT_TAKING_PART)
                .ifPresent(answer ->
                        facts.put("notTakingPart", Map.of("name", name(answer.person()), "reason", answer.words())));
        return facts;
    }

    private Optional<Answer> latest(ProtocolVersion version, Answer.Kind kind) {
        List<Answer> answers = protocols.answers(version.missionId(), version.number());
        return answers.stream().filter(answer -> answer.kind() == kind).reduce((earlier, later) -> later);
    }

    /** The day of the last agreement that was missing. */
    private String agreedOn(ProtocolVersion version, Language language) {
        return protocols.answers(version.missionId(), version.number()).stream()
                .map(Answer::answeredAt)
                .max(Comparator.naturalOrder())
                .map(at -> new Wording(language, Map.of())
                        .date(at.atZone(clock.getZone()).toLocalDate()))
                .orElse("");
    }

    private String name(String person) {
        return directory.person(person).name();
    }

    private static Map<String, Object> asMap(ProtocolReading.OwnLine line) {
        return Map.of(
                "what",
                line.what(),
                "why",
                line.why(),
                "amount",
                line.amount(),
                "steps",
                line.steps().stream()
                        .map(step -> Map.of("what", step.what(), "value", step.value()))
                        .toList());
    }

    private static Map<String, String> asMap(ProtocolReading.Line line) {
        return Map.of("name", line.name(), "what", line.what(), "amount", line.amount());
    }
}
