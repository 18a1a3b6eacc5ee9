package network.relais.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every word of our pages is a text in two languages: no page says in passing what only some can read. */
class PageWordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");
    private static final Path JAVA = Path.of("src/main/java");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+|[0-9]+)[,}]");

    /** Attributes that are read or heard. */
    private static final List<String> SAYING = List.of("title", "aria-label", "placeholder", "alt");

    /** What these hold is replaced, or is for machines. */
    private static final Set<String> REPLACING = Set.of("th:text", "th:utext", "th:replace");

    private static final Set<String> FOR_MACHINES = Set.of("script", "style", "code");

    /** {@code #{a.key(…)}}, and {@code 'a.key'} where a text is asked for by a function. */
    private static final Pattern KEY =
            Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[(}]|#messages\\.msg\\w*\\('([\\w.-]+)'[,)]");

    /** The beginning of keys of which the rest is computed, in templates and in Java. */
    private static final Pattern BEGINNING = Pattern.compile(
            "\\|([a-zA-Z][\\w.-]*\\.)\\$\\{|'([a-zA-Z][\\w.-]*\\.)' \\+|\"([a-z][\\w-]*\\.(?:[\\w-]+\\.)*)\"(?: [+:]|\\))");

    @Test
    void noTemplateSaysAnythingThatIsNoText() {
        templates().forEach((file, html) -> assertThat(said(html)).as(file).isEmpty());
    }

    @Test
    void whatATemplateSaysInPassingIsFound() {
        assertThat(said("<p>Hello</p>")).containsExactly("Hello");
        assertThat(said("<p><b th:text=\"${name}\">Anne</b> is asked</p>")).containsExactly("is asked");
        assertThat(said("<nav aria-label=\"Main\"></nav>")).containsExactly("aria-label: Main");
        assertThat(said("<p th:text=\"|Version ${number}|\">Version 1</p>")).containsExactly("|Version ${number}|");
        assertThat(said("<p th:text=\"${own ? 'My papers' : name}\"></p>")).containsExactly("'My papers'");
        assertThat(said("<p th:text=\"#{a.key(${x.of('y')})}\">Hello</p><code>x = 1</code><p>· 1</p>"))
                .isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSamePlaces() {
        assertThat(differences(texts("messages.properties"), texts("messages_fr.properties")))
                .isEmpty();
    }

    @Test
    void aDifferenceBetweenTheLanguagesIsFound() {
        assertThat(differences(Map.of("a", "x", "b", "{0} of {1}"), Map.of("b", "{0,choice,1#un|1<{0}}", "c", "x")))
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(differences(Map.of("a", "{actor} of {1}"), Map.of("a", "{1} : {actor}")))
                .isEmpty();
    }

    /** Two branches that add the same key merge without a conflict, and the last of them wins. */
    @Test
    void noTextIsWrittenTwice() {
        for (var file : List.of("messages.properties", "messages_fr.properties")) {
            assertThat(twice(read(RESOURCES.resolve(file)))).as(file).isEmpty();
        }
        assertThat(twice("a=1\nb=2\n# a=4\na=3\n")).containsExactly("a");
    }

    @Test
    void everyTextIsSaidSomewhereAndNoneIsMissing() {
        var keys = texts("messages.properties").keySet();
        var pages = String.join("\n", templates().values());
        var sources = pages + "\n" + String.join("\n", javaFiles());

        assertThat(missing(keys, pages)).as("asked for and not there").isEmpty();
        assertThat(unused(keys, sources)).as("there and not asked for").isEmpty();
    }

    @Test
    void aTextThatIsMissingOrUnusedIsFound() {
        var page = "<p th:text=\"#{a.key}\"></p><p th:text=\"#{|kind.${each}|}\"></p>";

        assertThat(missing(Set.of("kind.ONE"), page)).containsExactly("a.key");
        assertThat(unused(Set.of("a.key", "a.ke", "kind.ONE"), page)).containsExactly("a.ke");
        assertThat(unused(Set.of("a.key", "b.one"), "x = \"a.key\"; y = \"b.\" + z;"))
                .isEmpty();
    }

    private static List<String> said(String html) {
        var said = new ArrayList<String>();
        var page = Jsoup.parse(html);
        for (var element : page.getAllElements()) {
            for (var attribute : SAYING) {
                if (isWord(element.attr(attribute))) {
                    said.add(attribute + ": " + element.attr(attribute));
                }
                said.addAll(literals(element.attr("th:" + attribute)));
            }
            said.addAll(literals(element.attr("th:text")));
            if (!isReplaced(element)) {
                element.textNodes().stream()
                        .map(node -> node.text().strip())
                        .filter(PageWordsTest::isWord)
                        .forEach(said::add);
            }
        }
        return said;
    }

    private static boolean isWord(String text) {
        return WORD.matcher(text.replace("Relais", "")).find();
    }

    private static boolean isReplaced(Element element) {
        return FOR_MACHINES.contains(element.normalName())
                || REPLACING.stream().anyMatch(element::hasAttr)
                || (element.parent() != null && isReplaced(element.parent()));
    }

    /** Words that an expression holds itself: names of fields and the like have no spaces. */
    private static List<String> literals(String expression) {
        var found = new ArrayList<String>();
        var literal = Pattern.compile("\\|[^|]*\\|").matcher(expression);
        while (literal.find()) {
            if (!expression.startsWith("#{", Math.max(0, literal.start() - 2))
                    && isWord(literal.group().replaceAll("[$#]\\{[^}]*}", ""))) {
                found.add(literal.group());
            }
        }
        var quoted = Pattern.compile("'[^']*'").matcher(expression);
        while (quoted.find()) {
            if (quoted.group().contains(" ") && isWord(quoted.group())) {
                found.add(quoted.group());
            }
        }
        return found;
    }

    private static Collection<String> differences(Map<String, String> english, Map<String, String> french) {
        var different = new TreeSet<String>(english.keySet());
        different.addAll(french.keySet());
        different.removeIf(key -> english.containsKey(key)
                && french.containsKey(key)
                && places(english.get(key)).equals(places(french.get(key))));
        return different;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }

    private static List<String> twice(String file) {
        var seen = new HashSet<String>();
        return file.lines()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .filter(key -> !seen.add(key))
                .toList();
    }

    private static Collection<String> missing(Set<String> keys, String pages) {
        return KEY.matcher(pages)
                .results()
                .map(key -> key.group(1) == null ? key.group(2) : key.group(1))
                .filter(key -> !keys.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<String> unused(Set<String> keys, String sources) {
        var asked = Pattern.compile("[#\"'][{]?([a-zA-Z][\\w-]*(?:\\.[\\w-]+)+)[(}\"']")
                .matcher(sources)
                .results()
                .map(key -> key.group(1))
                .collect(Collectors.toSet());
        var beginnings = BEGINNING
                .matcher(sources)
                .results()
                .map(match -> match.group(1) != null
                        ? match.group(1)
                        : match.group(2) != null ? match.group(2) : match.group(3))
                .collect(Collectors.toSet());
        return keys.stream()
                .filter(key -> !asked.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> templates() {
        var pages = new TreeMap<String, String>();
        for (var file : files(TEMPLATES, ".html")) {
            pages.put(TEMPLATES.relativize(file).toString(), read(file));
        }
        return pages;
    }

    private static List<String> javaFiles() {
        return files(JAVA, ".java").stream().map(PageWordsTest::read).toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(String file) {
        var texts = new Properties();
        try {
            texts.load(new StringReader(read(RESOURCES.resolve(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var byKey = new TreeMap<String, String>();
        texts.stringPropertyNames().forEach(key -> byKey.put(key, texts.getProperty(key)));
        return byKey;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
