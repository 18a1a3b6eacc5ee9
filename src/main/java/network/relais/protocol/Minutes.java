package network.relais.protocol;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import network.relais.Means;
import network.relais.mission.Missions;
import network.relais.proof.Fingerprint;
import network.relais.proof.Register;
import network.relais.proof.Secrets;
import network.relais.protocol.ProtocolVersion.Status;
import org.springframework.stereotype.Component;

/**
 * Whatever happens to a version is written down twice: in its rows, by which the mission is run, and in the mission's register, by
 * which anybody can prove it.
 */
@Component
class Minutes {

    static final String PROPOSED = "versionProposed";
    static final String ANSWERED = "versionAnswered";
    static final String TAKEN_BACK = "answerTakenBack";
    static final String CARRIED_OVER = "agreementCarriedOver";
    static final String ORDERED = "clientOrdered";
    static final String IN_FORCE = "versionInForce";

    static final String VERSION = "version";
    static final String DOCUMENT = "document";
    static final String PERSON = "person";
    static final String ANSWER = "answer";
    static final String WORDS = "words";
    static final String FIGURES = "figures";
    static final String ANSWERED_AT = "answeredAt";
    static final String RECORDED_BY = "recordedBy";
    static final String BEHALF = "behalf";
    static final String GIVEN_BY = "givenBy";

    private final Protocols protocols;
    private final Counters counters;
    private final Missions missions;
    private final Register register;
    private final Secrets secrets;
    private final Clock clock;

    Minutes(
            Protocols protocols,
            Counters counters,
            Missions missions,
            Register register,
            Secrets secrets,
            Clock clock) {
        this.protocols = protocols;
        this.counters = counters;
        this.missions = missions;
        this.register = register;
        this.secrets = secrets;
        this.clock = clock;
    }

    void proposed(ProtocolVersion version) {
        var secret = secrets.next();
        var lines = protocols.lines(version.missionId(), version.number());
        var hash = Fingerprint.of(VersionDocument.of(version, lines, secret));
        protocols.seal(version.missionId(), version.number(), new Protocols.Seal(secret, hash));
        register.add(
                version.missionId(),
                PROPOSED,
                about(
                        version,
                        Map.of(
                                "proposer",
                                version.proposer(),
                                "origin",
                                version.origin().name())));
    }

    /** @return false if the person has answered to this version before: that answer stands */
    boolean answered(ProtocolVersion version, Answer answer, Means means, String statement) {
        if (!protocols.answer(answer)) {
            return false;
        }
        register.add(
                version.missionId(),
                ANSWERED,
                about(
                        version,
                        with(
                                Map.of(
                                        PERSON,
                                        answer.person(),
                                        ANSWER,
                                        answer.kind().name(),
                                        ANSWERED_AT,
                                        answer.answeredAt().toString(),
                                        "means",
                                        means.name(),
                                        "parts",
                                        partsOf(version.missionId(), answer.person()),
                                        "statement",
                                        statement),
                                answer)),
                counters.find(version.missionId(), version.number(), answer.person())
                        .map(figures -> Map.of(WORDS, answer.words(), FIGURES, figures.text()))
                        .orElse(Map.of(WORDS, answer.words())));
        return true;
    }

    /** The person takes it back: the answer is gone from the rows by which the mission is run, and stays in the register. */
    void takenBack(ProtocolVersion version, Answer answer, Means means) {
        protocols.takeBack(version.missionId(), version.number(), answer.person());
        counters.remove(version.missionId(), version.number(), answer.person());
        register.add(
                version.missionId(),
                TAKEN_BACK,
                about(
                        version,
                        Map.of(
                                PERSON,
                                answer.person(),
                                ANSWER,
                                answer.kind().name(),
                                ANSWERED_AT,
                                answer.answeredAt().toString(),
                                "means",
                                means.name())));
    }

    private static Map<String, String> with(Map<String, String> facts, Answer answer) {
        var all = new HashMap<>(facts);
        if (answer.behalf() != Answer.Behalf.SELF) {
            all.put(BEHALF, answer.behalf().name());
        }
        var givenBy = answer.givenBy();
        if (givenBy != null) {
            all.put(GIVEN_BY, givenBy);
        }
        var told = answer.told();
        if (told == null) {
            return all;
        }
        all.put(RECORDED_BY, told.by());
        all.put("toldOn", told.on().toString());
        all.put("toldHow", told.how().name());
        if (told.fileHash() != null) {
            all.put("file", told.fileHash());
        }
        return all;
    }

    /** Their agreement to an earlier version is one to this version too, without being asked. */
    void carriedOver(ProtocolVersion version, Answer answer) {
        if (protocols.answer(answer)) {
            register.add(
                    version.missionId(),
                    CARRIED_OVER,
                    about(
                            version,
                            Map.of(
                                    PERSON,
                                    answer.person(),
                                    ANSWER,
                                    answer.kind().name(),
                                    ANSWERED_AT,
                                    answer.answeredAt().toString(),
                                    "from",
                                    String.valueOf(answer.carriedFrom()))));
        }
    }

    void became(ProtocolVersion version, Status status) {
        protocols.setStatus(version.missionId(), version.number(), status);
        register.add(version.missionId(), kind(status), about(version, Map.of()));
    }

    /** {@code versionAgreed} and the like. */
    static String kind(Status status) {
        return "version" + status.name().charAt(0) + status.name().substring(1).toLowerCase(Locale.ROOT);
    }

    void ordered(ProtocolVersion version, Order order) {
        protocols.addOrder(order);
        register.add(
                version.missionId(),
                ORDERED,
                about(version, Map.of("orderedOn", order.orderedOn().toString(), "recordedBy", order.recordedBy())),
                Map.of("reference", order.reference()));
    }

    void inForce(ProtocolVersion version) {
        register.add(version.missionId(), IN_FORCE, about(version, Map.of()));
        protocols.putInForce(version.missionId(), version.number(), clock.instant());
    }

    private Map<String, String> about(ProtocolVersion version, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put(VERSION, String.valueOf(version.number()));
        facts.put("round", String.valueOf(version.round()));
        protocols.seal(version.missionId(), version.number()).ifPresent(seal -> facts.put(DOCUMENT, seal.hash()));
        return facts;
    }

    private String partsOf(String missionId, String person) {
        return missions.partsOf(missionId, person).stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(","));
    }
}
