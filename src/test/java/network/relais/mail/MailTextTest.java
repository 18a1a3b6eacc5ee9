package network.relais.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.mail.MailText.Signer;
import network.relais.people.Language;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text may do and what happens to the values it asks for. */
class MailTextTest {

    private static final String LAYOUT = "<html><head><title>{{subject}}</title></head><body>{{>body}}</body></html>";

    @Test
    void theTitleBecomesTheSubjectAndTheRestTheBody() {
        var filled =
                text("<title>Hello\n  {{name}}</title>\n<p>Dear {{name}}</p>").fill(Map.of("name", "Zoé & Co"));

        assertThat(filled.subject()).isEqualTo("Hello Zoé & Co");
        assertThat(filled.html())
                .contains("<title>Hello Zoé &amp; Co</title>", "<body><p>Dear Zoé &amp; Co</p></body>");
    }

    @Test
    void whatPeopleTypedIsNeverMarkup() {
        var page = page(
                "<title>T</title><p>{{name}}</p>", Map.of("name", "<script>alert(1)</script><img src=x onerror=y>"));

        assertThat(page.select("script, img")).isEmpty();
        assertThat(page.body().text()).isEqualTo("<script>alert(1)</script><img src=x onerror=y>");
    }

    @Test
    void aValueCannotLeaveItsAttribute() {
        var page = page(
                "<title>T</title><p><a href=\"https://relais.example/{{name}}\">x</a></p>",
                Map.of("name", "\" onclick=\"alert(1)"));

        assertThat(page.selectFirst("a").attr("href")).isEqualTo("https://relais.example/\" onclick=\"alert(1)");
        assertThat(page.selectFirst("a").hasAttr("onclick")).isFalse();
    }

    @Test
    void templateSignsThatPeopleTypedStayWhatTheyAre() {
        var page = page("<title>T</title><p>{{name}}</p>", Map.of("name", "{{mission.endReason}}"));

        assertThat(page.body().text()).isEqualTo("{{mission.endReason}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{{name}}}", "{{&name}}", "{{ & name }}", "{{=<% %>=}}<%&name%>"})
    void aTextCannotAskForAnUnescapedValue(String asked) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> text("<title>T</title>" + asked))
                .withMessageContaining("always escaped")
                .withMessageContaining("en/test.html");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new MailText("en/test.html", "<title>T</title>{{>_part}}", LAYOUT, part -> asked)
                        .fill(Map.of("name", "x")))
                .withMessageContaining("always escaped");
    }

    @Test
    void aValueThatNobodyGivesIsNamedTogetherWithTheText() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> text("<title>T</title>{{protocol.total}}").fill(Map.of("protocol", Map.of())))
                .withMessageContaining("en/test.html")
                .withMessageContaining("total");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> text("<title>{{protocol.total}}</title>").fill(Map.of()))
                .withMessageContaining("protocol");
        assertThatExceptionOfType(IllegalStateException.class)
                .as("a section over something unknown")
                .isThrownBy(() -> text("<title>T</title>{{#protocol.lines}}x{{/protocol.lines}}")
                        .fill(Map.of("protocol", Map.of())));
    }

    @Test
    void somethingThatMayBeMissingIsASection() {
        var text = text(
                "<title>T</title>{{#coordinator}}{{coordinator.name}}{{/coordinator}}{{^coordinator}}nobody{{/coordinator}}");
        var without = new HashMap<String, Object>();
        without.put("coordinator", null);

        assertThat(text.fill(Map.of("coordinator", Map.of("name", "Anne"))).html())
                .contains("Anne");
        assertThat(text.fill(without).html()).contains("nobody");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> text("<title>T</title>{{coordinator.name}}").fill(without))
                .withMessageContaining("coordinator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{name.class}}", "{{name.bytes}}", "{{list.size}}", "{{name.length}}"})
    void aTextReachesValuesAndNoMethods(String asked) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> text("<title>T</title>" + asked).fill(Map.of("name", "Anne", "list", List.of("a"))));
    }

    @Test
    void aTextIncludesPartsOnly() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> text("<title>T</title>{{>body}}"))
                .withMessageContaining("body");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new MailText("en/test.html", "<title>T</title>{{>_a}}", LAYOUT, part -> "{{>_a}}")
                        .fill(Map.of()))
                .withMessageContaining("_a");
    }

    @Test
    void aTextNeedsATitleAndAKnownSigner() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> text("<p>Hello</p>"))
                .withMessageContaining("<title>");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> text("<title>T</title><meta name=\"signed-by\" content=\"boss\">"))
                .withMessageContaining("boss");
        assertThat(text("<title>T</title><meta name=\"signed-by\" content=\"introducer\">x")
                        .signer())
                .isEqualTo(Signer.INTRODUCER);
        assertThat(text("<title>T</title>x").signer()).isEqualTo(Signer.LEAD);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> text("<title>T</title>{{#open}}"))
                .withMessageContaining("not well formed");
    }

    @Test
    void aTextKnowsWhichNamesItAsksFor() {
        var text = new MailText(
                "en/test.html",
                "<title>{{mission.title}}</title>{{#protocol.lines}}{{what}}{{.}}{{#-first}}x{{/-first}}{{/protocol.lines}}{{>_part}}",
                LAYOUT,
                part -> "{{^signer.isYou}}{{signer.name}}{{/signer.isYou}}");

        assertThat(text.names())
                .containsExactly("mission.title", "protocol.lines", "signer.isYou", "signer.name", "subject", "what");
        assertThat(text.words()).containsExactly("mission", "protocol", "signer", "subject", "what");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x</script>",
                "<img src=\"https://tracker.example/x.png\">",
                "<p onclick=\"x()\">y</p>",
                "<form action=\"https://x.example\"></form>",
                "<a href=\"javascript:x()\">y</a>",
                "<a>y</a>",
                "<a class=\"action\" href=\"https://a.example\">a</a><a class=\"action\" href=\"https://b.example\">b</a>"
            })
    void aMailNeitherLoadsNorRunsAnythingAndAsksForOneThing(String body) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> page("<title>T</title>" + body, Map.of()))
                .withMessageContaining("en/test.html");
    }

    @Test
    void theLayoutsStyleStandsInTheElements() {
        var page = MailPage.of(
                "x",
                "<style>/* c */ p { margin: 0; } p.go { margin: 9px; }</style><style media=\"print\">p { color: red }</style>"
                        + "<p>a</p><p class=\"go\" style=\"top: 0;\">b</p>",
                Language.EN);

        assertThat(page.select("p").get(0).attr("style")).isEqualTo("margin: 0;");
        assertThat(page.select("p").get(1).attr("style")).isEqualTo("top: 0; margin: 0; margin: 9px;");
        assertThat(page.select("style")).singleElement().satisfies(style -> assertThat(style.attr("media"))
                .isEqualTo("print"));
    }

    @Test
    void frenchHasItsTypographicSpaces() {
        assertThat(MailPage.frenchSpaces("Merci ! « Oui » ; non : 10 % ? http://x:8080/?a"))
                .isEqualTo("Merci\u202f! «\u00a0Oui\u00a0»\u202f; non\u00a0: 10 %\u202f? http://x:8080/?a");
        assertThat(MailPage.of("x", "<p>Oui !</p>", Language.EN).text()).isEqualTo("Oui !");
    }

    @Test
    void thePlainTextReadsLikeTheMail() {
        var page = MailPage.of(
                "x",
                """
                <div class="screen">not here</div>
                <p>Hello
                  <strong>Anne</strong>,<br>how are you?</p>
                <ul><li>one</li><li>two</li></ul>
                <blockquote class="typed">first
                second</blockquote>
                <table class="figures"><tr><td>Share<br><span>why</span></td><td>€1.00</td></tr>
                <tr><td>Total</td><td>€1.00</td></tr></table>
                <p><a href="https://x.example/1">See</a> <a href="tel:+33">call</a></p>
                <p><a class="action" href="https://x.example/go">Go</a></p>""",
                Language.EN);

        assertThat(PlainText.of(page.body()))
                .isEqualTo(
                        """
                        Hello Anne,
                        how are you?

                        - one
                        - two

                        > first
                        > second

                        - Share · why · €1.00
                        - Total · €1.00

                        See (https://x.example/1) call

                        Go
                        https://x.example/go
                        """);
    }

    @Test
    void aTextIsReadAnewFromTheFolderAndFromTheProgramWhereTheFolderHasNone(@TempDir Path folder) throws Exception {
        var texts = new MailTexts(folder.toString());
        var file = folder.resolve("mail/fr/kick_off.html");
        Files.createDirectories(file.getParent());

        assertThat(texts.text(Language.FR, "kick_off"))
                .isEqualTo(new MailTexts("").text(Language.FR, "kick_off"))
                .contains("<title>");
        Files.writeString(file, "first");
        assertThat(texts.text(Language.FR, "kick_off")).isEqualTo("first");
        Files.writeString(file, "second é");
        assertThat(texts.text(Language.FR, "kick_off")).isEqualTo("second é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../fr/kick_off", "a/b", "Kick", "", "kick_off.html", "${x}"})
    void aNameOfATextIsNoPath(String name) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new MailTexts("").text(Language.FR, name))
                .withMessageContaining("\"" + name + "\"");
    }

    private static MailText text(String source) {
        return new MailText("en/test.html", source, LAYOUT, part -> "");
    }

    private static Document page(String source, Map<String, Object> values) {
        return MailPage.of("en/test.html", text(source).fill(values).html(), Language.EN);
    }
}
