package network.relais.publishing.engine;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import network.relais.publishing.BpmnTree;
import network.relais.publishing.DiagramTexts;
import network.relais.publishing.Finding;
import network.relais.publishing.FormTexts;
import network.relais.publishing.FrenchWords;
import network.relais.publishing.SafeXml;
import org.xml.sax.SAXException;

/** Whether the French of forms and diagrams can be read and says what they say, and what it does not say yet. */
final class WordRules {

    private static final Pattern VALUE = Pattern.compile("\\{\\{[^}]*}}");

    /** Values, tags, addresses and code: nobody translates those. */
    private static final Pattern NOT_SAID = Pattern.compile(VALUE + "|<[^>]*>|]\\([^)]*\\)|`[^`]*`|https?://\\S+");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private static final String NO_FRENCH = "“%s” has no French, and is shown as it is to those who read French.";
    private static final String NOWHERE = "“%s” is in no form and no diagram any more, so nobody reads its French.";

    private final JsonMapper json = JsonMapper.builder().build();

    void check(byte[] file, Findings findings) {
        FrenchWords words;
        try {
            words = FrenchWords.read(file);
        } catch (FrenchWords.Unreadable unreadable) {
            findings.add(
                    "It cannot be read: %s.".formatted(unreadable.getMessage()),
                    "Each line is \"text\": \"French\" with a comma behind it, save for the last; correct it and save again.");
            return;
        }
        words.all().forEach((text, french) -> {
            if (!isComputed(text) && !values(text).equals(values(french))) {
                findings.add(
                        "The French of “%s” does not hold the same values: %s instead of %s."
                                .formatted(shortened(text), values(french), values(text)),
                        "Write them in both, with the same braces.");
            }
        });
    }

    /** What readers of French are shown otherwise than in French; nothing where a tree has no French at all, or an empty list of it. */
    List<Finding> remarks(BpmnTree tree) {
        var file = tree.files().get(FrenchWords.FILE);
        if (file == null) {
            return List.of();
        }
        var words = FrenchWords.read(file).all();
        if (words.isEmpty()) {
            return List.of();
        }
        var remarks = new ArrayList<Finding>();
        var shown = new LinkedHashSet<String>();
        tree.files().forEach((path, content) -> {
            if (path.endsWith(".form") || path.endsWith(".bpmn")) {
                var found = new Findings(path);
                for (var text : path.endsWith(".form") ? texts(content) : names(content)) {
                    if (shown.add(text.text()) && isSaid(text.text()) && !words.containsKey(text.text())) {
                        found.add(
                                text.component(),
                                "",
                                NO_FRENCH.formatted(shortened(text.text())),
                                "Add it to bpmn/%s: %s: \"…\"".formatted(FrenchWords.FILE, quoted(text.text())));
                    }
                }
                remarks.addAll(found.found());
            }
        });
        var left = new Findings(FrenchWords.FILE);
        words.keySet().stream()
                .filter(text -> !shown.contains(text))
                .forEach(text ->
                        left.add(NOWHERE.formatted(shortened(text)), "Take it out, or write it as it stands there."));
        remarks.addAll(left.found());
        return remarks;
    }

    private List<FormTexts.Text> texts(byte[] form) {
        try {
            return FormTexts.of(json.readTree(form));
        } catch (IOException checkedBefore) {
            return List.of();
        }
    }

    private static List<FormTexts.Text> names(byte[] diagram) {
        try {
            return DiagramTexts.of(SafeXml.parse(diagram));
        } catch (SAXException checkedBefore) {
            return List.of();
        }
    }

    /** Whether there is a word in it that somebody reads. */
    private static boolean isSaid(String text) {
        var said = isComputed(text)
                ? QUOTED.matcher(text).results().map(MatchResult::group).collect(Collectors.joining())
                : NOT_SAID.matcher(text).replaceAll("");
        return LETTER.matcher(said).find();
    }

    /** An expression instead of a text, as forms have them. */
    private static boolean isComputed(String text) {
        return text.startsWith("=");
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 59) + "…" : line;
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
