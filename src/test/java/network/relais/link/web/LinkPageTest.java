package network.relais.link.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import network.relais.people.Accounts;
import network.relais.protocol.Answer;
import network.relais.testing.Browser;
import network.relais.testing.LinksInMails;
import network.relais.testing.WholeMissionTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The links in mails, and whoever tries to do with them what they are not for. */
class LinkPageTest extends WholeMissionTest {

    private static final String NOBODYS = "/a/" + "0".repeat(64);

    @Autowired
    private LinksInMails mails;

    @Autowired
    private Accounts passwords;

    @LocalServerPort
    private int port;

    private String mission;

    /** What the map does is {@code MissionLifecycleTest}'s. */
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @BeforeEach
    void aMissionUnderNegotiation() {
        mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
    }

    @Test
    void toOpenALinkShowsTheQuestionAndDecidesNothingHoweverOften() {
        var link = mails.in(bruno, "protocol_proposed");

        for (var reader : List.of(stranger(), stranger(), stranger())) {
            var answer = reader.get(link);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(answer.body()).text())
                    .contains("Visitor survey", "Your share", "€4,483.91", "Consultant c2: 7 days", "The whole split")
                    .contains("I agree to version 1 of the protocol agreement, with €4,483.91 excl. VAT for me");
        }
        assertThat(answersOf(bruno)).isEmpty();
        assertThat(openSteps(mission)).contains(ANSWER_PROTOCOL);
        assertThat(agree(stranger(), link).statusCode()).isEqualTo(200);
    }

    @Test
    void whatHasBeenOverForLongIsForgottenWithTheNextLink() {
        mails.in(bruno, "protocol_proposed");
        theLinksEnded(Duration.ofDays(20));

        mails.in(bruno, "protocol_proposed");
        assertThat(links()).as("the first could still be asked about").isEqualTo(2);
        theLinksEnded(Duration.ofDays(22));

        var last = mails.in(bruno, "protocol_proposed");
        assertThat(links()).isEqualTo(1);
        assertThat(agree(stranger(), last).statusCode()).isEqualTo(200);
    }

    private void theLinksEnded(Duration ago) {
        jdbc.sql("update relais.answer_link set expires_at = ? where person = ?")
                .params(Timestamp.from(clock.instant().minus(ago)), bruno)
                .update();
    }

    private int links() {
        return jdbc.sql("select count(*) from relais.answer_link where person = ?")
                .param(bruno)
                .query(Integer.class)
                .single();
    }

    @Test
    void anAnswerByLinkIsOneOfThatPartyAndTheProcessGoesOn() {
        var answer = agree(stranger(), mails.in(bruno, "protocol_proposed"));

        assertThat(Jsoup.parse(answer.body()).text()).contains("Your agreement is recorded");
        assertThat(answersOf(bruno)).containsExactly(Answer.Kind.AGREED);
        assertThat(meansOf(bruno)).containsExactly("MAIL_LINK");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(mission)
                        .taskAssignee(bruno)
                        .count())
                .isZero();
        everybodyAgrees(mission);
        assertThat(openSteps(mission)).containsExactly(CLIENT_ANSWER);
        assertThat(anyVariableHolds(mission, "MAIL_LINK")).isFalse();
    }

    @Test
    void aCounterProposalByLinkAsksTheCoordinatorAsOneFromTheTaskDoes() {
        var link = mails.in(bruno, "protocol_proposed");
        var words = "<script>alert(1)</script> Deux jours de moins ? 🙂";

        send(stranger(), link, Map.of("answer", "counterProposal", "words", words));
        letTheEngineWork(mission);

        assertThat(openSteps(mission)).contains(REVISE_OR_HEAR);
        assertThat(textsTo(anne, mission, "protocol_counter"))
                .singleElement()
                .asString()
                .contains(words);
        assertThat(protocols.answers(mission, 1)).extracting(Answer::words).contains(words);
    }

    @Test
    void whoeverNeedsTimeIsRemindedOnThatDayWithANewLink() {
        var until = today().plusDays(6);
        var link = mails.in(bruno, "protocol_proposed");

        send(stranger(), link, Map.of("answer", "needsTime", "needsUntil", until.toString()));

        assertThat(protocols.questions(mission, 1))
                .filteredOn(question -> question.person().equals(bruno))
                .singleElement()
                .satisfies(question -> assertThat(question.needsUntil()).isEqualTo(until));
        assertThat(taskOf(bruno, mission, ANSWER_PROTOCOL).getDueDate()).isInSameDayAs(until.toString());
        assertThat(stranger().get(link).statusCode()).isEqualTo(404);
        fire(mission, "event_answerIsLate");
        assertThat(agree(stranger(), mails.in(bruno, "protocol_reminder")).statusCode())
                .isEqualTo(200);
        assertThat(answersOf(bruno)).containsExactly(Answer.Kind.AGREED);
    }

    @Test
    void whatIsTypedWronglyStaysAndTheLinkStaysGood() {
        var link = mails.in(bruno, "protocol_proposed");

        for (var wrong : List.of(
                Map.of("words", "I <b>think</b>"),
                Map.of("answer", "counterProposal", "words", "I <b>think</b>\u0000"),
                Map.of("answer", "needsTime", "needsUntil", "2026-02-31", "words", "I <b>think</b>"),
                Map.of("answer", "needsTime", "needsUntil", today().toString(), "words", "I <b>think</b>"),
                Map.of("answer", "yes", "words", "I <b>think</b>"))) {
            var refused = send(stranger(), link, wrong);
            assertThat(refused.statusCode()).as(wrong.toString()).isEqualTo(422);
            var page = Jsoup.parse(refused.body());
            assertThat(page.select("[role=alert]").text()).isNotBlank();
            assertThat(page.select("#words").text()).startsWith("I <b>think</b>");
        }
        assertThat(answersOf(bruno)).isEmpty();
        assertThat(agree(stranger(), link).statusCode()).isEqualTo(200);
    }

    /** A fingerprint of something else than what is asked about. */
    @Test
    void nobodyAgreesToWhatWasNotOnTheirPage() {
        var link = mails.in(bruno, "protocol_proposed");

        var refused = stranger().postForm(link, "answer=agreed&seen=" + "a".repeat(64));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(answersOf(bruno)).isEmpty();
    }

    // ---- links that are not good

    /** Whoever tries learns nothing: not even that there was once such a link. */
    @Test
    void whateverIsWrongWithALinkThePageIsTheSameToTheByte() {
        var used = mails.in(bruno, "protocol_proposed");
        agree(stranger(), used);
        var expired = mails.in(chloe, "protocol_proposed");
        jdbc.sql("update relais.answer_link set expires_at = ? where person = ?")
                .params(Timestamp.from(clock.instant().minus(Duration.ofSeconds(1))), chloe)
                .update();
        var answeredInTask = mails.in(ines, "protocol_proposed");
        complete(ines, mission, ANSWER_PROTOCOL, Map.of("answer", "agreed"));
        var revoked = mails.in(chloe, "protocol_proposed");
        jdbc.sql("update relais.answer_link set revoked_at = ? where person = ? and expires_at > ?")
                .params(Timestamp.from(clock.instant()), chloe, Timestamp.from(clock.instant()))
                .update();
        var halfOfOne = used.substring(0, used.length() - 1);

        var bad = Stream.of(
                        NOBODYS,
                        used,
                        expired,
                        answeredInTask,
                        revoked,
                        halfOfOne,
                        used.toUpperCase(java.util.Locale.ROOT).replace("/A/", "/a/"),
                        "/a/%27--")
                .toList();
        var pages = new ArrayList<String>();
        for (var link : bad) {
            for (var answer : List.of(stranger().get(link), stranger().postForm(link, "answer=agreed&seen=x"))) {
                assertThat(answer.statusCode()).as(link).isEqualTo(404);
                pages.add(answer.body() + answer.headers().map().keySet());
            }
        }
        assertThat(pages).allMatch(pages.get(0)::equals);
        assertThat(Jsoup.parse(pages.get(0)).text()).contains("This link was used, has run out or was taken back");
        assertThat(answersOf(bruno)).hasSize(1);
        assertThat(answersOf(chloe)).isEmpty();
    }

    /** The link says whose answer it is; nothing that is sent along does. */
    @Test
    void nobodyAnswersForSomebodyElseByALinkOfTheirOwn() {
        var link = mails.in(bruno, "protocol_proposed");

        var answer = stranger()
                .postForm(
                        link,
                        "answer=agreed&seen=" + hashOnPage(link) + "&person=" + chloe + "&party=" + chloe
                                + "&mission=M-2026-9999&which=2");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answersOf(chloe)).isEmpty();
        assertThat(answersOf(bruno)).containsExactly(Answer.Kind.AGREED);
    }

    @Test
    void aReplacedVersionSaysSoAndKeepsNothing() {
        var link = mails.in(bruno, "protocol_proposed");
        var seen = hashOnPage(link);
        send(stranger(), mails.in(chloe, "protocol_proposed"), Map.of("answer", "counterProposal", "words", "Later."));
        letTheEngineWork(mission);
        complete(anne, mission, REVISE_OR_HEAR, Map.of("decision", "revise"));
        assertThat(stranger().get(link).statusCode()).as("withdrawn").isEqualTo(404);
        anneProposes(mission, drafts.of(mission).saved().draft());

        for (var answer : List.of(stranger().get(link), stranger().postForm(link, "answer=agreed&seen=" + seen))) {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(Jsoup.parse(answer.body()).text()).contains("Version 2 replaced version 1, review again.");
        }
        assertThat(protocols.answers(mission, 2)).extracting(Answer::person).doesNotContain(bruno);
        assertThat(agree(stranger(), mails.in(bruno, "protocol_proposed")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whenTheMissionHasEndedNothingIsAskedAnyMore() {
        var link = mails.in(bruno, "protocol_proposed");
        missions.end(mission, network.relais.mission.Outcome.CANCELLED, clock.instant());

        assertThat(stranger().get(link).statusCode()).isEqualTo(404);
        assertThat(stranger().postForm(link, "answer=agreed&seen=x").statusCode())
                .isEqualTo(404);
    }

    /** Ten come by links, each of their own, and ten by the task, at the same time. */
    @Test
    void ofTwentyAnswersAtOnceOneIsRecorded() throws Exception {
        var task = taskOf(bruno, mission, ANSWER_PROTOCOL).getId();
        var seen = hashOnPage(mails.in(bruno, "protocol_proposed"));
        var attempts = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 10; i++) {
            var link = mails.in(bruno, "protocol_proposed");
            attempts.add(() ->
                    stranger().postForm(link, "answer=agreed&seen=" + seen).statusCode());
            attempts.add(() -> {
                as(bruno, () -> forms.submitTaskForm(task, Map.of("answer", "agreed")));
                return "done";
            });
        }
        var threads = Executors.newFixedThreadPool(attempts.size());
        try {
            var outcomes = new ArrayList<>();
            for (var result : threads.invokeAll(attempts)) {
                try {
                    outcomes.add(result.get());
                } catch (java.util.concurrent.ExecutionException refused) {
                    outcomes.add("refused");
                }
            }
            assertThat(outcomes).as("who got through").containsOnlyOnce(outcomes.contains("done") ? "done" : 200);
            assertThat(outcomes).doesNotContain(500);
        } finally {
            threads.shutdownNow();
        }
        assertThat(answersOf(bruno)).containsExactly(Answer.Kind.AGREED);
        assertThat(meansOf(bruno)).hasSize(1);
        everybodyAgrees(mission);
        assertThat(openSteps(mission)).containsExactly(CLIENT_ANSWER);
    }

    @Test
    void whoeverHasForwardedAMailMakesItsLinkVoid() {
        var link = mails.in(bruno, "protocol_proposed");
        var chloes = mails.in(chloe, "protocol_proposed");
        passwords.setPassword(bruno, "a password for links");
        var browser = Browser.of(directory.person(bruno).emailIfKnown().orElseThrow(), "a password for links", port);
        assertThat(Jsoup.parse(browser.get("/links").body()).text()).contains("can still be used");

        assertThat(browser.submit("/links", "/links/revoke", Map.of()).statusCode())
                .isEqualTo(302);

        assertThat(stranger().get(link).statusCode()).isEqualTo(404);
        assertThat(stranger().get(chloes).statusCode()).isEqualTo(200);
        assertThat(openSteps(mission)).contains(ANSWER_PROTOCOL);
        assertThat(Jsoup.parse(browser.get("/links").body()).text()).contains("None of them is good any more");
    }

    // ---- what the page gives away

    @Test
    void thePageLoadsNothingFromElsewhereTellsNobodyWhereItIsAndMakesNoSession() {
        var link = mails.in(bruno, "protocol_proposed");
        var browser = stranger();
        var answers = List.of(browser.get(link), browser.get(NOBODYS), agree(browser, link));

        for (var answer : answers) {
            var headers = answer.headers();
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("X-Robots-Tag")).contains("noindex, nofollow");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                    .doesNotContain("script-src", "unsafe");
            assertThat(headers.allValues("Set-Cookie")).isEmpty();
            var page = Jsoup.parse(answer.body());
            assertThat(page.select("script, iframe, img, [style], [onclick]")).isEmpty();
            assertThat(page.select("[href], [src]").eachAttr("href")).allMatch(address -> address.startsWith("/"));
        }
        assertThat(browser.get("/missions").statusCode())
                .as("nobody is signed in")
                .isEqualTo(302);
    }

    /** Whatever host somebody writes into a request, links lead where the installation says. */
    @Test
    void aForgedHostStandsNowhere() throws Exception {
        var link = mails.in(bruno, "protocol_proposed");
        for (var path : List.of(link, NOBODYS)) {
            try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
                var request = "GET " + path
                        + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .contains("Relais")
                        .doesNotContain("evil");
            }
        }
    }

    @Test
    void theSecretStandsInNoTable() {
        var secret = mails.in(bruno, "protocol_proposed").substring(3);

        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(jdbc.sql("select count(*) from relais.mail where html like ? or plain_text like ?")
                        .params("%" + secret + "%", "%" + secret + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from relais.answer_link where hash = ?")
                        .param(secret)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aReaderOfFrenchReadsFrench() {
        var link = mails.in(bruno, "protocol_proposed");
        jdbc.sql("update relais.person set language = 'FR' where id = ?")
                .param(bruno)
                .update();

        var page = Jsoup.parse(stranger().get(link).body());
        var refused = Jsoup.parse(send(stranger(), link, Map.of()).body());
        var thanks = Jsoup.parse(agree(stranger(), link).body());

        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.text())
                .contains("Votre part", "Je suis d’accord", "J’accepte la version 1 du protocole d’accord");
        assertThat(refused.select("[role=alert]").text()).isEqualTo("Choisissez d’abord une réponse.");
        assertThat(thanks.text()).contains("Votre accord est enregistré");
        assertThat(Jsoup.parse(stranger().getIn("fr-FR", NOBODYS).body()).text())
                .contains("Rien à répondre ici");
    }

    // ---- words

    private Browser stranger() {
        return new Browser(port);
    }

    private HttpResponse<String> agree(Browser browser, String link) {
        return send(browser, link, Map.of("answer", "agreed"));
    }

    private HttpResponse<String> send(Browser browser, String link, Map<String, String> typed) {
        var body = new StringBuilder("seen=" + hashOnPage(link));
        typed.forEach((name, value) -> body.append('&')
                .append(name)
                .append('=')
                .append(java.net.URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return browser.postForm(link, body.toString());
    }

    private String hashOnPage(String link) {
        return Jsoup.parse(stranger().get(link).body())
                .select("input[name=seen]")
                .attr("value");
    }

    private List<Answer.Kind> answersOf(String person) {
        return protocols.answers(mission, 1).stream()
                .filter(answer -> answer.person().equals(person))
                .map(Answer::kind)
                .toList();
    }

    /** By which means, as the register says. */
    private List<String> meansOf(String person) {
        return jdbc
                .sql("select content from relais.proof_record where mission = ? order by number")
                .param(mission)
                .query(String.class)
                .list()
                .stream()
                .filter(record -> record.contains("versionAnswered") && record.contains("\"" + person + "\""))
                .map(record -> record.replaceAll(".*\"means\":\"([A-Z_]+)\".*", "$1"))
                .toList();
    }
}
