package network.relais.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import network.relais.proof.Chains.Anchor;
import network.relais.proof.Chains.Head;
import network.relais.proof.Chains.Sealed;
import org.junit.jupiter.api.Test;

class CheckProofsTest {

    private static final String ONE = "M-2026-0001";
    private static final String TWO = "M-2026-0002";

    private final InMemoryChains chains = new InMemoryChains();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private int secret;

    @Test
    void anUntouchedRegisterHolds() {
        write(ONE, 5);
        write(TWO, 1);
        anchor();

        assertThat(check()).isEqualTo(new CheckProofs.Result(2, 6, 1, List.of()));
    }

    @Test
    void anEmptyRegisterHolds() {
        assertThat(check().holds()).isTrue();
    }

    /** Every bit of every byte, of the content as of the fingerprint. */
    @Test
    void everySingleByteThatIsChangedIsFoundAtItsRecord() {
        write(ONE, 4);
        for (int i = 0; i < 4; i++) {
            var record = chains.records.get(ONE).get(i);
            for (int at = 0; at < record.content().length(); at++) {
                for (int bit = 0; bit < 8; bit++) {
                    tamper(i, flipped(record.content(), at, bit), record.hash());
                    assertThat(firstFinding()).startsWith(ONE + ", record " + (i + 1) + ": ");
                }
            }
            for (int at = 0; at < record.hash().length(); at++) {
                tamper(i, record.content(), flipped(record.hash(), at, 0));
                assertThat(firstFinding()).startsWith(ONE + ", record " + (i + 1) + ": ");
            }
            chains.records.get(ONE).set(i, record);
        }
        assertThat(check().holds()).isTrue();
    }

    @Property
    void aByteChangedAnywhereInALongChainIsFoundAtItsRecord(
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll @IntRange(max = 59) int which,
            @ForAll @IntRange(max = 10_000) int where,
            @ForAll @IntRange(max = 7) int bit) {
        chains.records.clear();
        chains.heads.clear();
        chains.sealed.clear();
        write(ONE, length);
        var record = chains.records.get(ONE).get(which % length);
        tamper(
                which % length,
                flipped(record.content(), where % record.content().length(), bit),
                record.hash());

        assertThat(firstFinding()).startsWith(ONE + ", record " + record.number() + ": it was changed");
    }

    /** Whoever can write to the database can work out fingerprints too: the next record gives them away. */
    @Test
    void aRecordWrittenAnewIsFoundByTheOneAfterIt() {
        write(ONE, 3);
        var content = chains.records.get(ONE).get(1).content().replace("\"step\":\"1\"", "\"step\":\"9\"");

        tamper(1, content, Fingerprint.of(content));

        assertThat(firstFinding())
                .isEqualTo(ONE + ", record 3: the record before it was changed: this one vouches for another.");
    }

    @Test
    void aLastRecordWrittenAnewIsFoundByTheHeadAndAWholeTailByTheAnchor() {
        write(ONE, 3);
        anchor();
        var content = chains.records.get(ONE).get(2).content().replace("\"step\":\"2\"", "\"step\":\"9\"");
        tamper(2, content, Fingerprint.of(content));
        assertThat(firstFinding()).isEqualTo(ONE + ", record 3: it is not the record with which the chain ended.");

        chains.heads.put(ONE, new Head(ONE, 3, Fingerprint.of(content)));
        assertThat(firstFinding()).isEqualTo(ONE + ", record 3: it is not the record that was anchored on 2026-03-02.");
    }

    @Test
    void aRecordThatIsMissingIsFoundAtTheBeginningInTheMiddleAndAtTheEnd() {
        write(ONE, 4);
        for (int i = 0; i < 4; i++) {
            var removed = chains.records.get(ONE).remove(i);
            assertThat(firstFinding()).isEqualTo(ONE + ", record %d: this record is missing.".formatted(i + 1));
            chains.records.get(ONE).add(i, removed);
        }
    }

    @Test
    void aTailThatIsCutOffTogetherWithTheHeadIsFoundByTheAnchor() {
        write(ONE, 4);
        anchor();

        chains.records.get(ONE).subList(2, 4).clear();
        chains.heads.put(ONE, new Head(ONE, 2, chains.records.get(ONE).get(1).hash()));
        assertThat(firstFinding()).isEqualTo(ONE + ", record 3: this record is missing.");

        chains.sealed.clear();
        assertThat(firstFinding()).isEqualTo(ONE + ", record 3: it is missing: on 2026-03-02 the chain had 4 records.");

        chains.records.remove(ONE);
        chains.heads.remove(ONE);
        assertThat(firstFinding()).isEqualTo(ONE + ", record 1: it is missing: on 2026-03-02 the chain had 4 records.");
    }

    @Test
    void aRecordOfAnotherMissionAndOneAddedPastTheRegisterAreFound() {
        write(ONE, 2);
        write(TWO, 2);
        var other = chains.records.get(TWO).get(1);
        chains.records.get(ONE).set(1, new ProofRecord(ONE, 2, other.content(), other.hash(), other.said()));
        assertThat(firstFinding())
                .isEqualTo(ONE + ", record 2: it was moved: it says that it is record 2 of " + TWO + ".");

        chains.records.remove(ONE);
        chains.heads.remove(ONE);
        write(ONE, 2);
        chains.heads.put(ONE, new Head(ONE, 1, chains.records.get(ONE).get(0).hash()));
        assertThat(firstFinding()).isEqualTo(ONE + ", record 2: it was added past the register.");
    }

    @Test
    void typedWordsMayBeErasedButNotChanged() {
        write(ONE, 1);
        var text = chains.sealed.get(ONE).get(0);

        chains.sealed.get(ONE).set(0, new Sealed(1, text.field(), text.salt(), "Something else"));
        assertThat(firstFinding()).isEqualTo(ONE + ", record 1: the words kept beside it (words) were changed.");

        chains.sealed.get(ONE).clear();
        assertThat(check().holds()).isTrue();
    }

    @Test
    void anchorsVouchForOneAnother() {
        write(ONE, 1);
        anchor();
        now = now.plus(Duration.ofDays(1));
        write(ONE, 1);
        anchor();
        assertThat(check().holds()).isTrue();

        var first = chains.anchors.get(0);
        var content = first.content().replace("2026-03-02", "2026-03-01");
        chains.anchors.set(
                0, new Anchor(1, first.day(), content, Fingerprint.of(content), first.previous(), first.heads()));
        assertThat(firstFinding())
                .isEqualTo("Anchor 2: the anchor before it was changed: this one vouches for another.");

        chains.anchors.remove(0);
        assertThat(firstFinding()).isEqualTo("Anchor 1: it is missing.");
    }

    @Test
    void aDayIsAnchoredOnceAndOnlyIfSomethingHasGrown() {
        write(ONE, 1);
        write(TWO, 1);
        anchor();
        write(ONE, 1);
        anchor();
        now = now.plus(Duration.ofDays(1));
        anchor();
        now = now.plus(Duration.ofDays(1));
        anchor();

        assertThat(chains.anchors).extracting(anchor -> anchor.heads().size()).containsExactly(2, 1);
    }

    private void write(String mission, int records) {
        var register = new Register(chains, () -> Fingerprint.of("secret " + secret++), clock());
        for (int i = 0; i < records; i++) {
            register.add(mission, "stepTaken", Map.of("step", String.valueOf(i)), Map.of("words", "Déjà " + i));
        }
    }

    private void anchor() {
        new TakeAnchor(chains, clock()).today();
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private CheckProofs.Result check() {
        return new CheckProofs(chains, List.of()).everything();
    }

    private String firstFinding() {
        return check().findings().get(0).toString();
    }

    private void tamper(int index, String content, String hash) {
        var record = chains.records.get(ONE).get(index);
        chains.records
                .get(ONE)
                .set(index, new ProofRecord(record.missionId(), record.number(), content, hash, record.said()));
    }

    private static String flipped(String text, int at, int bit) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        bytes[at] ^= (byte) (1 << bit);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Chains that this test can look at and tamper with. Not static, so that no program takes them for its own. */
    private final class InMemoryChains implements Chains {

        final Map<String, List<ProofRecord>> records = new TreeMap<>();
        final Map<String, Head> heads = new TreeMap<>();
        final Map<String, List<Sealed>> sealed = new TreeMap<>();
        final List<Anchor> anchors = new ArrayList<>();

        @Override
        public Optional<Head> lockHead(String missionId) {
            return head(missionId);
        }

        @Override
        public Optional<Head> head(String missionId) {
            return Optional.ofNullable(heads.get(missionId));
        }

        @Override
        public List<Head> heads() {
            return List.copyOf(heads.values());
        }

        @Override
        public List<ProofRecord> records(String missionId) {
            return List.copyOf(records.getOrDefault(missionId, List.of()));
        }

        @Override
        public Optional<ProofRecord> withFingerprint(String hash) {
            return records.values().stream()
                    .flatMap(List::stream)
                    .filter(record -> record.hash().equals(hash))
                    .findFirst();
        }

        @Override
        public Optional<ProofRecord> withDocument(String hash) {
            return records.values().stream()
                    .flatMap(List::stream)
                    .filter(record -> record.get("document").equals(hash))
                    .findFirst();
        }

        @Override
        public List<Sealed> sealed(String missionId) {
            return List.copyOf(sealed.getOrDefault(missionId, List.of()));
        }

        @Override
        public void add(ProofRecord record) {
            records.computeIfAbsent(record.missionId(), any -> new ArrayList<>())
                    .add(record);
            heads.put(record.missionId(), new Head(record.missionId(), record.number(), record.hash()));
        }

        @Override
        public void seal(String missionId, Sealed text) {
            sealed.computeIfAbsent(missionId, any -> new ArrayList<>()).add(text);
        }

        @Override
        public List<Anchor> anchors() {
            return List.copyOf(anchors);
        }

        @Override
        public void add(Anchor anchor, Instant now) {
            anchors.add(anchor);
        }
    }
}
