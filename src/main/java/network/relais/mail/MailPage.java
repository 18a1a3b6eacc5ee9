package network.relais.mail;

import java.util.List;
import java.util.regex.Pattern;
import network.relais.people.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Makes of a filled text what mail programs show well: the layout's style stands in every element, since many ignore style
 * sheets; French has its typographic spaces; there is nothing that loads or runs.
 */
final class MailPage {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final List<String> SCHEMES = List.of("http://", "https://", "mailto:", "tel:");
    private static final String REFUSED =
            "script, iframe, frame, object, embed, form, input, button, link, base, img, svg, video, audio, meta[http-equiv]";

    private MailPage() {}

    /** @param file what to call the text when something is wrong with it */
    static Document of(String file, String html, Language language) {
        var page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        refuseWhatLoadsOrRuns(file, page);
        moveStyleIntoElements(page);
        if (language == Language.FR) {
            NodeTraversor.traverse(
                    (node, depth) -> {
                        if (node instanceof TextNode text) {
                            text.text(frenchSpaces(text.getWholeText()));
                        }
                    },
                    page);
        }
        return page;
    }

    /** An ordinary space before ; : ! ? and inside « » could leave the mark alone on the next line. */
    static String frenchSpaces(String text) {
        return text.replaceAll("(?<=\\S) (?=[;!?])", "\u202f")
                .replaceAll("(?<=\\S) (?=[:»])", "\u00a0")
                .replaceAll("« ", "«\u00a0");
    }

    private static void refuseWhatLoadsOrRuns(String file, Document page) {
        var refused = page.selectFirst(REFUSED);
        if (refused != null) {
            throw new IllegalStateException(
                    file + " holds <" + refused.tagName() + ">: a mail neither loads nor runs anything");
        }
        for (Element element : page.getAllElements()) {
            if (element.attributes().asList().stream()
                    .anyMatch(attribute -> attribute.getKey().startsWith("on"))) {
                throw new IllegalStateException(file + " holds a script in <" + element.tagName() + ">");
            }
        }
        for (Element link : page.select("a")) {
            var address = link.attr("href");
            if (SCHEMES.stream().noneMatch(address::startsWith)) {
                throw new IllegalStateException(file + ": the link \"" + link.text()
                        + "\" leads nowhere: its address begins with none of " + SCHEMES);
            }
        }
        if (page.select("a.action").size() > 1) {
            throw new IllegalStateException(file + " has several main actions: one mail asks for one thing");
        }
    }

    /** Rules for screens of some size ({@code media}) cannot stand in an element and stay where they are. */
    private static void moveStyleIntoElements(Document page) {
        for (Element style : page.select("style:not([media])")) {
            var rules = RULE.matcher(COMMENT.matcher(style.data()).replaceAll(""));
            while (rules.find()) {
                var declarations = rules.group(2).strip().replaceAll("\\s+", " ");
                for (Element element : page.select(rules.group(1).strip())) {
                    var own = element.attr("style");
                    element.attr("style", own.isEmpty() ? declarations : own + " " + declarations);
                }
            }
            style.remove();
        }
    }
}
