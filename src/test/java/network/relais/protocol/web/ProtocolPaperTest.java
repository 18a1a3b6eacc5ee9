package network.relais.protocol.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import network.relais.mail.Enclose;
import network.relais.mail.Mailbox;
import network.relais.people.Accounts;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.proof.Fingerprint;
import network.relais.protocol.Draft;
import network.relais.protocol.ProtocolPaper;
import network.relais.protocol.Protocols;
import network.relais.testing.Browser;
import network.relais.testing.WholeMissionTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The protocol agreement as PDF, made of a protocol that was really negotiated. */
class ProtocolPaperTest extends WholeMissionTest {

    private static final Path LOOK_AT = Path.of("target", "papers");
    private static final String PASSWORD = "a password for papers";

    @Autowired
    private ProtocolPaper papers;

    @Autowired
    private Accounts logins;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Enclose enclose;

    @LocalServerPort
    private int port;

    private String mission;

    @BeforeEach
    void aMissionUnderNegotiation() {
        mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
    }

    /** What the map does is {@code MissionLifecycleTest}'s. */
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void itSaysWhoDoesWhatForWhichShareAndWhy() {
        var text = read("proposed-en.pdf", bruno, Language.EN);

        assertThat(text)
                .contains(
                        "Visitor survey", "Protocol agreement, version 1", "Proposed: not all parties have agreed yet")
                .contains("Budget, excluding VAT €20,000.00")
                .contains("Your share", "For you, excluding VAT €4,483.91")
                .contains("Consultant c2", "7 days", "€650.00")
                .contains("The network", "Network share", "€1,954.95")
                .contains("Audit", "Plan", "Deposit", "on the order", "on acceptance of “Plan”")
                .contains("agrees by proposing it", "has not answered yet");
        assertThat(text).as("each line's reason").contains(why(bruno), why(ines));
    }

    @Test
    void itIsWrittenInTheReadersLanguage() {
        assertThat(read("proposed-fr.pdf", bruno, Language.FR))
                .contains("Protocole d’accord, version 1", "Comment le budget est partagé")
                .containsPattern("Pour vous, HT 4[ \u00a0\u202f]483,91[ \u00a0\u202f]€")
                .contains("Chloé", "7 jours", "l’accepte en la proposant");
    }

    @Test
    void itTellsWhatBecameOfTheVersionAndWhoSaidWhat() {
        complete(bruno, mission, ANSWER_PROTOCOL, Map.of("answer", "agreed"));
        everybodyAgrees(mission);
        assertThat(read("agreed.pdf", chloe, Language.EN))
                .contains("Agreed by all parties")
                .doesNotContain("has not answered yet");

        theClientOrders(mission);
        assertThat(read("ordered.pdf", chloe, Language.EN))
                .contains("Agreed by all parties and ordered by the client", "reference PO 4711");
    }

    @Test
    void itPrintsTheFingerprintAndWhereTheRegisterEnded() {
        var hash = protocols.seal(mission, 1).map(Protocols.Seal::hash).orElseThrow();

        assertThat(read("proof.pdf", bruno, Language.EN).replaceAll("\\s", ""))
                .contains(Fingerprint.grouped(hash).replace(" ", ""))
                .contains("endedwithrecord");
    }

    @Test
    void theMailAboutAVersionEnclosesItEvenIfAnotherHasFollowedWhenItLeaves() {
        complete(bruno, mission, ANSWER_PROTOCOL, Map.of("answer", "counterProposal", "words", "Less."));
        complete(anne, mission, REVISE_OR_HEAR, Map.of("decision", "revise"));
        letTheEngineWork(mission);
        anneProposes(mission, draft(anne, bruno, chloe));

        assertThat(mailbox.of(bruno).stream()
                        .map(Mailbox.Mail::letter)
                        .filter(letter -> letter.template().equals("protocol_proposed"))
                        .flatMap(letter -> enclose.with(letter).stream())
                        .map(paper -> paper.fileName() + ": "
                                + textOf(paper.pdf()).replaceAll(".*agreement, version (\\d) .*", "$1")))
                .containsExactly(mission + "-protocol-2.pdf: 2", mission + "-protocol-1.pdf: 1");
    }

    @Test
    void aPartyWithoutALoginReadsTheOwnLinesAndNobodyElses() {
        var supplier = somebody("Karim");
        complete(bruno, mission, ANSWER_PROTOCOL, Map.of("answer", "counterProposal", "words", "Less."));
        complete(anne, mission, REVISE_OR_HEAR, Map.of("decision", "revise"));
        letTheEngineWork(mission);
        anneProposes(mission, withFixedPrice(draft(anne, bruno, chloe), supplier));

        var text = mailbox.of(supplier).stream()
                .flatMap(mail -> enclose.with(mail.letter()).stream())
                .map(paper -> textOf(paper.pdf()))
                .findFirst()
                .orElseThrow();

        assertThat(text)
                .contains("For you, excluding VAT €1,000.00", "Printing", "Deposit")
                .doesNotContain("How the budget is shared", "Who does what", "€650.00");
    }

    @Test
    void whatSomebodyTypedIsTextAndLoadsNothing() {
        var nasty = "<img src=file:///etc/hostname>&{{x}} ${x} Łódź Ελλάδα \u2192 " + "W".repeat(140);
        complete(bruno, mission, ANSWER_PROTOCOL, Map.of("answer", "counterProposal", "words", "Less."));
        complete(anne, mission, REVISE_OR_HEAR, Map.of("decision", "revise"));
        letTheEngineWork(mission);
        var draft = draft(anne, bruno, chloe);
        var first = draft.milestones().get(0);
        anneProposes(
                mission,
                new Draft(
                        draft.budget(),
                        draft.startsOn(),
                        draft.endsOn(),
                        draft.pots(),
                        draft.beneficiaries(),
                        draft.expenses(),
                        draft.fixedPrices(),
                        draft.contributions(),
                        List.of(
                                new Draft.MilestoneRow(first.id(), nasty, first.dueOn(), first.responsible()),
                                draft.milestones().get(1)),
                        draft.instalments()));

        assertThat(read("nasty.pdf", 2, bruno, Language.EN).replaceAll("\\s", ""))
                .contains("<imgsrc=file:///etc/hostname>&{{x}}${x}ŁódźΕλλάδα→" + "W".repeat(140));
    }

    @Test
    void whoeverIsAskedDownloadsItAndNobodyElse() {
        var answer = browserOf(bruno).getBytes("/missions/" + mission + "/protocol/1.pdf");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("inline", mission + "-protocol-1.pdf");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(textOf(answer.body())).contains("Your share");

        assertThat(browserOf(bruno).get("/missions/" + mission).body())
                .contains("/missions/" + mission + "/protocol/1.pdf", "proposed, not agreed by all parties yet");

        var eva = somebody("Eva", Role.MEMBER);
        assertThat(statusFor(eva, "1")).as("another member").isEqualTo(404);
        assertThat(statusFor(bruno, "2")).as("a version that is not there").isEqualTo(404);
        assertThat(statusFor(bruno, "-1")).isEqualTo(404);
        assertThat(statusFor(bruno, "one")).isEqualTo(400);
        assertThat(statusFor(chantal, "1")).as("an animator").isEqualTo(200);
    }

    private static Draft withFixedPrice(Draft draft, String supplier) {
        return new Draft(
                draft.budget(),
                draft.startsOn(),
                draft.endsOn(),
                draft.pots(),
                draft.beneficiaries(),
                draft.expenses(),
                List.of(new Draft.DeductionRow("f1", supplier, "Printing", "1000")),
                draft.contributions(),
                draft.milestones(),
                draft.instalments());
    }

    private int statusFor(String person, String version) {
        return browserOf(person)
                .get("/missions/" + mission + "/protocol/" + version + ".pdf")
                .statusCode();
    }

    private Browser browserOf(String person) {
        logins.setPassword(person, PASSWORD);
        return Browser.of(directory.person(person).emailIfKnown().orElseThrow(), PASSWORD, port);
    }

    private String why(String party) {
        return protocols.lines(mission, 1).stream()
                .filter(line -> line.party().equals(party))
                .findFirst()
                .orElseThrow()
                .whyInEnglish();
    }

    private String read(String file, String reader, Language language) {
        return read(file, 1, reader, language);
    }

    /** Kept beside the screenshots, so that somebody can look at it. */
    private String read(String file, int version, String reader, Language language) {
        var pdf = papers.of(mission, version, reader, language).pdf();
        try {
            Files.createDirectories(LOOK_AT);
            Files.write(LOOK_AT.resolve(file), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return textOf(pdf);
    }

    private static String textOf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
