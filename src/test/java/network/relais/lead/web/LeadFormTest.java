package network.relais.lead.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** The form that brings a lead: everything that it says has its French in the form itself. */
class LeadFormTest {

    private static final Path FORM = Path.of("src/main/resources/static/forms/lead.html");

    /** As the form's list has them, with the quotation mark that JavaScript needs. */
    private static final Pattern FRENCH = Pattern.compile("(?m)^ {6}'((?:[^'\\\\]|\\\\')+)': '.+'(?:,|$)");

    private static final Pattern SAID_BY_SCRIPT = Pattern.compile("say\\('([^']+)'\\)");

    /** Codes and figures are the same in both. */
    private static final Pattern SAME = Pattern.compile("[A-Z]{3}|[0-9 ,]+");

    @Test
    void everyTextHasItsFrench() throws IOException {
        var page = Files.readString(FORM);
        var form = Jsoup.parse(page);
        form.select("script").remove();
        var said = new TreeSet<String>();
        form.body().traverse((node, depth) -> {
            if (node instanceof TextNode text && !text.isBlank()) {
                said.add(text.text().strip());
            }
        });
        said.addAll(form.select("[placeholder]").eachAttr("placeholder"));
        said.addAll(form.select("[aria-label]").eachAttr("aria-label"));
        SAID_BY_SCRIPT.matcher(page).results().forEach(call -> said.add(call.group(1)));
        said.removeIf(text -> SAME.matcher(text).matches());

        var known = new TreeSet<String>();
        FRENCH.matcher(page).results().forEach(entry -> known.add(entry.group(1).replace("\\'", "'")));

        assertThat(said).hasSizeGreaterThan(50).isEqualTo(known);
    }
}
