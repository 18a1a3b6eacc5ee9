package network.relais.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import network.relais.engine.MovableClock;
import network.relais.people.Accounts;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.testing.Browser;
import network.relais.testing.PageTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One's own password: who may change it, into what, and what becomes of other sessions. */
class AccountPageTest extends PageTest {

    private static final String OLD = "the first tent on the quay";
    private static final String NEW = "a second tent by the lake";

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock time;

    private String salome;
    private String email;

    @BeforeEach
    void salomeHasAnAccount() {
        salome = somebody("Salomé", Role.MEMBER);
        email = directory.person(salome).emailIfKnown().orElseThrow();
        accounts.setPassword(salome, OLD);
    }

    @Test
    void whoeverKnowsTheOldPasswordSignsInWithTheNewOneFromThenOn() {
        var salomeAtHome = signedIn(OLD);

        var answer = change(salomeAtHome, OLD, NEW, NEW);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(textOf(salomeAtHome.get("/account"))).contains("Your password is changed.", email);
        assertThat(leadsIn(NEW)).isTrue();
        assertThat(leadsIn(OLD)).isFalse();
    }

    @Test
    void whoeverChoosesALanguageReadsOurPagesInItAndIsWrittenToInIt() {
        var here = signedIn(OLD);

        var answer = here.submit("/account", "/account/language", Map.of("language", "FR"));

        assertThat(answer.statusCode()).isEqualTo(302);
        var page = Jsoup.parse(here.get("/account").body());
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.text()).contains("désormais en français", "Mon compte");
        assertThat(page.select("#language option[selected]").val()).isEqualTo("FR");
        assertThat(directory.person(salome).language()).isEqualTo(Language.FR);
        assertThat(directory.person(salome).emailIfKnown()).contains(email);
        var nonsense = here.submit("/account", "/account/language", Map.of("language", "<b>"));
        assertThat(nonsense.statusCode()).isEqualTo(400);
        here.submit("/account", "/account/language", Map.of("language", "EN"));
        assertThat(textOf(here.get("/account"))).contains("in English for you", "My account");
    }

    @Test
    void everyPageLeadsThereAndItSaysTheRulesFirst() {
        var page = Jsoup.parse(signedIn(OLD).get("/account").body());

        assertThat(page.select("header a[href=/account]").text()).startsWith("Salomé");
        assertThat(page.select("form.card p").first().text())
                .contains("at least 12 characters", "six of them different");
        assertThat(page.select("input[type=password]").eachAttr("autocomplete"))
                .containsExactly("current-password", "new-password", "new-password");
    }

    @Test
    void otherSessionsOfThatPersonEndAtOnceAndThisOneGoesOnUnderANewName() {
        var here = signedIn(OLD);
        var elsewhere = signedIn(OLD);
        var neverUsed = new Browser(port);
        neverUsed.signIn(email, OLD);
        var somebodyElse = browserOf(somebody("Paul", Role.MEMBER));
        var nameOfSession = here.cookie("RELAIS").orElseThrow().getValue();

        change(here, OLD, NEW, NEW);

        assertThat(here.get("/api/form-token").statusCode()).isEqualTo(200);
        assertThat(here.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(here.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(200);
        assertThat(here.cookie("RELAIS").orElseThrow().getValue()).isNotEqualTo(nameOfSession);
        assertThat(elsewhere.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(401);
        assertThat(elsewhere.get("/api/form-token").statusCode()).isEqualTo(401);
        assertThat(neverUsed.get("/api/form-token").statusCode()).isEqualTo(401);
        assertThat(somebodyElse.get("/api/form-token").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverSitsAtAnOpenSessionCannotGuessTheOldPassword() {
        var stranger = signedIn(OLD);
        try {
            for (int guess = 0; guess < 8; guess++) {
                time.run(Duration.ofMinutes(2L * guess));
                var answer = change(stranger, "guess " + guess, NEW, NEW);
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(textOf(answer)).contains("This is not your present password");
            }

            assertThat(change(stranger, OLD, NEW, NEW).statusCode())
                    .as("right, but locked by the guesses")
                    .isEqualTo(422);
            assertThat(leadsIn(OLD)).as("locked at the login as well").isFalse();

            time.run(Duration.ofMinutes(20));
            assertThat(change(stranger, OLD, NEW, NEW).statusCode()).isEqualTo(302);
        } finally {
            time.run(Duration.ZERO);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "short, short, chosen-error, Take at least 12 characters",
        "salome has a tent, salome has a tent, chosen-error, your name or your address",
        "the first tent on the quay, the first tent on the quay, chosen-error, Choose another one",
        "a second tent by the lake, a second tent by the sea, again-error, typed differently",
        "'', '', chosen-error, Take at least 12 characters"
    })
    void whatIsNotGoodEnoughIsRefusedAtItsFieldAndNothingTypedIsSentBack(
            String chosen, String again, String field, String words) {
        var answer = change(signedIn(OLD), OLD, chosen, again);

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.getElementById(field).text()).contains(words);
        assertThat(page.select("[aria-invalid=true]")).hasSize(1);
        assertThat(page.select("input[type=password]").eachAttr("value")).isEmpty();
        assertThat(answer.body()).doesNotContain(OLD, "tent by the");
        assertThat(leadsIn(OLD)).isTrue();
    }

    @Test
    void aFormFromAnotherSiteChangesNothing() {
        var victim = signedIn(OLD);

        var answer = victim.postForm(
                "/account/password",
                "current=" + OLD.replace(' ', '+') + "&chosen=" + NEW.replace(' ', '+') + "&again="
                        + NEW.replace(' ', '+'));

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?ended");
        assertThat(leadsIn(OLD)).isTrue();
    }

    @Test
    void nobodyChangesThePasswordOfSomebodyElse() {
        var paul = somebody("Paul", Role.MEMBER);
        accounts.setPassword(paul, OLD);
        var fields = new HashMap<>(fields(OLD, NEW, NEW));
        fields.put("id", paul);
        fields.put("accountId", paul);
        fields.put("username", directory.person(paul).emailIfKnown().orElseThrow());

        signedIn(OLD).submit("/account", "/account/password", fields);

        assertThat(accounts.isPassword(paul, OLD)).isTrue();
        assertThat(accounts.isPassword(salome, NEW)).isTrue();
    }

    @Test
    void strangersFindNoPageAndAMissingFieldIsABadRequest() {
        var location = new Browser(port).get("/account").headers().firstValue("Location");

        assertThat(location.orElse("")).contains("/login");
        assertThat(signedIn(OLD)
                        .submit("/account", "/account/password", Map.of("chosen", NEW, "again", NEW))
                        .statusCode())
                .isEqualTo(400);
        assertThat(leadsIn(OLD)).isTrue();
    }

    @Test
    void theAdministratorHasOneToo() {
        var admin = new Browser(port);
        admin.signIn("admin", "the-administrators-password");

        assertThat(textOf(admin.get("/account"))).contains("You sign in as admin");
        assertThat(textOf(change(admin, "the-administrators-password", "somebody and a blue tent", "x")))
                .contains("typed differently");
    }

    private Browser signedIn(String password) {
        return Browser.of(email, password, port);
    }

    private boolean leadsIn(String password) {
        var location = new Browser(port).signIn(email, password).headers().firstValue("Location");
        return !location.orElseThrow().contains("/login");
    }

    private static HttpResponse<String> change(Browser browser, String current, String chosen, String again) {
        return browser.submit("/account", "/account/password", fields(current, chosen, again));
    }

    private static Map<String, String> fields(String current, String chosen, String again) {
        return Map.of("current", current, "chosen", chosen, "again", again);
    }
}
