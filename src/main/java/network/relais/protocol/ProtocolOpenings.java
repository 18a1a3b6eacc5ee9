package network.relais.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import network.relais.proof.CanonicalJson;
import org.springframework.stereotype.Component;

/**
 * Lets everybody check their own lines against a version's fingerprint, and learn nothing of the others: the version's document,
 * and of all that it holds under seal the texts that the reader may read. {@code docs/proof.md} says how to check them.
 */
@Component
public class ProtocolOpenings {

    public static final String FILE_NAME = "proof.json";

    static final String FORMAT = "relais.openings/1";

    private final Protocols protocols;
    private final ProtocolReaders readers;
    private final ReadProtocol readProtocol;

    ProtocolOpenings(Protocols protocols, ProtocolReaders readers, ReadProtocol readProtocol) {
        this.protocols = protocols;
        this.readers = readers;
        this.readProtocol = readProtocol;
    }

    /**
     * @return JSON
     * @throws UnknownVersion if the mission has no such version, it is none of the reader's business, or it is older than
     *     fingerprints
     */
    public String of(String missionId, int number, String reader) {
        return find(missionId, number, reader).orElseThrow(() -> new UnknownVersion(missionId, number));
    }

    /** Empty for a version that was written down before versions had fingerprints. */
    Optional<String> find(String missionId, int number, String reader) {
        var sight = readers.sight(missionId, number, reader);
        return protocols.seal(missionId, number).map(seal -> file(missionId, number, reader, sight, seal));
    }

    private String file(String missionId, int number, String reader, ProtocolReaders.Sight sight, Protocols.Seal seal) {
        var version = protocols.version(missionId, number);
        var lines = protocols.lines(missionId, number);
        var seesAll = sight == ProtocolReaders.Sight.ALL;
        var readable = (seesAll ? lines : readProtocol.ownLines(version, lines, reader))
                .stream().map(ProtocolLine::key).collect(Collectors.toSet());
        List<Object> openings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (readable.contains(lines.get(i).key())) {
                openings.add(Map.of(
                        "position", i, "opening", VersionDocument.openingOfLine(lines.get(i), i, seal.secret())));
            }
        }
        var file = new HashMap<String, Object>();
        file.put("format", FORMAT);
        file.put("fingerprint", seal.hash());
        file.put("document", VersionDocument.of(version, lines, seal.secret()));
        file.put("lines", openings);
        file.put("schedule", VersionDocument.openingOfSchedule(version.terms(), seal.secret()));
        if (seesAll) {
            file.put("terms", VersionDocument.openingOfTerms(version, seal.secret()));
        }
        return CanonicalJson.of(file);
    }
}
