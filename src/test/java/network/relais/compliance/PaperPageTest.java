package network.relais.compliance;

import static network.relais.testing.Agreements.contribution;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.mission.Missions.NewMission;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.protocol.Party;
import network.relais.protocol.Protocols;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import network.relais.testing.Agreements;
import network.relais.testing.PageTest;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code docs/papers.md}, by the people concerned at their browsers. */
class PaperPageTest extends PageTest {

    private static final String PAGE = "/papers";

    @Autowired
    private PayoutWaits waits;

    @Autowired
    private AskForPapers askForPapers;

    @Autowired
    private Protocols protocols;

    @Autowired
    private JdbcClient jdbc;

    private String anne;
    private String bruno;
    private String fatou;
    private String company;
    private String mission;

    /** Anne and Bruno have 4 500 EUR each; Bruno is paid through a company. */
    @BeforeEach
    void aMissionUnderContract() {
        anne = somebody("Anne", Role.MEMBER);
        bruno = somebody("Bruno", Role.MEMBER);
        fatou = somebody("Fatou", Role.ANIMATOR);
        company = client("Petit Conseil");
        people.setPayee(bruno, company);
        mission = missions.open(new NewMission("Audit", client("Client"), null, null, anne, "EUR"), clock.instant())
                .id();
        Agreements.inForce(
                protocols,
                mission,
                anne,
                clock.instant(),
                contribution("c1", anne, today()),
                contribution("c2", bruno, today()));
    }

    @Test
    void aPayoutWaitsUntilEveryPaperThatTheContractWantsIsThere() throws IOException {
        assertThat(waits.forPapers(mission, anne)).containsExactly(PaperKind.REGISTRATION, PaperKind.INSURANCE);
        assertThat(open(anne, PAGE).select("#payee-" + anne).text()).contains("payouts wait", "missing", "Audit");
        assertThat(open(anne, "/missions/" + mission).select(".notice a[href=/papers]"))
                .hasSize(1);

        assertThat(handIn(anne, "", "registration", today(), "").statusCode()).isEqualTo(302);
        assertThat(handIn(
                                anne,
                                "",
                                "insurance",
                                today().minusDays(9),
                                today().plusDays(90).toString())
                        .statusCode())
                .isEqualTo(302);

        assertThat(waits.forPapers(mission, anne)).isEmpty();
        assertThat(open(anne, PAGE).select("#payee-" + anne).text())
                .contains("valid")
                .doesNotContain("payouts wait");
    }

    @Test
    void aLargerContractWantsTheCertificateOfVigilanceToo() {
        var large = missions.open(new NewMission("Plan", client("Client"), null, null, anne, "EUR"), clock.instant())
                .id();
        Agreements.inForce(protocols, large, anne, clock.instant(), contribution("c1", anne, today()));

        assertThat(waits.forPapers(large, anne)).contains(PaperKind.VIGILANCE);
        assertThat(waits.forPapers(mission, anne)).doesNotContain(PaperKind.VIGILANCE);
    }

    @Test
    void whoeverPaysIsToldWhatAPayoutWaitsForAndWhatWouldEndThat() throws IOException {
        var hold = new HoldForPapers(waits, true);
        var work = LineKey.ofShare(LineKind.DELIVERY, anne);

        assertThat(hold.why(mission, work, Language.EN).orElseThrow())
                .contains("registration", "insurance", "under Papers");
        assertThat(hold.why(mission, LineKey.ofShare(LineKind.NETWORK, Party.NETWORK), Language.EN))
                .isEmpty();
        assertThat(new HoldForPapers(waits, false).why(mission, work, Language.EN))
                .isEmpty();

        handIn(anne, "", "registration", today(), "");
        handIn(anne, "", "insurance", today(), "");
        assertThat(hold.why(mission, work, Language.EN)).isEmpty();
    }

    @Test
    void aPaperIsThePayeesWhoeverOfTheCompanyHandsItIn() throws IOException {
        var partner = somebody("Paul", Role.MEMBER);
        people.setPayee(partner, company);

        handIn(partner, "", "insurance", today(), "");

        assertThat(waits.forPapers(mission, bruno)).containsExactly(PaperKind.REGISTRATION);
        var paper = open(bruno, PAGE).select("a[href$=file]").attr("href");
        var sent = browserOf(bruno).getBytes(paper);
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(statusOf(fatou, paper)).isEqualTo(200);
        assertThat(statusOf(anne, paper)).isEqualTo(404);
    }

    @Test
    void aPaperCountsForAsLongAsTheRulesSayWhateverItSays() throws IOException {
        var answer = handIn(anne, "", "vigilance", today(), today().plusYears(3).toString());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(jdbc.sql("select valid_until from relais.payee_paper where payee = ?")
                        .param(anne)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today().plusMonths(6));
        var over = handIn(anne, "", "vigilance", today().minusMonths(7), "");
        assertThat(over.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(over.body()).select(".error").text()).contains("Ask for a new one");
    }

    @Test
    void anAnimatorWithoutAnInterestLetsAPaperWaitWithAReason() {
        var form = Map.of(
                "person",
                anne,
                "kind",
                "insurance",
                "until",
                today().plusDays(20).toString());
        assertThat(open(fatou, PAGE).select("#payee-" + anne + " form[action$=waivers]"))
                .hasSize(2);

        var without = browserOf(fatou).submit(PAGE, PAGE + "/waivers", form);
        assertThat(without.statusCode()).isEqualTo(422);
        var given = new HashMap<>(form);
        given.put("reason", "The insurer has confirmed <b>by phone</b>.");
        assertThat(browserOf(fatou).submit(PAGE, PAGE + "/waivers", given).statusCode())
                .isEqualTo(302);

        assertThat(waits.forPapers(mission, anne)).containsExactly(PaperKind.REGISTRATION);
        assertThat(open(anne, PAGE).select("#payee-" + anne).text())
                .contains("can wait", directory.person(fatou).name(), "by phone");
        assertThat(textOf(browserOf(anne).submit(PAGE, PAGE + "/waivers", given)))
                .contains("Only an animator");
        var animator = somebody("Hugo", Role.ANIMATOR, Role.MEMBER);
        people.setPayee(animator, company);
        given.put("person", bruno);
        assertThat(textOf(browserOf(animator).submit(PAGE, PAGE + "/waivers", given)))
                .contains("Nobody waives a paper of their own");
    }

    @Test
    @Tag("process")
    void aPaperThatIsWrongDoesNotCountAndWhoeverIsPaidIsToldWhy() throws IOException {
        handIn(bruno, "", "registration", today(), "");
        handIn(bruno, "", "insurance", today(), "");
        assertThat(waits.forPapers(mission, bruno)).isEmpty();
        var form = open(fatou, PAGE)
                .select("#payee-" + bruno + " form[action$=wrong]")
                .last()
                .attr("action");

        assertThat(textOf(browserOf(fatou).submit(PAGE, form, Map.of("reason", " "))))
                .contains("is empty");
        var reason = Map.of("reason", "It is <b>another company’s</b>.");
        assertThat(browserOf(fatou).submit(PAGE, form, reason).statusCode()).isEqualTo(302);

        assertThat(waits.forPapers(mission, bruno)).containsExactly(PaperKind.INSURANCE);
        assertThat(open(bruno, PAGE).select("#payee-" + bruno).text())
                .contains("payouts wait", "wrong", directory.person(fatou).name(), "It is <b>another company’s</b>.");
        assertThat(mailsTo(bruno)).containsExactly("papers_wrong");
        assertThat(jdbc.sql("select plain_text from relais.mail where mission = ? and recipient = ?")
                        .params(mission, bruno)
                        .query(String.class)
                        .single())
                .contains("professional insurance certificate", "It is <b>another company’s</b>.");
        assertThat(textOf(browserOf(fatou).submit(PAGE, form, reason))).contains("marked this paper already");

        handIn(bruno, "", "insurance", today(), "");
        assertThat(waits.forPapers(mission, bruno)).isEmpty();
        assertThat(open(bruno, PAGE).select("#payee-" + bruno).text()).doesNotContain("another company");
    }

    @Test
    void onlyAnAnimatorWithoutAnInterestSaysThatAPaperIsWrong() throws IOException {
        handIn(bruno, "", "insurance", today(), "");
        var form = open(fatou, PAGE)
                .select("#payee-" + bruno + " form[action$=wrong]")
                .attr("action");
        var reason = Map.of("reason", "Not theirs.");
        assertThat(open(bruno, PAGE).select("form[action$=wrong]")).isEmpty();
        assertThat(textOf(browserOf(anne).submit(PAGE, form, reason))).contains("Only an animator");
        var animator = somebody("Hugo", Role.ANIMATOR, Role.MEMBER);
        people.setPayee(animator, company);
        assertThat(textOf(browserOf(animator).submit(PAGE, form, reason)))
                .contains("Nobody checks a paper of their own");
        assertThat(textOf(browserOf(fatou).submit(PAGE, PAGE + "/987654321/wrong", reason)))
                .contains("There is no such paper");
        assertThat(waits.forPapers(mission, bruno)).containsExactly(PaperKind.REGISTRATION);
    }

    @Test
    void whoeverIsPaidIsAskedOnceAndAgainBeforeAPaperEnds() throws IOException {
        askForPapers.today();
        askForPapers.today();
        assertThat(mailsTo(anne)).containsExactly("papers_asked");
        assertThat(jdbc.sql("select plain_text from relais.mail where mission = ? and recipient = ?")
                        .params(mission, anne)
                        .query(String.class)
                        .single())
                .contains("registration", "insurance")
                .doesNotContain("vigilance");

        handIn(anne, "", "registration", today(), "");
        handIn(anne, "", "insurance", today(), today().plusDays(29).toString());
        askForPapers.today();
        askForPapers.today();

        assertThat(mailsTo(anne)).containsExactly("papers_asked", "papers_end");
    }

    @Test
    void papersAreNobodyElsesBusiness() throws IOException {
        assertThat(open(bruno, PAGE).select("#payee-" + anne)).isEmpty();
        assertThat(textOf(handIn(bruno, anne, "insurance", today(), ""))).contains("none of your business");
        assertThat(statusOf(somebody("Max", Role.MANAGER), PAGE)).isEqualTo(403);
        assertThat(handIn(fatou, anne, "insurance", today(), "").statusCode())
                .as("an animator for somebody else")
                .isEqualTo(302);
    }

    @Test
    void whatIsNoPaperIsRefusedAndWhatWasTypedStays() {
        var answer = browserOf(anne)
                .submitFile(
                        PAGE,
                        PAGE,
                        Map.of("kind", "insurance", "issuedOn", today().toString()),
                        "file",
                        "paper.pdf",
                        "<html>".getBytes(StandardCharsets.UTF_8));

        Element form = Jsoup.parse(answer.body()).select("form[action=/papers]").first();
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(form.select(".error").text()).contains("neither a PDF nor a picture");
        assertThat(form.select("option[selected]").attr("value")).isEqualTo("insurance");
    }

    private HttpResponse<String> handIn(String by, String person, String kind, LocalDate issuedOn, String validUntil)
            throws IOException {
        return browserOf(by)
                .submitFile(
                        PAGE,
                        PAGE,
                        Map.of(
                                "person",
                                person,
                                "kind",
                                kind,
                                "issuedOn",
                                issuedOn.toString(),
                                "validUntil",
                                validUntil),
                        "file",
                        "paper.pdf",
                        pdf());
    }

    private List<String> mailsTo(String person) {
        return jdbc.sql("select template from relais.mail where mission = ? and recipient = ? order by number")
                .params(mission, person)
                .query(String.class)
                .list();
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
