package network.relais.mail;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import network.relais.people.Language;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A mail text of {@code bpmn/mail}, ready to be filled in: its title becomes the subject, the rest stands inside the layout.
 * Every value is escaped; a text has no way to ask for an unescaped one. A value that the text asks for and that nobody gives
 * is an error.
 */
final class MailText {

    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
    private static final Pattern SIGNED_BY = Pattern.compile("<meta name=\"signed-by\" content=\"([^\"]*)\">");
    private static final Pattern ENCLOSES = Pattern.compile("<meta name=\"encloses\" content=\"([^\"]*)\">");
    private static final Pattern ASKS = Pattern.compile("<meta name=\"asks\" content=\"([^\"]*)\">");
    private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\s*[{&=]");
    private static final Pattern INCLUDE = Pattern.compile("\\{\\{\\s*>\\s*([^}\\s]*)\\s*}}");
    private static final String BODY = "body";

    private final String file;
    private final Template subject;
    private final Template page;
    private final Signer signer;
    private final @Nullable String encloses;
    private final @Nullable String asks;

    /** Who signs a mail and gets the answers. */
    enum Signer {
        /** The coordinator; before there is one, the introducer. */
        LEAD,
        INTRODUCER,
        /** Nobody in particular: mails that are about no single mission. */
        NETWORK
    }

    /**
     * @param file what to call the text when something is wrong with it
     * @param layout the source of what surrounds it
     * @param parts the sources of texts that it includes, by their names, which begin with _
     */
    MailText(String file, String source, String layout, Function<String, String> parts) {
        this.file = file;
        refuseUnescaped(source);
        var title = TITLE.matcher(source);
        if (!title.find() || title.group(1).isBlank()) {
            throw new IllegalStateException(file + " needs a <title>: it becomes the subject of the mail");
        }
        this.signer = signerOf(source);
        var enclosed = ENCLOSES.matcher(source);
        this.encloses = enclosed.find() ? enclosed.group(1) : null;
        var asked = ASKS.matcher(source);
        this.asks = asked.find() ? asked.group(1) : null;
        var body = withoutMetas(title.replaceFirst(""));
        refuseOtherIncludes(body);
        var compiler = Mustache.compiler()
                .escapeHTML(true)
                .strictSections(true)
                .emptyStringIsFalse(true)
                .withCollector(new MapsAndListsOnly())
                .withLoader(name -> new StringReader(name.equals(BODY) ? body : part(name, parts)));
        try {
            this.subject = compiler.compile(title.group(1).strip().replaceAll("\\s+", " "));
            this.page = compiler.compile(layout);
            compiler.compile(body);
        } catch (MustacheException e) {
            throw new IllegalStateException(file + " is not well formed: " + e.getMessage(), e);
        }
    }

    /**
     * The text as it is now.
     *
     * @throws IllegalStateException if it is not there or not well formed
     */
    static MailText read(MailTexts texts, Language language, String name) {
        return new MailText(
                "bpmn/mail/" + language.code() + "/" + name + ".html",
                texts.text(language, name),
                texts.layout(),
                part -> texts.text(language, part));
    }

    private static String withoutMetas(String source) {
        var text = source;
        for (var meta : List.of(SIGNED_BY, ENCLOSES, ASKS)) {
            text = meta.matcher(text).replaceFirst("");
        }
        return text.strip();
    }

    Signer signer() {
        return signer;
    }

    /** The word of the paper that goes along; empty if there is none. */
    Optional<String> encloses() {
        return Optional.ofNullable(encloses);
    }

    /** The word of what its reader can answer by a link; empty if there is nothing. */
    Optional<String> asks() {
        return Optional.ofNullable(asks);
    }

    /** @throws IllegalStateException naming the text and the value, if the text asks for a value that is not there */
    Filled fill(Map<String, ?> values) {
        try {
            var title = Parser.unescapeEntities(subject.execute(values), false);
            var withSubject = new HashMap<String, Object>(values);
            withSubject.put("subject", title);
            return new Filled(title, page.execute(withSubject));
        } catch (MustacheException e) {
            var missing = e instanceof MustacheException.Context;
            throw new IllegalStateException(
                    file
                            + (missing ? " asks for a value that this mail does not have: " : " is not well formed: ")
                            + e.getMessage(),
                    e);
        }
    }

    /** The first words of all names that the text, its layout included, asks for: {@code protocol} for {@code protocol.total}. */
    SortedSet<String> words() {
        return names().stream().map(name -> name.split("\\.")[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All names that the text, its layout included, asks for. */
    SortedSet<String> names() {
        var names = new Names(true);
        visit(names);
        return names.all;
    }

    private void visit(Names names) {
        try {
            subject.visit(names);
            page.visit(names);
        } catch (MustacheException e) {
            throw new IllegalStateException(file + " is not well formed: " + e.getMessage(), e);
        }
    }

    /**
     * The names that the text asks for outside of sections. Inside one, a name may be a value of what the section is about, such
     * as the {@code name} in a list of members.
     */
    SortedSet<String> namesOutsideSections() {
        var names = new Names(false);
        visit(names);
        return names.all;
    }

    record Filled(String subject, String html) {}

    private Signer signerOf(String source) {
        var signedBy = SIGNED_BY.matcher(source);
        if (!signedBy.find()) {
            return Signer.LEAD;
        }
        return switch (signedBy.group(1)) {
            case "introducer" -> Signer.INTRODUCER;
            case "lead" -> Signer.LEAD;
            case "network" -> Signer.NETWORK;
            default ->
                throw new IllegalStateException(
                        file + ": a mail is signed by \"lead\", \"introducer\" or \"network\", not by \""
                                + signedBy.group(1) + "\"");
        };
    }

    private String part(String name, Function<String, String> parts) {
        var source = parts.apply(name);
        refuseUnescaped(source);
        if (INCLUDE.matcher(source).find()) {
            throw new IllegalStateException(
                    name + ", which " + file + " includes, includes another text: one is enough");
        }
        return source;
    }

    private void refuseUnescaped(String source) {
        if (UNESCAPED.matcher(source).find()) {
            throw new IllegalStateException(
                    file + ": values are always escaped, so {{{…}}}, {{&…}} and {{=…}} are refused; write {{…}}");
        }
    }

    private void refuseOtherIncludes(String body) {
        var include = INCLUDE.matcher(body);
        while (include.find()) {
            if (!include.group(1).startsWith("_")) {
                throw new IllegalStateException(file + " includes " + include.group(1)
                        + ": only texts whose names begin with _ can be included");
            }
        }
    }

    /** A text reaches what it is given, never a method of a Java object. */
    private static final class MapsAndListsOnly extends BasicCollector {

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new HashMap<>();
        }
    }

    private static final class Names implements Mustache.Visitor {

        private final TreeSet<String> all = new TreeSet<>();
        private final boolean insideSections;

        Names(boolean insideSections) {
            this.insideSections = insideSections;
        }

        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            return true;
        }

        @Override
        public boolean visitSection(String name) {
            add(name);
            return insideSections;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            add(name);
            return true;
        }

        private void add(String name) {
            if (!name.equals(".") && !name.startsWith("-")) {
                all.add(name);
            }
        }
    }
}
