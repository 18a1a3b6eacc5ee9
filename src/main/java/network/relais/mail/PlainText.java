package network.relais.mail;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A mail for people who read without HTML: paragraphs stay paragraphs, rows of figures become lines, and a link is followed by
 * its address. Elements of the class {@code screen} are left out.
 */
final class PlainText {

    private final StringBuilder out = new StringBuilder();

    private PlainText() {}

    static String of(Element page) {
        var text = new PlainText();
        text.children(page);
        return Arrays.stream(text.out.toString().split("\n", -1))
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                        .replaceAll("\n{3,}", "\n\n")
                        .strip()
                + "\n";
    }

    private void write(Node node) {
        if (node instanceof TextNode text) {
            words(text);
        } else if (node instanceof Element element && !element.hasClass("screen")) {
            element(element);
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "head", "style", "title" -> {}
            case "br" -> out.append('\n');
            case "p", "h1", "h2", "h3", "ul", "ol", "hr" -> block(element);
            case "table" -> {
                if (element.hasClass("figures")) {
                    figures(element);
                } else {
                    children(element);
                }
            }
            case "div" -> {
                newLines(1);
                children(element);
                newLines(1);
            }
            case "blockquote" -> quote(element);
            case "li" -> {
                newLines(1);
                out.append("- ");
                children(element);
            }
            case "a" -> link(element);
            default -> children(element);
        }
    }

    private void children(Element element) {
        element.childNodes().forEach(this::write);
    }

    private void block(Element element) {
        newLines(2);
        children(element);
        newLines(2);
    }

    /** A row is a line: "- Coordination · 10 % of the fees · €1,200.00". */
    private void figures(Element table) {
        newLines(2);
        for (var row : table.select("tr")) {
            newLines(1);
            out.append("- ")
                    .append(row.children().stream()
                            .flatMap(cell -> of(cell).lines())
                            .filter(words -> !words.isBlank())
                            .collect(Collectors.joining(" · ")));
        }
        newLines(2);
    }

    private void quote(Element element) {
        newLines(2);
        out.append(of(element).lines().map(line -> "> " + line).collect(Collectors.joining("\n")));
        newLines(2);
    }

    private void link(Element link) {
        children(link);
        var address = link.attr("href");
        if (address.startsWith("http")) {
            out.append(link.hasClass("action") ? "\n" + address : " (" + address + ")");
        }
    }

    /** Line breaks of what people typed count; those of the file do not. */
    private void words(TextNode node) {
        var parent = node.parent();
        var typed = parent != null && parent.hasClass("typed");
        var text = typed ? node.getWholeText() : node.getWholeText().replaceAll("[ \t\r\n]+", " ");
        var atLineStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        var afterSpace = atLineStart || out.charAt(out.length() - 1) == ' ';
        out.append(afterSpace && !typed ? text.replaceFirst("^ ", "") : text);
    }

    private void newLines(int wanted) {
        if (out.isEmpty()) {
            return;
        }
        var end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        var there = 0;
        while (there < wanted && end - there > 0 && out.charAt(end - 1 - there) == '\n') {
            there++;
        }
        out.append("\n".repeat(wanted - there));
    }
}
