package network.relais.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.proof.Chains.Sealed;
import network.relais.proof.Finding;
import network.relais.proof.Fingerprint;
import network.relais.proof.ProofRecord;
import network.relais.proof.Witness;
import network.relais.protocol.ProtocolVersion.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the rows by which a mission is run say what its register says: versions, answers, order, what is in force. */
@Component
class VersionsAsRecorded implements Witness {

    private final Protocols protocols;
    private final Counters counters;

    VersionsAsRecorded(Protocols protocols, Counters counters) {
        this.protocols = protocols;
        this.counters = counters;
    }

    @Override
    public Set<String> missions() {
        return protocols.missionsWithSeals();
    }

    @Override
    public List<Finding> compare(String missionId, List<ProofRecord> records, List<Sealed> texts) {
        try {
            return new Comparison(missionId, texts).of(records);
        } catch (RuntimeException e) {
            return List.of(new Finding(
                    missionId,
                    "the protocol's rows cannot be read: " + e.getMessage(),
                    missionId,
                    "les lignes du protocole sont illisibles\u00a0: " + e.getMessage()));
        }
    }

    /** Both sentences of what differs. */
    private record Fault(String english, String french) {}

    private final class Comparison {

        private final String missionId;
        private final List<Sealed> texts;
        private final Map<Integer, ProtocolVersion> versions;
        private final Map<Integer, Status> status = new HashMap<>();
        private final Map<Integer, List<Answer>> unrecorded = new HashMap<>();
        private final Set<Integer> takenBack = new HashSet<>();
        private final List<Finding> findings = new ArrayList<>();

        Comparison(String missionId, List<Sealed> texts) {
            this.missionId = missionId;
            this.texts = texts;
            versions = protocols.versions(missionId).stream()
                    .filter(version ->
                            protocols.seal(missionId, version.number()).isPresent())
                    .collect(Collectors.toMap(ProtocolVersion::number, version -> version));
            versions.keySet()
                    .forEach(number -> unrecorded.put(number, new ArrayList<>(protocols.answers(missionId, number))));
        }

        List<Finding> of(List<ProofRecord> records) {
            noteWhatWasTakenBack(records);
            for (var record : records) {
                var fault = fault(record);
                if (fault != null) {
                    findings.add(Finding.at(missionId, record.number(), fault.english(), fault.french()));
                }
            }
            versions.keySet().stream().sorted().forEach(number -> checkWhatIsLeft(number, records));
            return findings;
        }

        /** An answer that was taken back is in the register alone. */
        private void noteWhatWasTakenBack(List<ProofRecord> records) {
            var latest = new HashMap<String, Integer>();
            for (var record : records) {
                var whose = record.get(Minutes.VERSION) + "/" + record.get(Minutes.PERSON);
                if (record.kind().equals(Minutes.ANSWERED)) {
                    latest.put(whose, record.number());
                } else if (record.kind().equals(Minutes.TAKEN_BACK) && latest.containsKey(whose)) {
                    takenBack.add(latest.remove(whose));
                }
            }
        }

        private @Nullable Fault fault(ProofRecord record) {
            if (record.get(Minutes.VERSION).isEmpty()) {
                return null;
            }
            var number = Integer.parseInt(record.get(Minutes.VERSION));
            var version = versions.get(number);
            if (version == null) {
                return new Fault(
                        "version %d of the protocol is gone.".formatted(number),
                        "la version %d du protocole a disparu.".formatted(number));
            }
            return switch (record.kind()) {
                case Minutes.PROPOSED -> documentFault(version, record);
                case Minutes.ANSWERED, Minutes.CARRIED_OVER ->
                    takenBack.contains(record.number()) ? null : answerFault(version, record);
                case Minutes.TAKEN_BACK -> null;
                case Minutes.ORDERED -> orderFault(version, record);
                case Minutes.IN_FORCE ->
                    version.inForceSince() == null
                            ? new Fault(
                                    "version %d is not in force any more.".formatted(number),
                                    "la version %d n’est plus en vigueur.".formatted(number))
                            : null;
                default -> {
                    became(record).ifPresent(now -> status.put(number, now));
                    yield null;
                }
            };
        }

        private @Nullable Fault documentFault(ProtocolVersion version, ProofRecord record) {
            status.put(version.number(), Status.PROPOSED);
            var seal = protocols.seal(missionId, version.number()).orElseThrow();
            var lines = protocols.lines(missionId, version.number());
            var hash = Fingerprint.of(VersionDocument.of(version, lines, seal.secret()));
            return hash.equals(record.get(Minutes.DOCUMENT)) && hash.equals(seal.hash())
                    ? null
                    : new Fault(
                            "version %d of the protocol is not what was proposed: its terms or amounts were changed."
                                    .formatted(version.number()),
                            "la version %d du protocole n’est pas ce qui a été proposé\u00a0: ses termes ou ses montants ont été changés."
                                    .formatted(version.number()));
        }

        private @Nullable Fault answerFault(ProtocolVersion version, ProofRecord record) {
            var person = record.get(Minutes.PERSON);
            var known = unrecorded.getOrDefault(version.number(), List.of());
            var answer = known.stream()
                    .filter(each -> each.person().equals(person))
                    .findFirst()
                    .orElse(null);
            if (answer == null) {
                return new Fault(
                        "the answer of %s to version %d is gone.".formatted(person, version.number()),
                        "la réponse de %s à la version %d a disparu.".formatted(person, version.number()));
            }
            known.remove(answer);
            var same = answer.kind().name().equals(record.get(Minutes.ANSWER))
                    && answer.answeredAt().toString().equals(record.get(Minutes.ANSWERED_AT))
                    && writtenDownBy(answer).equals(record.get(Minutes.RECORDED_BY))
                    && (record.kind().equals(Minutes.CARRIED_OVER)
                            || (isGivenAs(answer, record)
                                    && isAsTyped(answer.words(), record, Minutes.WORDS)
                                    && isAsTyped(figures(answer), record, Minutes.FIGURES)));
            return same
                    ? null
                    : new Fault(
                            "the answer of %s to version %d was changed.".formatted(person, version.number()),
                            "la réponse de %s à la version %d a été changée.".formatted(person, version.number()));
        }

        private static String writtenDownBy(Answer answer) {
            var told = answer.told();
            return told == null ? "" : told.by();
        }

        private static boolean isGivenAs(Answer answer, ProofRecord record) {
            var behalf = record.get(Minutes.BEHALF);
            return answer.behalf().name().equals(behalf.isEmpty() ? Answer.Behalf.SELF.name() : behalf)
                    && Objects.requireNonNullElse(answer.givenBy(), "").equals(record.get(Minutes.GIVEN_BY));
        }

        private String figures(Answer answer) {
            return counters.find(missionId, answer.version(), answer.person())
                    .map(Scenario::text)
                    .orElse("");
        }

        private @Nullable Fault orderFault(ProtocolVersion version, ProofRecord record) {
            var same = protocols
                    .order(missionId)
                    .filter(order -> order.version() != version.number()
                            || (order.orderedOn().toString().equals(record.get("orderedOn"))
                                    && order.recordedBy().equals(record.get("recordedBy"))
                                    && isAsTyped(order.reference(), record, "reference")))
                    .isPresent();
            return same ? null : new Fault("the client's order was changed.", "la commande du client a été changée.");
        }

        /** Words that were erased on both sides are no difference. */
        private boolean isAsTyped(String words, ProofRecord record, String field) {
            var sealed = texts.stream()
                    .filter(each ->
                            each.number() == record.number() && each.field().equals(field))
                    .map(Sealed::text)
                    .findFirst()
                    .orElse("");
            return Objects.equals(words, sealed);
        }

        private void checkWhatIsLeft(int number, List<ProofRecord> records) {
            var version = versions.get(number);
            var where = "%s, version %d".formatted(missionId, number);
            if (!status.containsKey(number)) {
                findings.add(new Finding(
                        where,
                        "nobody proposed it: the register does not know it.",
                        where,
                        "personne ne l’a proposée\u00a0: le registre ne la connaît pas."));
                return;
            }
            unrecorded.getOrDefault(number, List.of()).stream()
                    .map(Answer::person)
                    .forEach(person -> findings.add(new Finding(
                            where,
                            "the register does not know the answer of %s.".formatted(person),
                            where,
                            "le registre ne connaît pas la réponse de %s.".formatted(person))));
            if (version == null || version.status() != status.get(number)) {
                findings.add(new Finding(
                        where,
                        "it is kept as %s, and the register says %s."
                                .formatted(
                                        version == null ? "nothing" : name(version.status()),
                                        name(status.getOrDefault(number, Status.PROPOSED))),
                        where,
                        "elle est gardée comme «\u00a0%s\u00a0», et le registre dit «\u00a0%s\u00a0»."
                                .formatted(
                                        version == null ? "rien" : inFrench(version.status()),
                                        inFrench(status.getOrDefault(number, Status.PROPOSED)))));
            } else if (version.inForceSince() != null
                    && records.stream()
                            .noneMatch(record -> record.kind().equals(Minutes.IN_FORCE)
                                    && record.get(Minutes.VERSION).equals(String.valueOf(number)))) {
                findings.add(new Finding(
                        where,
                        "it is in force, and the register does not know since when.",
                        where,
                        "elle est en vigueur, et le registre ne sait pas depuis quand."));
            }
        }

        private static String name(Status status) {
            return status.name().toLowerCase(Locale.ROOT);
        }

        private static String inFrench(Status status) {
            return switch (status) {
                case PROPOSED -> "proposée";
                case REPLACED -> "remplacée";
                case WITHDRAWN -> "retirée";
                case AGREED -> "acceptée";
            };
        }
    }

    private static Optional<Status> became(ProofRecord record) {
        return Arrays.stream(Status.values())
                .filter(status -> Minutes.kind(status).equals(record.kind()))
                .findFirst();
    }
}
