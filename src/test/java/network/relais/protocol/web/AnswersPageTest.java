package network.relais.protocol.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import network.relais.people.Accounts;
import network.relais.proof.CheckProofs;
import network.relais.protocol.Answer;
import network.relais.protocol.Told;
import network.relais.testing.Browser;
import network.relais.testing.LinksInMails;
import network.relais.testing.WholeMissionTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers that are taken back, and those that the coordinator writes down. */
class AnswersPageTest extends WholeMissionTest {

    private static final String PASSWORD = "a password for answers";
    private static final String MAIL =
            "From: Chloe <chloe@network.example>\r\nSubject: Re: the protocol\r\n\r\nI am in for two days less.\r\n";

    @Autowired
    private LinksInMails mails;

    @Autowired
    private Accounts passwords;

    @Autowired
    private CheckProofs checkProofs;

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

    // ---- taken back

    @Test
    void whoeverTakesTheirAnswerBackIsHeardAgainBeforeAnythingIsAgreed() {
        complete(bruno, mission, ANSWER_PROTOCOL, Map.of("answer", "agreed"));
        var page = browserOf(bruno);
        assertThat(page.submit(page(), page() + "/take-back", Map.of()).statusCode())
                .isEqualTo(302);

        assertThat(answersOf(bruno)).isEmpty();
        assertThat(page.get("/go/" + mission + "/" + ANSWER_PROTOCOL)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .as("where the mail of before leads now")
                .endsWith("/answers");
        assertThat(kinds()).containsSubsequence("versionAnswered", "answerTakenBack");
        assertThat(mailsTo(anne, mission)).doesNotContain("protocol_answer_taken_back");
        everybodyAgrees(mission);
        assertThat(openSteps(mission)).containsExactly(ANSWER_PROTOCOL);
        assertThat(taskOf(bruno, mission, ANSWER_PROTOCOL).getAssignee()).isEqualTo(bruno);
        assertThat(page.submit(page(), page(), answer("agreed")).statusCode()).isEqualTo(302);
        letTheEngineWork(mission);
        assertThat(openSteps(mission)).containsExactly(CLIENT_ANSWER);
        assertThat(page.submit("/account", page() + "/take-back", Map.of()).statusCode())
                .as("all have answered")
                .isEqualTo(422);
        thenTheRegisterIsWhole();
    }

    @Test
    void theCoordinatorIsToldThatACounterProposalIsTakenBackAndOfTheNextOne() {
        complete(bruno, mission, ANSWER_PROTOCOL, Map.of("answer", "counterProposal", "words", "Two days less."));
        letTheEngineWork(mission);
        var link = mails.in(bruno, "protocol_proposed");

        browserOf(bruno).submit(page(), page() + "/take-back", Map.of());
        assertThat(textsTo(anne, mission, "protocol_answer_taken_back"))
                .singleElement()
                .asString()
                .contains("proposes something else");
        var anew = browserOf(bruno).submit(page(), page(), answer("counterProposal", "words", "One day less."));

        assertThat(anew.statusCode()).isEqualTo(302);
        assertThat(textsTo(anne, mission, "protocol_counter"))
                .hasSize(2)
                .last()
                .asString()
                .contains("One day less.");
        assertThat(new Browser(port).get(link).statusCode()).as("answered").isEqualTo(404);
        thenTheRegisterIsWhole();
    }

    @Test
    void whatWasAnsweredByALinkIsTakenBackByTheLinkOfTheNextMail() {
        var stranger = new Browser(port);
        var first = mails.in(bruno, "protocol_proposed");
        stranger.postForm(first, "answer=agreed&seen=" + seenOn(first));
        var back = mails.in(bruno, "protocol_answer_given");

        assertThat(stranger.get(back).body()).contains("You: agrees");
        assertThat(answersOf(bruno)).hasSize(1);
        assertThat(stranger.postForm(back, "").statusCode()).isEqualTo(200);

        assertThat(answersOf(bruno)).isEmpty();
        assertThat(stranger.postForm(back, "").statusCode()).isEqualTo(404);
        var anew = mails.in(bruno, "protocol_answer_anew");
        assertThat(stranger.postForm(anew, "answer=agreed&seen=" + seenOn(anew)).statusCode())
                .isEqualTo(200);
        assertThat(stranger.get(mails.in(bruno, "protocol_answer_given")).body())
                .contains("You: agrees");
        everybodyAgrees(mission);
        assertThat(openSteps(mission)).containsExactly(CLIENT_ANSWER);
    }

    // ---- written down

    @Test
    void whatTheCoordinatorWritesDownIsShownAsSuchAndThePartyCanSayThatItIsWrong() {
        var sent = told(
                anne,
                chloe,
                Map.of("toldAnswer", "counterProposal", "toldHow", "MAIL", "toldWords", "Two days less."),
                "Her mail.html",
                MAIL.getBytes(StandardCharsets.UTF_8));
        letTheEngineWork(mission);

        assertThat(sent).isEqualTo(302);
        assertThat(answersOf(chloe)).containsExactly(Answer.Kind.COUNTER_PROPOSAL);
        assertThat(openSteps(mission)).contains(REVISE_OR_HEAR);
        var answers = open(anne).select("main").text();
        assertThat(answers)
                .contains("proposes something else", "“Two days less.”")
                .contains("written down by " + directory.person(anne).name() + ", who was told by mail on");
        var file = open(anne).select("a[href*=/files/]").attr("href");
        var kept = browserOf(anne).get(file);
        assertThat(kept.body()).isEqualTo(MAIL);
        assertThat(kept.headers().firstValue("Content-Type")).contains("message/rfc822");
        assertThat(kept.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", "Her%20mail.html.eml");

        var wrong = mails.in(chloe, "protocol_answer_given");
        assertThat(Jsoup.parse(new Browser(port).get(wrong).body()).text())
                .contains("Written down by " + directory.person(anne).name(), "That is wrong");
        assertThat(new Browser(port).postForm(wrong, "").statusCode()).isEqualTo(200);
        assertThat(answersOf(chloe)).isEmpty();
        assertThat(mailsTo(anne, mission)).contains("protocol_answer_taken_back");
        thenTheRegisterIsWhole();
    }

    @Test
    void whatIsWrittenDownCountsLikeEveryAnswerAndIsKeptAsTold() {
        assertThat(told(anne, chloe, Map.of("toldAnswer", "agreed", "toldHow", "PHONE"), null, new byte[0]))
                .isEqualTo(302);
        everybodyAgrees(mission);

        assertThat(openSteps(mission)).containsExactly(CLIENT_ANSWER);
        assertThat(protocols.answers(mission, 1))
                .filteredOn(answer -> answer.person().equals(chloe))
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer.told()).isEqualTo(new Told(anne, today(), Told.How.PHONE, null, null)));
        assertThat(records().stream().filter(record -> record.contains("\"TOLD\"")))
                .singleElement()
                .asString()
                .contains("\"recordedBy\":\"" + anne + "\"", "\"toldHow\":\"PHONE\"");
        thenTheRegisterIsWhole();
    }

    @Test
    void nobodyWritesDownTheOwnAnswerNorAnybodysWithoutCoordinating() {
        var agreed = Map.of("toldAnswer", "agreed", "toldHow", "PHONE");

        assertThat(told(anne, anne, agreed, null, new byte[0])).isEqualTo(422);
        for (var other : List.of(bruno, chantal, ines)) {
            assertThat(told(other, chloe, agreed, null, new byte[0])).isEqualTo(422);
            assertThat(open(other).select("form[action$=/told]")).isEmpty();
        }
        var administrator = new Browser(port);
        administrator.signIn("admin", "the-administrators-password");
        assertThat(upload(administrator, chloe, agreed, null, new byte[0])).isEqualTo(404);
        assertThat(answersOf(chloe)).isEmpty();
    }

    @Test
    void aFileIsWhatIsInItHoweverItIsCalled() {
        var agreed = Map.of("toldAnswer", "agreed", "toldHow", "MAIL");
        for (var content : List.of(
                "<html><script>alert(1)</script></html>",
                "MZ\u0000\u0001",
                "PK\u0003\u0004",
                "From: a\r\nSubject: b\r\n\r\n\u0000",
                "no mail at all",
                " %PDF-1.7")) {
            assertThat(told(anne, chloe, agreed, "agreement.pdf", content.getBytes(StandardCharsets.UTF_8)))
                    .as(content)
                    .isEqualTo(422);
        }
        assertThat(told(anne, chloe, agreed, "agreement.pdf", new byte[10 * 1024 * 1024 + 1]))
                .isIn(413, 422);
        assertThat(answersOf(chloe)).isEmpty();
        var large = (MAIL + "And so on. ".repeat(200_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(told(anne, chloe, agreed, "../../etc/passwd.pdf", large)).isEqualTo(302);
        var file = open(anne).select("a[href*=/files/]").attr("href");
        var kept = browserOf(anne).getBytes(file);
        assertThat(kept.body()).isEqualTo(large);
        assertThat(kept.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment")
                .doesNotContain("/", "etc");
        assertThat(browserOf(somebody("Dora", network.relais.people.Role.MEMBER))
                        .get(file)
                        .statusCode())
                .isEqualTo(404);
    }

    // ---- words

    private String page() {
        return "/missions/" + mission + "/answers";
    }

    private Map<String, String> answer(String answer, String... more) {
        var typed = new java.util.HashMap<>(Map.of(
                "version",
                "1",
                "answer",
                answer,
                "seen",
                protocols.seal(mission, 1).orElseThrow().hash()));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        return typed;
    }

    private int told(String by, String person, Map<String, String> typed, String fileName, byte[] content) {
        return upload(browserOf(by), person, typed, fileName, content);
    }

    private int upload(Browser browser, String person, Map<String, String> typed, String fileName, byte[] content) {
        var fields = new java.util.LinkedHashMap<>(typed);
        fields.put("person", person);
        fields.put("version", "1");
        fields.put("toldOn", today().toString());
        return browser.submitWithFile("/account", page() + "/told", fields, "file", fileName, content);
    }

    private Document open(String person) {
        return Jsoup.parse(browserOf(person).get(page()).body());
    }

    private String seenOn(String link) {
        return Jsoup.parse(new Browser(port).get(link).body())
                .select("input[name=seen]")
                .val();
    }

    private final Map<String, Browser> browsers = new java.util.HashMap<>();

    private Browser browserOf(String person) {
        return browsers.computeIfAbsent(person, id -> {
            passwords.setPassword(id, PASSWORD);
            return Browser.of(directory.person(id).emailIfKnown().orElseThrow(), PASSWORD, port);
        });
    }

    private List<Answer.Kind> answersOf(String person) {
        return protocols.answers(mission, 1).stream()
                .filter(answer -> answer.person().equals(person))
                .map(Answer::kind)
                .toList();
    }

    private List<String> records() {
        return jdbc.sql("select content from relais.proof_record where mission = ? order by number")
                .param(mission)
                .query(String.class)
                .list();
    }

    private List<String> kinds() {
        return records().stream()
                .map(record -> record.replaceAll(".*\"kind\":\"(\\w+)\".*", "$1"))
                .toList();
    }

    private void thenTheRegisterIsWhole() {
        assertThat(checkProofs.of(mission)).isEmpty();
    }
}
