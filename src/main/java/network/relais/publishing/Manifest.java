package network.relais.publishing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a tree holds: each path with the SHA-256 of its content. It is published with the tree, so that a file that was
 * deleted counts as a change too.
 *
 * @param hashes SHA-256 in hexadecimal by path, sorted by path
 */
public record Manifest(SortedMap<String, String> hashes) {

    static final Manifest EMPTY = new Manifest(new TreeMap<>());

    static Manifest of(SortedMap<String, byte[]> files) {
        var hashes = new TreeMap<String, String>();
        files.forEach((path, content) -> hashes.put(path, sha256(content)));
        return new Manifest(hashes);
    }

    /** The manifest that {@link #text()} was made of; lines that are no entry are passed over. */
    public static Manifest parse(String text) {
        return new Manifest(text.lines()
                .map(line -> line.split("  ", 2))
                .filter(entry -> entry.length == 2 && entry[0].matches("[0-9a-f]{64}"))
                .collect(Collectors.toMap(
                        entry -> entry[1], entry -> entry[0], (first, second) -> second, TreeMap::new)));
    }

    /** One line a file, as {@code sha256sum} writes it. */
    public String text() {
        return hashes.entrySet().stream()
                .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining());
    }

    /** One hash that stands for the whole tree. */
    public String fingerprint() {
        return sha256(text().getBytes(StandardCharsets.UTF_8));
    }

    Changes since(Manifest before) {
        var added = new TreeSet<>(hashes.keySet());
        added.removeAll(before.hashes.keySet());
        var removed = new TreeSet<>(before.hashes.keySet());
        removed.removeAll(hashes.keySet());
        var changed = hashes.entrySet().stream()
                .filter(entry -> before.hashes.containsKey(entry.getKey()))
                .filter(entry -> !entry.getValue().equals(before.hashes.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Changes(added, changed, removed);
    }

    boolean holdsNoDiagram() {
        return hashes.keySet().stream().noneMatch(path -> path.endsWith(".bpmn"));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** The paths by which one tree differs from another. */
    public record Changes(SortedSet<String> added, SortedSet<String> changed, SortedSet<String> removed) {}
}
