package network.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import network.relais.people.Role;
import network.relais.testing.Browser;
import network.relais.testing.PageTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.DigestUtils;

/** After an upgrade, nobody works with a new program and an old script. */
class StaticFilesTest extends PageTest {

    private static final Path STATIC = Path.of("src/main/resources/static");

    /** What the build brings from npm. */
    private static final Path BROUGHT = Path.of("target/classes/static");

    private String karine;

    /** Every file of ours that a browser may keep. */
    static List<String> forms() throws IOException {
        try (var files = Files.walk(STATIC.resolve("forms"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> STATIC.relativize(file).toString())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatTasklistLoadsIsAskedForEachTimeAndSentOnlyWhenItChanged(String file) throws IOException {
        var browser = browserOf(karine());

        var answer = browser.get("/" + file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(answer, "ETag"))
                .isEqualTo("\"" + DigestUtils.md5DigestAsHex(Files.readAllBytes(STATIC.resolve(file))) + "\"");
        assertThat(answer.headers().firstValue("Last-Modified")).isEmpty();
        assertThat(browser.getUnlessKept(header(answer, "ETag"), "/" + file))
                .returns(304, HttpResponse::statusCode)
                .returns("", HttpResponse::body);
        assertThat(browser.getUnlessKept("\"that of the last program\"", "/" + file)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatOurPagesAskForBearsItsContentInItsAddressAndIsKept() throws IOException {
        var stranger = new Browser(port);
        var login = Jsoup.parse(stranger.get("/login").body());
        var nowhere = Jsoup.parse(browserOf(karine()).get("/no/such/page").body());

        var addresses = login.select("head link[href]").eachAttr("href");
        assertThat(addresses)
                .containsExactlyInAnyOrder(addressOf("favicon", "svg"), addressOf("relais", "css"))
                .isEqualTo(nowhere.select("head link[href]").eachAttr("href"));
        for (var address : addresses) {
            var answer = stranger.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=2592000");
        }
        assertThat(stranger.get(addressOf("relais", "css")).body())
                .isEqualTo(Files.readString(STATIC.resolve("relais.css")));
    }

    @Test
    void aScriptOfOurPagesBearsItsContentInItsAddressToo() throws IOException {
        var answer = browserOf(karine()).get(addressOf("payment", "js"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=2592000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"browser/bpmn-viewer", "browser/charts"})
    void whatTheBuildBringsFromNpmDoesSoToo(String script) throws IOException {
        var answer = browserOf(karine()).get(addressOf(BROUGHT, script, "js"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=2592000");
    }

    @Test
    void anAddressOfAnotherContentLeadsNowhere() {
        assertThat(new Browser(port)
                        .get("/relais-0123456789abcdef0123456789abcdef.css")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void thereIsNothingElseThatABrowserCouldKeepTooLong() throws IOException {
        try (Stream<Path> files = Files.list(STATIC)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "forms", "favicon.svg", "relais.css", "payment.js", "diagram.js", "metrics.js", "fold.js");
        }
    }

    private String karine() {
        if (karine == null) {
            karine = somebody("Karine", Role.MEMBER);
        }
        return karine;
    }

    private static String addressOf(String name, String end) throws IOException {
        return addressOf(STATIC, name, end);
    }

    private static String addressOf(Path folder, String name, String end) throws IOException {
        var content = Files.readAllBytes(folder.resolve(name + "." + end));
        return "/" + name + "-" + DigestUtils.md5DigestAsHex(content) + "." + end;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
