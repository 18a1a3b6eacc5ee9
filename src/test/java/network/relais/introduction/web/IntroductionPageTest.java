package network.relais.introduction.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import network.relais.introduction.IntroductionClaims;
import network.relais.introduction.IntroductionRights;
import network.relais.introduction.RecordIntroduction;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.Missions.NewMission;
import network.relais.mission.Part;
import network.relais.people.Role;
import network.relais.testing.PageTest;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code docs/introduction.md}, by the people concerned at their browsers. */
class IntroductionPageTest extends PageTest {

    private static final String PAGE = "/introductions";

    @Autowired
    private RecordIntroduction recordIntroduction;

    @Autowired
    private IntroductionClaims claims;

    @Autowired
    private IntroductionRights rights;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private String ines;
    private String victor;
    private String fatou;
    private String client;
    private Mission mission;

    @BeforeEach
    void inesHasIntroducedAClient() {
        ines = somebody("Inès", Role.MEMBER);
        victor = somebody("Victor", Role.INTRODUCER);
        fatou = somebody("Fatou", Role.ANIMATOR);
        client = client("Vercors Optique");
        mission = leadOf(ines);
    }

    @Test
    void whoeverBringsTheFirstLeadOfAClientHoldsTheClaim() {
        leadOf(victor);

        assertThat(claims.ofClient(client)).singleElement().satisfies(claim -> {
            assertThat(claim.holder()).isEqualTo(ines);
            assertThat(claim.introducedOn()).isEqualTo(today());
            assertThat(claim.protectedUntil()).isEqualTo(today().plusMonths(12));
        });
        assertThat(open(ines, PAGE).select("main").text()).contains("Vercors Optique", "protected", "10% of the base");
        assertThat(open(victor, PAGE).select("#claims + p").text()).contains("None yet");
    }

    @Test
    void withoutAnOrderInTimeTheNextLeadIsANewClaim() {
        claims.ofClient(client).forEach(claim -> jdbc.sql(
                        "update relais.introduction_claim set introduced_on = ?, protected_until = ? where number = ?")
                .params(today().minusDays(400), today().minusDays(1), claim.number())
                .update());

        recordIntroduction.clientOrdered(mission, today());
        assertThat(rights.to(client)).isEmpty();
        leadOf(victor);

        assertThat(rights.to(client).orElseThrow().holder()).isEqualTo(victor);
        assertThat(open(ines, PAGE).select("main").text()).contains("expired");
    }

    @Test
    void theRateFallsWithTheYearsSinceTheFirstOrder() {
        recordIntroduction.clientOrdered(mission, today());
        assertThat(rights.to(client).orElseThrow().rate()).isEqualByComparingTo("10");

        firstOrderWas(1);
        assertThat(rights.to(client).orElseThrow().rate()).isEqualByComparingTo("5");

        firstOrderWas(2);
        assertThat(rights.to(client).orElseThrow().bringsSomething()).isFalse();
        assertThat(claims.ofClient(client)).hasSize(1);
        leadOf(victor);
        assertThat(claims.ofClient(client))
                .as("the client is the network's by now")
                .hasSize(1);
    }

    @Test
    void aLeadForSomebodyElsesClientWarnsAtOnceAndIsNotRefused() {
        var warned = browserOf(victor).post("/api/leads/check", "{\"client\": \"%s\"}".formatted(client));

        assertThat(warned.body())
                .contains(
                        "\"cautions\":[{\"field\":\"client\"",
                        directory.person(ines).name() + " introduced this client")
                .doesNotContain("\"field\":\"client\",\"message\":\"Choose");
        var name = directory.organisation(client).name();
        assertThat(browserOf(victor)
                        .post(
                                "/api/leads/check",
                                "{\"newClient\": {\"name\": \"%s\"}}".formatted(name.toUpperCase(Locale.ROOT)))
                        .body())
                .contains("\"cautions\":[{\"field\":\"newClient.name\"");
        assertThat(browserOf(ines)
                        .post("/api/leads/check", "{\"client\": \"%s\"}".formatted(client))
                        .body())
                .contains("\"cautions\":[]");
    }

    @Test
    void twoClaimsAreDecidedByAnAnimatorWithoutAStakeOnWhatBothShow() throws IOException {
        leadOf(victor);
        var interested = somebody("Anne", Role.ANIMATOR, Role.MEMBER);
        missions.give(mission.id(), interested, Part.PARTY);

        var contested = browserOf(victor)
                .submitFile(
                        PAGE,
                        PAGE,
                        Map.of(
                                "client",
                                client,
                                "day",
                                today().minusDays(40).toString(),
                                "words",
                                "At the <b>fair</b>."),
                        "file",
                        "mail.pdf",
                        pdf());

        assertThat(contested.statusCode()).as(contested.body()).isEqualTo(302);
        assertThat(mailsTo(ines)).containsExactly("introduction_contested");
        assertThat(mailsTo(fatou)).contains("introduction_to_decide");
        assertThat(mailsTo(interested)).doesNotContain("introduction_to_decide");
        var mediation = mediation();
        var address = PAGE + "/mediations/" + mediation;
        assertThat(browserOf(ines)
                        .submit(PAGE, address + "/answer", Map.of("words", "My mail of February."))
                        .statusCode())
                .isEqualTo(302);

        var shown = open(fatou, PAGE).select("#mediation-" + mediation);
        assertThat(shown.select(".sides").text())
                .contains(
                        directory.person(ines).name(),
                        directory.person(victor).name(),
                        "At the <b>fair</b>.",
                        "My mail of February.",
                        "Lead “Survey”, recorded on");
        assertThat(shown.select("form[action$=decision]")).hasSize(1);
        assertThat(open(interested, PAGE).select("#mediation-" + mediation + " form[action$=decision]"))
                .isEmpty();
        var refused = browserOf(interested)
                .submit(PAGE, address + "/decision", Map.of("whose", victor, "words", "I say so."));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(textOf(refused)).contains("You cannot decide this");

        assertThat(browserOf(fatou)
                        .submit(PAGE, address + "/decision", Map.of("whose", victor, "words", "The mail is older."))
                        .statusCode())
                .isEqualTo(302);

        assertThat(rights.to(client).orElseThrow().holder()).isEqualTo(victor);
        assertThat(rights.to(client).orElseThrow().claim().introducedOn()).isEqualTo(today().minusDays(40));
        assertThat(mailsTo(ines)).contains("introduction_decided");
        assertThat(mailsTo(victor)).containsExactly("introduction_decided");
        assertThat(journal.of(mission.id()))
                .extracting(Journal.Entry::kind)
                .contains("introductionContested", "introductionDecided");
        assertThat(textOf(browserOf(fatou)
                        .submit(PAGE, address + "/decision", Map.of("whose", ines, "words", "No, she."))))
                .contains("This is decided already");
        assertThat(textOf(browserOf(ines)
                        .submit(PAGE, PAGE, Map.of("client", client, "day", today().toString(), "words", "Mine!"))))
                .doesNotContain("Something went wrong");
    }

    @Test
    void whatWasHandedInIsSavedByWhomItConcernsAndNeverShown() throws IOException {
        browserOf(victor)
                .submitFile(
                        PAGE,
                        PAGE,
                        Map.of("client", client, "day", today().toString(), "words", "At the fair."),
                        "file",
                        "mail.html",
                        pdf());
        var file = open(ines, PAGE).select("a[href*=/files/]").attr("href");

        var answer = browserOf(ines).getBytes(file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(pdfKept(file));
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("mail.html.pdf");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/pdf");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).contains("nosniff");
        assertThat(statusOf(somebody("Dora", Role.MEMBER), file)).isEqualTo(404);
    }

    @Test
    void aMediationIsNobodyElsesBusiness() throws IOException {
        browserOf(victor)
                .submit(PAGE, PAGE, Map.of("client", client, "day", today().toString(), "words", "At the fair."));
        var mediation = mediation();
        var dora = somebody("Dora", Role.MEMBER);

        assertThat(open(dora, PAGE).select("#mediation-" + mediation)).isEmpty();
        for (var action : List.of("answer", "mediator", "decision")) {
            assertThat(browserOf(dora)
                            .submit(
                                    PAGE,
                                    PAGE + "/mediations/" + mediation + "/" + action,
                                    Map.of("words", "I.", "whose", dora, "mediator", dora))
                            .statusCode())
                    .as(action)
                    .isEqualTo(404);
        }
        assertThat(statusOf(somebody("Max", Role.MANAGER), PAGE)).isEqualTo(403);
    }

    @Test
    void whatWasTypedStaysWhenItIsRefused() {
        var refused = browserOf(victor)
                .submit(PAGE, PAGE, Map.of("client", client, "day", "2001-01-01", "words", "At the fair."));

        var form = Jsoup.parse(refused.body()).select("form[action=/introductions]");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(form.select(".error").text()).contains("On which day");
        assertThat(form.select("textarea").text()).isEqualTo("At the fair.");
        assertThat(form.select("option[selected]").attr("value")).isEqualTo(client);
    }

    private Mission leadOf(String introducer) {
        var brought = missions.open(new NewMission("Survey", client, null, null, introducer, "EUR"), clock.instant());
        recordIntroduction.leadBrought(brought, introducer);
        return brought;
    }

    private void firstOrderWas(int yearsAgo) {
        claims.ofClient(client).forEach(claim -> claims.setFirstOrder(claim.number(), today().minusYears(yearsAgo)));
    }

    private long mediation() {
        return claims.mediations().stream()
                .filter(each -> each.contester().equals(victor))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private List<String> mailsTo(String person) {
        return jdbc.sql("select template from relais.mail where mission = ? and recipient = ? order by number")
                .params(mission.id(), person)
                .query(String.class)
                .list();
    }

    private byte[] pdfKept(String file) {
        return jdbc.sql("select content from relais.kept_file_piece where file = ?")
                .param(Long.parseLong(file.substring(file.lastIndexOf('/') + 1)))
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
