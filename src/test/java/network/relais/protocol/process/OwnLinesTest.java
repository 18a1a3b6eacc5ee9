package network.relais.protocol.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.mail.Enclose;
import network.relais.mail.Mailbox;
import network.relais.money.Money;
import network.relais.people.Accounts;
import network.relais.people.Language;
import network.relais.protocol.Draft;
import network.relais.protocol.Party;
import network.relais.protocol.ProtocolLine;
import network.relais.protocol.ProtocolPaper;
import network.relais.protocol.SightForTest;
import network.relais.settlement.MissionAccounts;
import network.relais.settlement.RecordPayment;
import network.relais.testing.Browser;
import network.relais.testing.WholeMissionTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Where the network lets the parties read the own lines only, nothing that they can open tells them somebody else's amount. */
class OwnLinesTest extends WholeMissionTest {

    private static final String PASSWORD = "a password for own lines";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Accounts logins;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Enclose enclose;

    @Autowired
    private ProtocolPaper papers;

    @Autowired
    private RecordPayment recordPayment;

    @Autowired
    private MissionAccounts accounts;

    @LocalServerPort
    private int port;

    private SightForTest sight;
    private String mission;

    @BeforeEach
    void theNetworkShowsTheOwnLinesOnly() {
        sight = SightForTest.ownLines(program);
        mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
    }

    @AfterEach
    void theNetworkShowsAll() {
        sight.asBefore();
    }

    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void noRouteTellsAPartySomebodyElsesAmount() {
        complete(bruno, mission, ANSWER_PROTOCOL, Map.of("answer", "counterProposal", "words", "Less."));
        complete(anne, mission, REVISE_OR_HEAR, Map.of("decision", "revise"));
        letTheEngineWork(mission);
        anneProposes(mission, inARound2());

        var read = everythingThat(bruno);
        var others = forms(protocols.lines(mission, 2), line -> !line.party().equals(bruno));
        others.addAll(forms(protocols.lines(mission, 1), line -> !line.party().equals(bruno)));
        read.forEach((route, text) -> assertThat(others.stream().filter(text::contains))
                .as("amounts of others in what Bruno reads at %s", route)
                .isEmpty());
        assertThat(read.values())
                .as("days and day rates of others")
                .noneMatch(text -> text.contains("9.25") || text.contains("€721.00") || text.contains("€1,111.00"));

        for (var route : List.of("page", "pdf", "task", "mail", "proof")) {
            assertThat(read.get(route))
                    .as("what Bruno reads of his own: %s", route)
                    .containsAnyOf(own());
        }
        assertThat(read.get("page"))
                .contains("Consultant c2", "instead of 7 days", "Something else changed that is about others’ lines.");
    }

    @Test
    void norDoesAnyRouteOnceTheClientHasPaid() {
        everybodyAgrees(mission);
        theClientOrders(mission);
        recordPayment.record(mission, anne, new RecordPayment.Typed("7777.77", today(), "T", false), "paid");
        letTheEngineWork(mission);

        var read = moneyThat(bruno);
        var others = forms(protocols.lines(mission, 1), line -> !line.party().equals(bruno));
        accounts.shares(mission).forEach((party, share) -> {
            if (!party.equals(bruno)) {
                others.addAll(forms(share.received()).toList());
            }
        });
        read.forEach((route, text) -> assertThat(others.stream().filter(text::contains))
                .as("amounts of others in what Bruno reads at %s", route)
                .isEmpty());
        assertThat(read.get("mission")).contains("Where each party stands", "statements/" + bruno);
        assertThat(read.get("statement"))
                .containsAnyOf(forms(accounts.share(mission, bruno).received()).toArray(String[]::new));
        assertThat(moneyThat(anne).get("books"))
                .contains(accounts.share(mission, chloe).received().format(Locale.ENGLISH));
        assertThat(moneyThat(anne).get("mission"))
                .as("the coordinator reads all: the search is not blind")
                .contains(
                        "statements/" + anne,
                        accounts.share(mission, chloe).total().format(Locale.ENGLISH));
    }

    private Map<String, String> moneyThat(String person) {
        var browser = browserOf(person);
        var statements = "/missions/" + mission + "/statements/";
        var texts = new LinkedHashMap<String, String>();
        texts.put("books", body(browser.get("/missions/" + mission + "/books")));
        texts.put("mission", body(browser.get("/missions/" + mission)));
        texts.put(
                "statement",
                textOfPaper(browser.getBytes(statements + person + ".pdf").body()));
        for (var party : List.of(anne, bruno, chloe, ines, Party.NETWORK)) {
            if (!party.equals(person)) {
                texts.put("statement of " + party, body(browser.get(statements + party + ".pdf")));
            }
        }
        var letters = mailbox.of(person).stream().map(Mailbox.Mail::letter).toList();
        texts.put("mail", letters.stream().map(Object::toString).collect(Collectors.joining("\n")));
        return texts;
    }

    private static String textOfPaper(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The search above is not blind: it finds what it looks for where it may be read. */
    @Test
    void theCoordinatorAndAnAnimatorReadAll() {
        var others = forms(protocols.lines(mission, 1), line -> line.party().equals(bruno));
        var read = everythingThat(anne);
        for (var route : List.of("page", "pdf", "proof")) {
            assertThat(others.stream().filter(read.get(route)::contains))
                    .as("Bruno's amount at %s", route)
                    .isNotEmpty();
        }
        assertThat(browserOf(chantal)
                        .get("/missions/" + mission + "/protocol/1")
                        .body())
                .contains("Why everybody’s amount?");
        assertThat(papers.read(mission, 1, chantal, Language.EN).reading().seesAll())
                .isTrue();
    }

    private Draft inARound2() {
        var first = draft(anne, bruno, chloe);
        var rows =
                List.of(row("c1", anne, "9.25", "721"), row("c2", bruno, "6", "650"), row("c3", chloe, "6.5", "1111"));
        return new Draft(
                first.budget(),
                first.startsOn(),
                first.endsOn(),
                first.pots(),
                first.beneficiaries(),
                first.expenses(),
                List.of(new Draft.DeductionRow("f1", chloe, "Film", "777.77")),
                rows,
                first.milestones(),
                first.instalments());
    }

    private static Draft.ContributionRow row(String id, String party, String days, String dayRate) {
        return new Draft.ContributionRow(id, party, "Consultant " + id, "survey", days, dayRate, "1", "", "", "");
    }

    /** By every route that we know, as texts. */
    private Map<String, String> everythingThat(String person) {
        var browser = browserOf(person);
        var latest = protocols.latest(mission).orElseThrow().number();
        var version = "/missions/" + mission + "/protocol/" + latest;
        var texts = new LinkedHashMap<String, String>();
        texts.put("mission", body(browser.get("/missions/" + mission)));
        texts.put("missions", body(browser.get("/missions")));
        texts.put("page", body(browser.get(version)));
        texts.put("first page", body(browser.get("/missions/" + mission + "/protocol/1")));
        texts.put("pdf", textOf(browser.getBytes(version + ".pdf").body()));
        texts.put("proof", body(browser.get(version + "/proof.json")));
        texts.put("draft", body(browser.get("/api/missions/" + mission + "/protocol-draft")));
        texts.put("what if", body(browser.get("/missions/" + mission + "/what-if")));
        var whatIf = "/api/missions/" + mission + "/what-if";
        texts.put("what if, start", body(browser.get(whatIf)));
        texts.put("what if, as proposed", body(browser.post(whatIf, "{\"scenario\":{}}")));
        texts.put(
                "what if, another budget and role",
                body(
                        browser.post(
                                whatIf,
                                "{\"scenario\":{\"budget\":\"21000\",\"added\":[{\"role\":\"Editor\",\"days\":\"1\",\"dayRate\":\"500\"}]}}")));
        texts.put(
                "what if, others' roles",
                body(browser.post(
                        whatIf,
                        "{\"scenario\":{\"roles\":[{\"id\":\"c1\",\"leaves\":true}],\"rates\":{\"network\":\"1\"}}}")));
        texts.put("task", ofOpenTasks(person, browser));
        var letters = mailbox.of(person).stream().map(Mailbox.Mail::letter).toList();
        texts.put("mail", letters.stream().map(Object::toString).collect(Collectors.joining("\n")));
        texts.put(
                "enclosures",
                letters.stream()
                        .flatMap(letter -> enclose.with(letter).stream())
                        .map(paper -> textOf(paper.pdf()))
                        .collect(Collectors.joining("\n")));
        return texts;
    }

    private String ofOpenTasks(String person, Browser browser) {
        return tasks.createTaskQuery().processInstanceBusinessKey(mission).list().stream()
                .flatMap(task -> Stream.of("/camunda/api/engine/engine/default/task/", "/engine-rest/task/")
                        .flatMap(api -> Stream.of("/variables", "/form-variables", "/localVariables")
                                .map(what -> what + "?deserializeValues=false")
                                .map(what -> api + task.getId() + what)))
                .map(path -> body(browserFor(path, person, browser).get(path)))
                .collect(Collectors.joining("\n"));
    }

    private Browser browserFor(String path, String person, Browser pages) {
        return path.startsWith("/camunda") ? pages : Browser.withBasic(mailOf(person), PASSWORD, port);
    }

    private static String body(HttpResponse<String> answer) {
        return answer.body();
    }

    /** In all ways in which an amount is written: to people in both languages, and to machines. */
    private static Set<String> forms(List<ProtocolLine> lines, Predicate<ProtocolLine> whose) {
        return lines.stream()
                .filter(whose)
                .map(ProtocolLine::amount)
                .flatMap(OwnLinesTest::forms)
                .collect(Collectors.toSet());
    }

    private static Stream<String> forms(Money amount) {
        var english = amount.format(Locale.ENGLISH);
        return Stream.of(
                english,
                amount.format(Locale.FRENCH),
                amount.format(Locale.FRENCH).replaceAll("[\u00A0\u202F]", " "),
                amount.plain(),
                amount.toString(),
                "\"amount\":" + amount.minorUnits() + ",",
                "\\\"amount\\\":" + amount.minorUnits() + ",");
    }

    private String[] own() {
        return forms(protocols.lines(mission, 2), line -> line.party().equals(bruno))
                .toArray(String[]::new);
    }

    private Browser browserOf(String person) {
        logins.setPassword(person, PASSWORD);
        return Browser.of(mailOf(person), PASSWORD, port);
    }

    private String mailOf(String person) {
        return directory.person(person).emailIfKnown().orElseThrow();
    }

    /** With the file inside it. */
    private static String textOf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var texts = new ArrayList<String>();
            texts.add(new PDFTextStripper().getText(document));
            var names = document.getDocumentCatalog().getNames();
            for (var file : names.getEmbeddedFiles().getNames().values()) {
                texts.add(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8));
            }
            assertThat(texts).as("the paper and its file").hasSize(2);
            return String.join("\n", texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
