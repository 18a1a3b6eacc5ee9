package network.relais.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import network.relais.testing.Browser;
import network.relais.testing.WholeRelais;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One login for our pages, Tasklist and Cockpit, and one way out of all of them. */
@WholeRelais
class LoginTest {

    private static final String WHO_AM_I = "/camunda/api/admin/auth/user/default";

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    private EnginePeople people;

    @BeforeEach
    void aMember() {
        people = new EnginePeople(engine, port);
        people.are(Groups.MEMBERS, "louis");
    }

    @Test
    void oneLoginOpensOurPagesAndTasklistAsTheSamePerson() {
        var louis = people.browserOf("louis");

        assertThat(louis.get(WHO_AM_I).body()).contains("\"userId\":\"louis\"");
        assertThat(louis.get("/api/form-token").statusCode()).isEqualTo(200);
        assertThat(louis.get("/").headers().firstValue("Location").orElse(""))
                .endsWith("/camunda/app/tasklist/default/");
    }

    @Test
    void afterTheLoginComesWhatWasAskedFor() {
        var louis = new Browser(port);
        louis.get("/missions/42");

        var answer = louis.signIn("louis", people.password());

        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/missions/42");
    }

    @Test
    void theSessionGetsANewNameAtLogin() {
        var louis = new Browser(port);
        louis.get("/login");
        var before = louis.cookie("RELAIS").orElseThrow().getValue();

        louis.signIn("louis", people.password());

        assertThat(louis.cookie("RELAIS").orElseThrow().getValue()).isNotEqualTo(before);
    }

    @Test
    void theSessionsCookieIsForThisSiteAndNotForScripts() {
        var cookie = new Browser(port)
                .get("/login")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(cookie).startsWith("RELAIS=").contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void signingOutOnOurPageSignsOutOfTasklistToo() {
        var louis = people.browserOf("louis");

        var answer = louis.submit("/no-such-page", "/logout", Map.of());

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?signedOut");
        assertThat(louis.get(WHO_AM_I).statusCode()).isEqualTo(401);
        assertThat(louis.get("/api/form-token").statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutInTasklistSignsOutOfOurPagesToo() {
        var louis = people.browserOf("louis");

        assertThat(louis.post(WHO_AM_I + "/logout", "{}").statusCode()).isEqualTo(204);

        assertThat(louis.get(WHO_AM_I).statusCode()).isEqualTo(401);
        assertThat(louis.get("/api/form-token").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"louis", "nobody-by-that-name"})
    void aWrongNameAndAWrongPasswordLookTheSame(String name) {
        var answer = new Browser(port).signIn(name, "wrong");

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?wrong");
        engine.getIdentityService().unlockUser("louis");
    }

    @Test
    void theLoginPageOfTheWebApplicationsDoesNotGetRoundOurs() {
        var answer = new Browser(port)
                .post(
                        "/camunda/api/admin/auth/user/default/login/tasklist",
                        "username=louis&password=" + people.password());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aFormWithoutItsTokenIsNotTaken() {
        var louis = people.browserOf("louis");

        var withoutToken = louis.postForm("/logout", "");
        var stale = louis.postForm("/login", "username=louis&password=x&_csrf=stale");

        assertThat(withoutToken.headers().firstValue("Location").orElse("")).endsWith("/login?ended");
        assertThat(stale.headers().firstValue("Location").orElse("")).endsWith("/login?ended");
        assertThat(louis.get("/api/form-token").statusCode())
                .as("still signed in")
                .isEqualTo(200);
    }

    @Test
    void whoLeavesTheNetworkIsOutWithinAMinute() {
        people.are(Groups.MEMBERS, "leaver");
        var leaver = new Browser(port);
        leaver.signIn("leaver", people.password());

        engine.getIdentityService().deleteUser("leaver");

        assertThat(leaver.get("/api/form-token").statusCode()).isEqualTo(401);
    }

    @Test
    void ourPagesCarryStrictHeadersAndAreNotKept() {
        var headers = people.browserOf("louis").get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void aPageThatIsNotThereSaysSoInOurWords() {
        var louis = people.browserOf("louis");

        var page = louis.get("/no/such/page");
        var script = louis.get("/api/no/such/thing");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("<h1>Not found</h1>", "<title>Not found – Relais</title>")
                .contains("There is nothing at this address", "Sign out", "Louis Blanc");
        assertThat(script.statusCode()).isEqualTo(404);
        assertThat(script.body()).contains("\"error\":\"NOT_FOUND\"");
    }
}
