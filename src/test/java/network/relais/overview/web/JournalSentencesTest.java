package network.relais.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.mission.Outcome;
import network.relais.mission.Phase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every kind of entry that any feature writes has its sentence, in both languages, with details that the entry holds. */
class JournalSentencesTest {

    private static final Pattern NOTE = Pattern.compile("journal\\s*\\.note\\(([^;]*?)\\);", Pattern.DOTALL);
    private static final Pattern HELPER = Pattern.compile("(?<!\\.)\\bnote\\w*\\(([^;{]*?)\\);", Pattern.DOTALL);
    private static final Pattern MAKER = Pattern.compile("([A-Z]\\w+)\\.(\\w+)\\(\\w+\\)");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    private static final List<Noted> NOTED = new ArrayList<>();
    private static final Properties ENGLISH = new Properties();
    private static final Properties FRENCH = new Properties();

    /** What one call in the code writes: its kind, or several to choose from, and the names of its details. */
    private record Noted(String file, Set<String> kinds, Set<String> details) {}

    @BeforeAll
    static void read() throws IOException {
        load(ENGLISH, "messages.properties");
        load(FRENCH, "messages_fr.properties");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var calls = NOTE.matcher(Files.readString(file));
                while (calls.find()) {
                    NOTED.add(noted(file, calls.group(1)));
                }
            }
        }
    }

    @Test
    void theCodeWasUnderstood() {
        assertThat(NOTED).hasSizeGreaterThan(20).allSatisfy(call -> assertThat(call.kinds())
                .as("kinds that %s notes: name them where they are noted", call.file())
                .isNotEmpty());
    }

    @Test
    void everyKindHasASentenceInBothLanguages() {
        for (var call : NOTED) {
            for (var kind : call.kinds()) {
                assertThat(ENGLISH)
                        .as("messages.properties, for %s", call.file())
                        .containsKey("journal." + kind);
                assertThat(FRENCH)
                        .as("messages_fr.properties, for %s", call.file())
                        .containsKey("journal." + kind);
            }
        }
    }

    @Test
    void aSentenceAsksOnlyForWhatItsEntryHolds() {
        for (var call : NOTED) {
            for (var kind : call.kinds()) {
                for (var texts : List.of(ENGLISH, FRENCH)) {
                    var asked = places(texts.getProperty("journal." + kind, ""));
                    asked.remove("actor");
                    assertThat(call.details())
                            .as("details that %s notes with %s", call.file(), kind)
                            .containsAll(asked);
                }
            }
        }
    }

    @Test
    void everyPhaseAndEveryWayToEndHasAName() {
        var words = Stream.concat(
                        Stream.of(Phase.values()).map(phase -> "journal.phase." + phase),
                        Stream.of(Outcome.values()).map(outcome -> "journal.outcome." + outcome))
                .toList();

        assertThat(ENGLISH.stringPropertyNames()).containsAll(words);
    }

    /** The details stand in the call itself, or are made by a method of another class of the same package. */
    private static Noted noted(Path file, String call) throws IOException {
        var details = call.indexOf("Map.");
        var maker = MAKER.matcher(call);
        var kinds = literals(details < 0 ? call : call.substring(0, details));
        return new Noted(
                file.getFileName().toString(),
                kinds.isEmpty() ? kindsHandedToAHelper(file) : kinds,
                details >= 0
                        ? literals(call.substring(details))
                        : maker.find() ? literals(bodyOf(file, maker)) : Set.of());
    }

    /** A class that notes several kinds in one way has a method {@code note…} of its own, which is told the kind. */
    private static Set<String> kindsHandedToAHelper(Path file) throws IOException {
        return HELPER.matcher(Files.readString(file))
                .results()
                .flatMap(call -> literals(call.group(1)).stream())
                .collect(Collectors.toSet());
    }

    private static String bodyOf(Path caller, Matcher maker) throws IOException {
        var code = Files.readString(caller.resolveSibling(maker.group(1) + ".java"));
        var begin = code.indexOf(" Map<String, String> " + maker.group(2) + "(");
        assertThat(begin).as("the details that %s makes", maker.group()).isNotNegative();
        return code.substring(begin, code.indexOf("\n    }", begin));
    }

    private static Set<String> literals(String code) {
        return LITERAL.matcher(code).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void load(Properties into, String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file), StandardCharsets.UTF_8)) {
            into.load(reader);
        }
    }
}
