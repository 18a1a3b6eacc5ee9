package network.relais.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import network.relais.people.Language;
import network.relais.proof.Chains.Anchor;
import network.relais.proof.Chains.Head;
import network.relais.proof.Chains.Sealed;
import org.jspecify.annotations.Nullable;

/** Whether a chain is what it was, link by link: pure, on what was read. */
final class CheckedChain {

    private CheckedChain() {}

    /** The first link that does not hold. */
    static Optional<Finding> firstFault(
            String missionId, List<ProofRecord> records, List<Sealed> sealed, @Nullable Head head) {
        var previous = Fingerprint.NONE;
        var expected = 1;
        for (var record : records) {
            if (record.number() != expected) {
                return Optional.of(
                        Finding.at(missionId, expected, "this record is missing.", "cet enregistrement manque."));
            }
            var fault = fault(missionId, record, expected, previous);
            if (fault != null) {
                return Optional.of(fault);
            }
            previous = record.hash();
            expected++;
        }
        return headFault(missionId, records, head).or(() -> sealFault(missionId, records, sealed));
    }

    private static @Nullable Finding fault(String missionId, ProofRecord record, int number, String previous) {
        if (!Fingerprint.of(record.content()).equals(record.hash())) {
            return Finding.at(
                    missionId,
                    number,
                    "it was changed: its content does not have its fingerprint.",
                    "il a été changé\u00a0: son contenu n’a pas son empreinte.");
        }
        if (!record.get(ProofRecord.MISSION).equals(missionId)
                || !record.get(ProofRecord.NUMBER).equals(String.valueOf(record.number()))) {
            var says = new Object[] {record.get(ProofRecord.NUMBER), record.get(ProofRecord.MISSION)};
            return Finding.at(
                    missionId,
                    number,
                    "it was moved: it says that it is record %s of %s.".formatted(says),
                    "il a été déplacé\u00a0: il dit être l’enregistrement %s de %s.".formatted(says));
        }
        if (!record.get(ProofRecord.PREVIOUS).equals(previous)) {
            return Finding.at(
                    missionId,
                    number,
                    "the record before it was changed: this one vouches for another.",
                    "l’enregistrement précédent a été changé\u00a0: celui-ci se porte garant d’un autre.");
        }
        return null;
    }

    private static Optional<Finding> headFault(String missionId, List<ProofRecord> records, @Nullable Head head) {
        var length = head == null ? 0 : head.length();
        if (records.size() < length) {
            return Optional.of(
                    Finding.at(missionId, records.size() + 1, "this record is missing.", "cet enregistrement manque."));
        }
        if (records.size() > length) {
            return Optional.of(Finding.at(
                    missionId,
                    length + 1,
                    "it was added past the register.",
                    "il a été ajouté en dehors du registre."));
        }
        if (head != null && !records.get(length - 1).hash().equals(head.hash())) {
            return Optional.of(Finding.at(
                    missionId,
                    length,
                    "it is not the record with which the chain ended.",
                    "ce n’est pas l’enregistrement par lequel la chaîne se terminait."));
        }
        return Optional.empty();
    }

    /** A text that was erased is no fault; one that was changed, or that no record vouches for, is. */
    private static Optional<Finding> sealFault(String missionId, List<ProofRecord> records, List<Sealed> sealed) {
        for (var text : sealed) {
            if (text.number() < 1 || text.number() > records.size()) {
                return Optional.of(
                        Finding.at(missionId, text.number(), "this record is missing.", "cet enregistrement manque."));
            }
            var seal = records.get(text.number() - 1).get(text.field());
            if (!seal.equals(Register.seal(text.salt(), text.text()))) {
                return Optional.of(Finding.at(
                        missionId,
                        text.number(),
                        "the words kept beside it (%s) were changed.".formatted(text.field()),
                        "les mots gardés à côté (%s) ont été changés.".formatted(text.field())));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the anchors hold, and whether each mission's chain still has what they saw of it.
     *
     * @param hashes by mission, the fingerprints of its records in their order
     */
    static Optional<Finding> firstFault(List<Anchor> anchors, Function<String, List<String>> hashes) {
        var previous = Fingerprint.NONE;
        var expected = 1;
        for (var anchor : anchors) {
            if (anchor.number() != expected) {
                return Optional.of(atAnchor(expected, "it is missing.", "elle manque."));
            }
            if (!Fingerprint.of(anchor.content()).equals(anchor.hash())) {
                return Optional.of(atAnchor(
                        expected,
                        "it was changed: its content does not have its fingerprint.",
                        "elle a été changée\u00a0: son contenu n’a pas son empreinte."));
            }
            if (!anchor.previous().equals(previous)) {
                return Optional.of(atAnchor(
                        expected,
                        "the anchor before it was changed: this one vouches for another.",
                        "l’ancre précédente a été changée\u00a0: celle-ci se porte garante d’une autre."));
            }
            for (var head : anchor.heads()) {
                var known = hashes.apply(head.missionId());
                if (known.size() < head.length()) {
                    return Optional.of(Finding.at(
                            head.missionId(),
                            known.size() + 1,
                            "it is missing: on %s the chain had %d records.".formatted(anchor.day(), head.length()),
                            "il manque\u00a0: le %s, la chaîne avait %d enregistrements."
                                    .formatted(Language.FR.date(anchor.day()), head.length())));
                }
                if (!known.get(head.length() - 1).equals(head.hash())) {
                    return Optional.of(Finding.at(
                            head.missionId(),
                            head.length(),
                            "it is not the record that was anchored on %s.".formatted(anchor.day()),
                            "ce n’est pas l’enregistrement qui a été ancré le %s."
                                    .formatted(Language.FR.date(anchor.day()))));
                }
            }
            previous = anchor.hash();
            expected++;
        }
        return Optional.empty();
    }

    private static Finding atAnchor(int number, String what, String french) {
        return new Finding("Anchor " + number, what, "Ancre " + number, french);
    }

    static Map<String, Head> byMission(List<Head> heads) {
        return heads.stream().collect(Collectors.toMap(Head::missionId, Function.identity()));
    }
}
