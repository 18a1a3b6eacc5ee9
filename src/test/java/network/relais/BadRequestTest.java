package network.relais;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import network.relais.evaluation.Evaluation;
import network.relais.evaluation.Evaluations;
import network.relais.evaluation.Improvements;
import network.relais.filing.Upload;
import network.relais.introduction.ContestIntroduction;
import network.relais.introduction.IntroductionClaims;
import network.relais.metrics.Projection;
import network.relais.people.Accounts;
import network.relais.people.Role;
import network.relais.testing.Browser;
import network.relais.testing.Figures;
import network.relais.testing.LinksInMails;
import network.relais.testing.WholeMissionTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everything that our own pages and APIs read from a request, sent badly. What they read is found by looking at the
 * controllers: an input that is not in the table fails the test.
 */
class BadRequestTest extends WholeMissionTest {

    private static final String PASSWORD = "a password for bad requests";
    private static final String MISSION = "/missions/{id}";

    /** Everything is sent once, on the first database; on the other one what it may take another way. */
    private static final boolean IS_REPEATED = "postgresql".equals(System.getProperty("relais.test.database"));

    /** What the mission's page tells of its history looks like a part of the engine's messages. */
    private static final String THE_ORDER = "(reference: PO 4711)";

    private static final String DRAFT = "/api/missions/{missionId}/protocol-draft";
    private static final String WHAT_IF = "/api/missions/{missionId}/what-if";

    /** Sends a bad value, with all else as it should be. */
    private interface Door {

        HttpResponse<String> send(Object value);
    }

    /** @param isTold whether the answer says what is wrong; it never shows the inside */
    private record Input(List<?> refused, Door door, Function<HttpResponse<String>, Boolean> isTold) {}

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controllers;

    @Autowired
    private Accounts accountsOfPeople;

    @Autowired
    private LinksInMails mails;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Improvements improvements;

    @Autowired
    private Projection projection;

    @Autowired
    private ContestIntroduction contest;

    @Autowired
    private IntroductionClaims claims;

    @LocalServerPort
    private int port;

    private final ObjectMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final Map<String, Browser> browsers = new HashMap<>();
    private final Map<String, Input> table = new TreeMap<>();

    /** Fields of a lead with which the start form was sent too: it asks the same rules, and takes its time. */
    private final Set<String> startedWith = new HashSet<>();

    /** What is kept however it is typed. */
    private final Set<String> keptAsTyped = new TreeSet<>();

    private String mission;
    private String inDraft;
    private String underVote;
    private long improvement;
    private long mediation;

    @AfterAll
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @BeforeEach
    void twoMissions() {
        Figures.areThere(projection, clock.instant());
        mission = aMissionInDelivery();
        inDraft = aMissionThatAnneCoordinates();
        underVote = aMissionThatAnneCoordinates();
        anneProposes(underVote, draft(anne, bruno, chloe));
        var now = clock.instant();
        evaluations.open(new Evaluation(inDraft, now, now.plus(Duration.ofDays(14)), null));
        improvements.note(inDraft, "Look at the site first, says " + inDraft, now);
        contest.contest(bruno, missions.get(mission).client(), today(), "I met them.", Upload.NONE);
        mediation = claims.mediations().get(0).number();
        improvement = improvements.list(false).stream()
                .filter(each -> each.missionId().equals(inDraft))
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Test
    void nothingThatAPageOrAnApiReadsIsTakenUnlessItCanBeKept() {
        pages();
        links();
        metrics();
        addresses();
        bodies();
        var before = everythingKept();
        var wrong = new ArrayList<String>();
        table.forEach((name, input) -> {
            for (var value : input.refused()) {
                if (IS_REPEATED && !isUpToTheDatabase(value)) {
                    continue;
                }
                var answer = input.door().send(value);
                var body = answer.body();
                if (answer.statusCode() >= 500
                        || BadValues.tellsOfTheInside(Jsoup.parse(body).text().replace(THE_ORDER, ""))
                        || !input.isTold().apply(answer)) {
                    wrong.add("%s = %s: %s %s"
                            .formatted(
                                    name, shortened(value.toString(), 30), answer.statusCode(), shortened(body, 300)));
                }
            }
        });

        assertThat(String.join("\n", wrong)).isEmpty();
        var met = new TreeSet<>(table.keySet());
        met.addAll(keptAsTyped);
        assertThat(met)
                .as("what controllers read from requests, and what is sent badly here")
                .containsAll(ControllerInputs.of(controllers));
        assertThat(everythingKept()).as("rows").isEqualTo(before);
    }

    /** Long texts, huge numbers and characters that a database may not keep; all else was refused before any was asked. */
    private static boolean isUpToTheDatabase(Object value) {
        return value instanceof String text
                && (text.length() > 18 || text.codePoints().anyMatch(character -> character == 0 || character > 0x7F));
    }

    /** Typed with mistakes, a draft is kept all the same, to the letter. */
    @Test
    void aDraftIsKeptHoweverItIsTyped() {
        for (var typed : List.of(
                "-1", "1e9", "NaN", "１２", "🙂 <b>&amp;</b>", "a\u0000b", "\u202Ex", "x\r\ny", "x".repeat(1001))) {
            var body = json.createObjectNode();
            body.put(
                    "revision",
                    read(browserOf(anne).get(draftOf(inDraft))).path("revision").asInt());
            body.set("draft", draftWithEvery(typed));

            var answer = browserOf(anne).put(draftOf(inDraft), written(body));

            assertThat(answer.statusCode())
                    .as("%s: %s", shortened(typed, 30), answer.body())
                    .isEqualTo(200);
            assertThat(read(browserOf(anne).get(draftOf(inDraft))).path("draft"))
                    .isEqualTo(body.path("draft"));
        }
    }

    // ---- the table

    private void pages() {
        form(MISSION + "/cancel", "reason", BadValues.WORDS, Map.of("word", "Sorry.", "confirmed", "true"));
        form(MISSION + "/cancel", "word", BadValues.WORDS, Map.of("reason", "It burnt.", "confirmed", "true"));
        form(MISSION + "/cancel", "confirmed", BadValues.FLAG, Map.of("reason", "It burnt.", "word", "Sorry."));
        form(MISSION + "/pause", "until", BadValues.DAY, Map.of());
        var payment = Map.of("amount", "1", "receivedOn", today().toString(), "reference", "", "request", "r1");
        form(MISSION + "/payments", "amount", BadValues.MONEY, payment);
        form(MISSION + "/payments", "receivedOn", BadValues.DAY, payment);
        form(MISSION + "/payments", "reference", BadValues.LINE, payment);
        form(MISSION + "/payments", "request", BadValues.LINE, payment);
        form(MISSION + "/payments", "isMoreThanOpen", BadValues.FLAG, payment);
        form(MISSION + "/payments", "isWithVat", BadValues.FLAG, payment);
        var withVat = new HashMap<>(payment);
        withVat.put("isWithVat", "true");
        form(MISSION + "/payments", "vatRate", BadValues.CHOICE, withVat);
        // That no payment has this number is told before anything is read.
        var reversal = MISSION + "/payments/{number}/reversal";
        form(reversal, "why", BadValues.WORDS, Map.of("sure", "true"));
        form(reversal, "sure", BadValues.FLAG, Map.of("why", "A slip."));
        var refund =
                Map.of("refund", "1", "refundedOn", today().toString(), "refundReference", "", "refundRequest", "r2");
        form(MISSION + "/refunds", "refund", BadValues.MONEY, refund);
        form(MISSION + "/refunds", "refundedOn", BadValues.DAY, refund);
        form(MISSION + "/refunds", "refundReference", BadValues.LINE, refund);
        form(MISSION + "/refunds", "refundRequest", BadValues.LINE, refund);
        form(MISSION + "/withdraw", "person", BadValues.PERSON, Map.of());
        form(MISSION + "/withdraw", "reason", BadValues.WORDS, Map.of("person", bruno, "days-c2", "2"));
        form(MISSION + "/withdraw", "days-c2", BadValues.DAYS, Map.of("person", bruno));
        table.put("POST /missions/{missionId}/withdraw person", table.get("POST /missions/{id}/withdraw person"));
        table.put("POST /missions/{missionId}/withdraw *", table.get("POST /missions/{id}/withdraw days-c2"));

        var list = somebody("Fatou", Role.ANIMATOR);
        var payout = Map.of(
                "payee",
                bruno + "/EUR",
                "missions",
                mission,
                "invoice",
                "A-1",
                "paidOn",
                today().toString(),
                "reference",
                "",
                "request",
                "r4");
        var kinds = new LinkedHashMap<String, BadValues>();
        kinds.put("payee", BadValues.ID);
        kinds.put("missions", BadValues.ID);
        kinds.put("invoice", BadValues.LINE);
        kinds.put("paidOn", BadValues.DAY);
        kinds.put("reference", BadValues.LINE);
        kinds.put("request", BadValues.LINE);
        kinds.forEach((field, kind) -> put("POST /payouts " + field, kind, value -> {
            var typed = new HashMap<>(payout);
            typed.put(field, text(value));
            return submit(list, "/account", "/payouts", typed);
        }));
        put(
                "POST /payouts/{number}/reversal number",
                BadValues.ID,
                value -> submit(
                        list,
                        "/account",
                        "/payouts/" + inAddress(value) + "/reversal",
                        Map.of("why", "Returned.", "sure", "true")));
        // That there is no such payout is told before anything is read.
        Map.of("why", BadValues.LINE, "sure", BadValues.FLAG)
                .forEach((field, kind) -> put("POST /payouts/{number}/reversal " + field, kind, value -> {
                    var typed = new HashMap<>(Map.of("why", "Returned.", "sure", "true"));
                    typed.put(field, text(value));
                    return submit(list, "/account", "/payouts/987654321/reversal", typed);
                }));
        put(
                "POST /payouts/sepa payees",
                BadValues.ID,
                value -> submit(list, "/account", "/payouts/sepa", Map.of("payees", text(value))));
        var paid = Map.of("iban", "", "company", "", "vat", "", "vatNumber", "");
        Map.of(
                        "iban",
                        BadValues.CHOICE,
                        "company",
                        BadValues.LINE,
                        "vat",
                        BadValues.CHOICE,
                        "vatNumber",
                        BadValues.LINE)
                .forEach((field, kind) -> put("POST /account/payment " + field, kind, value -> {
                    var typed = new HashMap<>(paid);
                    typed.put(field, text(value));
                    return submit(bruno, "/account", "/account/payment", typed);
                }));
        var line = "/improvements/" + improvement;
        put(
                "POST /improvements/{number} becomes",
                BadValues.CHOICE,
                value -> submit(list, "/improvements", line, Map.of("becomes", text(value), "sentence", "We do.")));
        put(
                "POST /improvements/{number} sentence",
                BadValues.WORDS,
                value -> submit(list, "/improvements", line, Map.of("becomes", "done", "sentence", text(value))));
        put(
                "POST /improvements/{number} number",
                BadValues.ID,
                value -> submit(
                        list,
                        "/improvements",
                        "/improvements/" + inAddress(value),
                        Map.of("becomes", "done", "sentence", "x")));
        introductions();
        expenses();
        papers();
        var days = Map.of(
                "startsOn", today().toString(), "endsOn", today().plusDays(90).toString());
        form(MISSION + "/dates", "startsOn", BadValues.DAY, days);
        form(MISSION + "/dates", "endsOn", BadValues.DAY, days);
        form(MISSION + "/dates", "due-m2", BadValues.DAY, days);
        table.put("POST /missions/{missionId}/dates *", table.get("POST /missions/{id}/dates due-m2"));

        var deputy = Map.of("deputy", chloe, "from", today().toString(), "until", today().toString());
        for (var field : Map.of("deputy", BadValues.PERSON, "from", BadValues.DAY, "until", BadValues.DAY)
                .entrySet()) {
            put("POST /account/deputy " + field.getKey(), field.getValue(), value -> {
                var typed = new HashMap<>(deputy);
                typed.put(field.getKey(), text(value));
                return submit(bruno, "/account/deputy", "/account/deputy", typed);
            });
        }
        put(
                "POST /account/deputy/{number}/take-back number",
                BadValues.ID,
                value -> submit(
                        bruno, "/account/deputy", "/account/deputy/" + inAddress(value) + "/take-back", Map.of()));

        var disputed = Map.of("what", "Two days are missing.", "line-coordination-" + anne, "true");
        form(MISSION + "/disputes", "what", BadValues.WORDS, disputed);
        table.put("POST /missions/{missionId}/disputes *", table.get("POST /missions/{id}/disputes what"));
        form(MISSION + "/disputes/1/close", "words", BadValues.WORDS, Map.of());
        table.put(
                "POST /missions/{missionId}/disputes/{number}/close *",
                table.get("POST /missions/{id}/disputes/1/close words"));
        form(MISSION + "/disputes/mediator", "mediator", BadValues.PERSON, Map.of());
        table.put(
                "POST /missions/{missionId}/disputes/mediator *",
                table.get("POST /missions/{id}/disputes/mediator mediator"));

        var amendment = Map.of("what", "Two days", "why", "Ill", "from", today().toString());
        form(MISSION + "/amendment", "what", BadValues.WORDS, amendment);
        form(MISSION + "/amendment", "why", BadValues.WORDS, amendment);
        form(MISSION + "/amendment", "from", BadValues.DAY, amendment);
        form(MISSION + "/amendment", "days-c2", BadValues.DAYS, amendment);
        table.put("POST /missions/{missionId}/amendment *", table.get("POST /missions/{id}/amendment what"));
        form(MISSION + "/amendment/days", "days-c2", BadValues.DAYS, Map.of());
        table.put(
                "POST /missions/{missionId}/amendment/days *", table.get("POST /missions/{id}/amendment/days days-c2"));

        var handOver = Map.of("role", "COORDINATOR", "successor", chloe, "words", "", "answer", "", "reason", "");
        form(MISSION + "/hand-over", "role", BadValues.CHOICE, handOver);
        form(MISSION + "/hand-over", "successor", BadValues.PERSON, handOver);
        form(MISSION + "/hand-over", "words", BadValues.WORDS, handOver);
        form(MISSION + "/hand-over/1/answer", "answer", BadValues.CHOICE, handOver);
        form(MISSION + "/hand-over/1/answer", "reason", BadValues.WORDS, handOver);
        for (var field : List.of("role", "successor", "words")) {
            table.put(
                    "POST /missions/{missionId}/hand-over " + field,
                    table.get("POST /missions/{id}/hand-over " + field));
        }
        for (var field : List.of("answer", "reason")) {
            table.put(
                    "POST /missions/{missionId}/hand-over/{number}/answer " + field,
                    table.get("POST /missions/{id}/hand-over/1/answer " + field));
        }

        put(
                "POST /account/language language",
                BadValues.CHOICE,
                value -> submit(bruno, "/account", "/account/language", Map.of("language", text(value))));
        // A wrong password shuts its owner out for a while: nobody else's is tried here.
        var dora = member("Dora");
        for (var field : List.of("current", "chosen", "again")) {
            put("POST /account/password " + field, BadValues.LINE, value -> {
                var typed =
                        new HashMap<>(Map.of("current", PASSWORD, "chosen", "Long enough 1", "again", "Another one 2"));
                typed.put(field, text(value));
                return submit(dora, "/account", "/account/password", typed);
            });
        }
        var emil = directory.person(member("Emil")).emailIfKnown().orElseThrow();
        put(
                "POST /login username",
                BadValues.LINE,
                value -> new Browser(port).signIn(text(value), PASSWORD),
                this::isRefusedAtTheDoor);
        put(
                "POST /login password",
                BadValues.LINE,
                value -> new Browser(port).signIn(emil, text(value)),
                this::isRefusedAtTheDoor);
    }

    private void links() {
        var asked = aMissionThatAnneCoordinates();
        anneProposes(asked, draft(anne, bruno, chloe));
        var stranger = new Browser(port);
        put("GET /a/{token} token", BadValues.ID, value -> stranger.get("/a/" + inAddress(value)));
        put(
                "POST /a/{token} token",
                BadValues.ID,
                value -> stranger.postForm("/a/" + inAddress(value), "answer=agreed"));
        put("POST /a/{token} words", BadValues.WORDS, value -> {
            var link = mails.in(bruno, "protocol_proposed");
            return stranger.postForm(
                    link,
                    "answer=counterProposal&words=" + URLEncoder.encode(text(value), UTF_8) + "&seen="
                            + Jsoup.parse(stranger.get(link).body())
                                    .select("[name=seen]")
                                    .val());
        });
        table.put("POST /a/{token} *", table.get("POST /a/{token} words"));

        var page = "/missions/" + asked + "/answers";
        var answered = Map.of("version", "1", "answer", "counterProposal", "words", "Less.", "seen", "x");
        var told = Map.of(
                "version", "1",
                "person", chloe,
                "toldAnswer", "counterProposal",
                "toldHow", "PHONE",
                "toldOn", today().toString(),
                "toldWords", "Less.");
        sent("POST /missions/{missionId}/answers", "version", BadValues.NUMBER, bruno, page, page, answered);
        sent("POST /missions/{missionId}/answers", "words", BadValues.WORDS, bruno, page, page, answered);
        table.put("POST /missions/{missionId}/answers *", table.get("POST /missions/{missionId}/answers words"));
        var writtenDown = "POST /missions/{missionId}/answers/told";
        sent(writtenDown, "version", BadValues.NUMBER, anne, page, page + "/told", told);
        sent(writtenDown, "person", BadValues.PERSON, anne, page, page + "/told", told);
        sent(writtenDown, "toldAnswer", BadValues.CHOICE, anne, page, page + "/told", told);
        sent(writtenDown, "toldHow", BadValues.CHOICE, anne, page, page + "/told", told);
        sent(writtenDown, "toldOn", BadValues.DAY, anne, page, page + "/told", told);
        sent(writtenDown, "toldWords", BadValues.WORDS, anne, page, page + "/told", told);
        table.put(writtenDown + " *", table.get(writtenDown + " toldWords"));
        // A text where a file is expected is no file: what else is wrong is told.
        sent(writtenDown, "file", BadValues.LINE, bruno, page, page + "/told", told);
        for (var action : List.of("", "/take-back", "/told")) {
            put(
                    "POST /missions/{missionId}/answers" + action + " missionId",
                    BadValues.ID,
                    value -> submit(
                            anne, page, "/missions/" + inAddress(value) + "/answers" + action, Map.of("version", "1")));
        }
        at("/missions/{missionId}/answers", "missionId");
        at("/missions/{missionId}/answers/files/{file}", "missionId");
        put("GET /missions/{missionId}/answers/files/{file} file", BadValues.ID, value -> browserOf(anne)
                .get(page + "/files/" + inAddress(value)));
    }

    private void sent(
            String address,
            String field,
            BadValues kind,
            String person,
            String page,
            String action,
            Map<String, String> others) {
        put(address + " " + field, kind, value -> {
            var typed = new HashMap<>(others);
            typed.put(field, text(value));
            return submit(person, page, action, typed);
        });
    }

    private void introductions() {
        var page = "/introductions";
        var contested = Map.of("client", missions.get(inDraft).client(), "day", today().toString(), "words", "Mine.");
        for (var field : Map.of("client", BadValues.PERSON, "day", BadValues.DAY, "words", BadValues.WORDS)
                .entrySet()) {
            put("POST " + page + " " + field.getKey(), field.getValue(), value -> {
                var typed = new HashMap<>(contested);
                typed.put(field.getKey(), text(value));
                return submit(bruno, page, page, typed);
            });
        }
        file("POST " + page + " file", content -> browserOf(bruno)
                .submitFile(page, page, contested, "file", "mail.pdf", content));
        var of = "POST " + page + "/mediations/{number}";
        var one = page + "/mediations/" + mediation;
        put(
                of + "/answer words",
                BadValues.WORDS,
                value -> submit(ines, page, one + "/answer", Map.of("words", text(value))));
        file(of + "/answer file", content -> browserOf(ines)
                .submitFile(page, one + "/answer", Map.of("words", "Mine."), "file", "mail.pdf", content));
        put(
                of + "/mediator mediator",
                BadValues.PERSON,
                value -> submit(ines, page, one + "/mediator", Map.of("mediator", text(value))));
        put(
                of + "/decision whose",
                BadValues.PERSON,
                value -> submit(chantal, page, one + "/decision", Map.of("whose", text(value), "words", "So it is.")));
        put(
                of + "/decision words",
                BadValues.WORDS,
                value -> submit(chantal, page, one + "/decision", Map.of("whose", ines, "words", text(value))));
        for (var action : List.of("answer", "mediator", "decision")) {
            put(
                    of + "/" + action + " number",
                    BadValues.ID,
                    value -> submit(
                            chantal,
                            page,
                            page + "/mediations/" + inAddress(value) + "/" + action,
                            Map.of("words", "Mine.", "whose", ines, "mediator", anne)));
        }
        at(page + "/mediations/{number}/files/{file}", "number");
        put("GET " + page + "/mediations/{number}/files/{file} file", BadValues.ID, value -> browserOf(ines)
                .get(one + "/files/" + inAddress(value)));
    }

    private void papers() {
        var page = "/papers";
        var paper = Map.of("person", "", "kind", "insurance", "issuedOn", today().toString(), "validUntil", "");
        for (var field : Map.of(
                        "person", BadValues.PERSON,
                        "kind", BadValues.CHOICE,
                        "issuedOn", BadValues.DAY)
                .entrySet()) {
            put("POST " + page + " " + field.getKey(), field.getValue(), value -> {
                var typed = new HashMap<>(paper);
                typed.put(field.getKey(), text(value));
                return submit(chantal, page, page, typed);
            });
        }
        // A paper may hold for as long as it likes: it counts for as long as the rules say.
        var forever = Set.of("9999-12-31", "+999999999-12-31");
        table.put(
                "POST " + page + " validUntil",
                new Input(
                        BadValues.DAY.typed().stream()
                                .filter(day -> !forever.contains(day))
                                .toList(),
                        value -> {
                            var typed = new HashMap<>(paper);
                            typed.put("validUntil", text(value));
                            return submit(chantal, page, page, typed);
                        },
                        this::isRefused));
        file("POST " + page + " file", content -> browserOf(chantal)
                .submitFile(page, page, paper, "file", "paper.pdf", content));
        var waiver = Map.of("person", bruno, "kind", "insurance", "until", today().toString(), "reason", "On its way.");
        for (var field : Map.of(
                        "person", BadValues.PERSON,
                        "kind", BadValues.CHOICE,
                        "until", BadValues.DAY,
                        "reason", BadValues.WORDS)
                .entrySet()) {
            put("POST " + page + "/waivers " + field.getKey(), field.getValue(), value -> {
                var typed = new HashMap<>(waiver);
                typed.put(field.getKey(), text(value));
                return submit(chantal, page, page + "/waivers", typed);
            });
        }
        put(
                "POST " + page + "/{number}/wrong number",
                BadValues.ID,
                value -> submit(
                        chantal, page, page + "/" + inAddress(value) + "/wrong", Map.of("reason", "Not theirs.")));
        // That there is no such paper is told before anything is read.
        put(
                "POST " + page + "/{number}/wrong reason",
                BadValues.WORDS,
                value -> submit(chantal, page, page + "/987654321/wrong", Map.of("reason", text(value))));
        at(page + "/{number}/file", "number");
    }

    private void expenses() {
        var typed = Map.of("label", "Train", "amount", "10", "paid", "11", "spentOn", today().toString());
        for (var field : Map.of(
                        "label",
                        BadValues.LINE,
                        "amount",
                        BadValues.MONEY,
                        "paid",
                        BadValues.MONEY,
                        "spentOn",
                        BadValues.DAY)
                .entrySet()) {
            form(MISSION + "/expenses", field.getKey(), field.getValue(), typed);
            table.put(
                    "POST /missions/{missionId}/expenses " + field.getKey(),
                    table.get("POST /missions/{id}/expenses " + field.getKey()));
        }
        var page = "/missions/" + mission + "/expenses";
        file("POST /missions/{missionId}/expenses receipt", content -> browserOf(bruno)
                .submitFile(page, page, typed, "receipt", "receipt.pdf", content));
        put(
                "POST /missions/{missionId}/expenses missionId",
                BadValues.ID,
                value -> submit(anne, "/missions/" + mission, "/missions/" + inAddress(value) + "/expenses", typed));
        at("/missions/{missionId}/expenses", "missionId");
        at("/missions/{missionId}/expenses/{number}/receipt", "missionId");
        put("GET /missions/{missionId}/expenses/{number}/receipt number", BadValues.ID, value -> browserOf(anne)
                .get(page + "/" + inAddress(value) + "/receipt"));
    }

    /** Nothing that is no paper and no picture of one, whatever it is called. */
    private void file(String name, Function<byte[], HttpResponse<String>> door) {
        var contents = List.of("<html><script>alert(1)</script>", "%PDF-1.7 broken", "GIF89a", "\u0000", "MZ");
        table.put(name, new Input(contents, value -> door.apply(text(value).getBytes(UTF_8)), this::isRefused));
    }

    private void addresses() {
        put(
                "POST /missions/{id}/payments/{number}/reversal number",
                BadValues.ID,
                value -> submit(
                        anne,
                        "/missions/" + mission,
                        "/missions/" + mission + "/payments/" + inAddress(value) + "/reversal",
                        Map.of("why", "A slip.", "sure", "true")));
        put(
                "POST /missions/{id}/payments/{number}/reversal id",
                BadValues.ID,
                value -> submit(
                        anne,
                        "/missions/" + mission,
                        "/missions/" + inAddress(value) + "/payments/1/reversal",
                        Map.of("why", "A slip.", "sure", "true")));
        for (var action : List.of("cancel", "pause", "resume", "payments", "refunds")) {
            put(
                    "POST /missions/{id}/" + action + " id",
                    BadValues.ID,
                    value -> submit(
                            anne,
                            "/missions/" + mission,
                            "/missions/" + inAddress(value) + "/" + action,
                            Map.of("confirmed", "true")));
        }
        put(
                "POST /missions/{missionId}/withdraw missionId",
                BadValues.ID,
                value -> submit(
                        anne,
                        "/missions/" + mission,
                        "/missions/" + inAddress(value) + "/withdraw",
                        Map.of("person", bruno)));
        at("/missions/{id}", "id");
        put(
                "POST /missions/{missionId}/dates missionId",
                BadValues.ID,
                value -> submit(
                        anne,
                        "/missions/" + mission,
                        "/missions/" + inAddress(value) + "/dates",
                        Map.of("startsOn", today().toString(), "endsOn", today().toString())));
        at("/missions/{missionId}/dates", "missionId");
        at("/missions/{missionId}/disputes", "missionId");
        for (var action : List.of("", "/{number}/close", "/mediator")) {
            put(
                    "POST /missions/{missionId}/disputes" + action + " missionId",
                    BadValues.ID,
                    value -> submit(
                            anne,
                            "/missions/" + mission,
                            "/missions/" + inAddress(value) + "/disputes" + action.replace("{number}", "1"),
                            Map.of()));
        }
        put(
                "POST /missions/{missionId}/disputes/{number}/close number",
                BadValues.ID,
                value -> submit(
                        anne,
                        "/missions/" + mission,
                        "/missions/" + mission + "/disputes/" + inAddress(value) + "/close",
                        Map.of("words", "Settled.")));
        at("/missions/{missionId}/amendment", "missionId");
        put(
                "GET /missions/{missionId}/amendment asWorked",
                BadValues.ID,
                value -> browserOf(anne).get("/missions/" + mission + "/amendment?asWorked=" + inAddress(value)),
                answer -> answer.statusCode() == 200 || isRefused(answer));
        for (var action : List.of("/amendment", "/amendment/days")) {
            put(
                    "POST /missions/{missionId}" + action + " missionId",
                    BadValues.ID,
                    value -> submit(
                            anne,
                            "/missions/" + mission,
                            "/missions/" + inAddress(value) + action,
                            Map.of("what", "Two days", "why", "Ill", "from", today().toString())));
        }
        at("/missions/{missionId}/hand-over", "missionId");
        put(
                "POST /missions/{missionId}/hand-over missionId",
                BadValues.ID,
                value -> submit(
                        anne,
                        "/missions/" + mission,
                        "/missions/" + inAddress(value) + "/hand-over",
                        Map.of("role", "COORDINATOR", "successor", chloe)));
        for (var action : List.of("answer", "take-back")) {
            put(
                    "POST /missions/{missionId}/hand-over/{number}/" + action + " missionId",
                    BadValues.ID,
                    value -> submit(
                            anne,
                            "/missions/" + mission,
                            "/missions/" + inAddress(value) + "/hand-over/1/" + action,
                            Map.of("answer", "yes")));
            put(
                    "POST /missions/{missionId}/hand-over/{number}/" + action + " number",
                    BadValues.ID,
                    value -> submit(
                            anne,
                            "/missions/" + mission,
                            "/missions/" + mission + "/hand-over/" + inAddress(value) + "/" + action,
                            Map.of("answer", "yes")));
        }
        at("/missions/{missionId}/withdraw", "missionId");
        at("/missions/{missionId}/books", "missionId");
        put("GET /missions/{missionId}/statements/{party}.pdf missionId", BadValues.ID, value -> browserOf(anne)
                .get("/missions/" + inAddress(value) + "/statements/" + anne + ".pdf"));
        put("GET /missions/{missionId}/statements/{party}.pdf party", BadValues.ID, value -> browserOf(anne)
                .get("/missions/" + mission + "/statements/" + inAddress(value) + ".pdf"));
        at("/missions/{missionId}/protocol/{version}.pdf", "missionId");
        put("GET /missions/{missionId}/protocol/{version}.pdf version", BadValues.ID, value -> browserOf(anne)
                .get("/missions/" + mission + "/protocol/" + inAddress(value) + ".pdf"));
        for (var what : List.of("", "/proof.json")) {
            at("/missions/{missionId}/protocol/{version}" + what, "missionId");
            put("GET /missions/{missionId}/protocol/{version}" + what + " version", BadValues.ID, value -> browserOf(
                            anne)
                    .get("/missions/" + mission + "/protocol/" + inAddress(value) + what));
        }
        put(
                "GET /register fingerprint",
                BadValues.ID,
                value -> browserOf(chantal).get("/register?fingerprint=" + inAddress(value)),
                answer -> isRefused(answer)
                        || !Jsoup.parse(answer.body())
                                .select(".error, .notice.bad")
                                .text()
                                .isBlank());
        at("/go/{missionId}/{step}", "missionId");
        put(
                "GET /go/{missionId}/{step} step",
                BadValues.ID,
                value -> browserOf(anne).get("/go/" + mission + "/" + inAddress(value)),
                answer -> answer.statusCode() == 302 || isRefused(answer));
        at("/missions/{id}/diagrams", "id");
        at("/missions/{id}/diagrams/{definition}", "id");
        put("GET /missions/{id}/diagrams/{definition} definition", BadValues.ID, value -> browserOf(anne)
                .get("/missions/" + mission + "/diagrams/" + inAddress(value)));
        at("/api/tasks/{taskId}/mission", "taskId");
        at("/api/missions/{id}/summary", "id");
        put(
                "GET /api/directory/organisations/{id}/contacts id",
                BadValues.ID,
                value -> browserOf(anne).get("/api/directory/organisations/" + inAddress(value) + "/contacts"),
                answer -> answer.body().equals("[]") || isRefused(answer));
        at(DRAFT, "missionId");
        put("PUT " + DRAFT + " missionId", BadValues.ID, value -> browserOf(anne)
                .put(draftOf(inAddress(value)), "{\"revision\":1,\"draft\":{}}"));
        put("POST " + DRAFT + "/check missionId", BadValues.ID, value -> browserOf(anne)
                .post(draftOf(inAddress(value)) + "/check", "{\"draft\":{}}"));
        for (var what : List.of("/take-over", "/bring-back")) {
            put("POST " + DRAFT + what + " missionId", BadValues.ID, value -> browserOf(anne)
                    .post(draftOf(inAddress(value)) + what, "{\"revision\":1,\"draft\":{},\"person\":\"p1\"}"));
        }
        at("/missions/{missionId}/what-if", "missionId");
        at(WHAT_IF, "missionId");
        put("POST " + WHAT_IF + " missionId", BadValues.ID, value -> browserOf(anne)
                .post(WHAT_IF.replace("{missionId}", inAddress(value)), "{\"scenario\":{}}"));
        put("POST " + WHAT_IF + "/counter missionId", BadValues.ID, value -> browserOf(anne)
                .post(
                        WHAT_IF.replace("{missionId}", inAddress(value)) + "/counter",
                        "{\"version\":1,\"hash\":\"\",\"scenario\":{\"budget\":\"1\"},\"words\":\"x\"}"));
        for (var wish : List.of("show", "words")) {
            put(
                    "GET /missions " + wish,
                    BadValues.ID,
                    value -> browserOf(anne).get("/missions?" + wish + "=" + inAddress(value)),
                    answer -> answer.statusCode() == 200 || isRefused(answer));
        }
        // What a page may show besides itself: what it does not know, it does without.
        put(
                "GET /improvements show",
                BadValues.ID,
                value -> browserOf(chantal).get("/improvements?show=" + inAddress(value)),
                answer -> answer.statusCode() == 200 || isRefused(answer));
        put(
                "GET /missions/{missionId}/withdraw person",
                BadValues.ID,
                value -> browserOf(anne).get("/missions/" + mission + "/withdraw?person=" + inAddress(value)),
                answer -> answer.statusCode() == 200 || isRefused(answer));
    }

    private void bodies() {
        lead("title", BadValues.LINE);
        lead("client", BadValues.ID, Map.of());
        lead("newClient.name", BadValues.LINE);
        lead("newClient.place", BadValues.LINE);
        lead("contact", BadValues.ID, Map.of("client", client("Known")));
        for (var contact : List.of("newContact", "newPrescriber")) {
            lead(contact + ".givenName", BadValues.LINE);
            lead(contact + ".familyName", BadValues.LINE);
            lead(contact + ".email", BadValues.LINE);
            lead(contact + ".phone", BadValues.LINE);
            lead(contact + ".language", BadValues.CHOICE);
        }
        lead("need", BadValues.WORDS);
        lead("skills", BadValues.LINE);
        lead("budgetKind", BadValues.CHOICE);
        lead("budget", BadValues.MONEY);
        lead("budgetTo", BadValues.MONEY, Map.of("budgetKind", "range"));
        lead("currency", BadValues.CHOICE);
        lead("wishedStart", BadValues.DAY);
        lead("recommendedBy", BadValues.CHOICE);
        lead("prescriber", BadValues.ID, Map.of());
        lead("member", BadValues.ID, Map.of("recommendedBy", "member"));
        lead("thanks", BadValues.CHOICE);
        lead("introducer", BadValues.ID);
        lead("decision", BadValues.CHOICE);
        lead("coordinator", BadValues.ID, Map.of("decision", "pursue"));
        lead("wakeOn", BadValues.DAY, Map.of("decision", "notYet"));
        lead("reasonForUs", BadValues.WORDS, Map.of("decision", "decline"));
        lead("wordForPrescriber", BadValues.WORDS, Map.of("decision", "decline", "reasonForUs", "No time."));

        draft("budget", BadValues.MONEY);
        draft("startsOn", BadValues.DAY);
        draft("endsOn", BadValues.DAY);
        draft("contractHolder", BadValues.PERSON);
        draft("pots.rate", BadValues.NUMBER);
        draft("pots.reason", BadValues.LINE);
        draft("pots.cap", BadValues.MONEY);
        draft("beneficiaries.id", BadValues.ID);
        draft("beneficiaries.pot", BadValues.CHOICE);
        draft("beneficiaries.party", BadValues.PERSON);
        draft("beneficiaries.weight", BadValues.NUMBER);
        for (var deductions : List.of("expenses", "fixedPrices")) {
            draft(deductions + ".id", BadValues.ID);
            draft(deductions + ".party", BadValues.PERSON);
            draft(deductions + ".label", BadValues.LINE);
            draft(deductions + ".amount", BadValues.MONEY);
        }
        draft("contributions.id", BadValues.ID);
        draft("contributions.party", BadValues.PERSON);
        draft("contributions.role", BadValues.LINE);
        draft("contributions.skills", BadValues.LINE);
        draft("contributions.days", BadValues.NUMBER);
        draft("contributions.dayRate", BadValues.MONEY);
        draft("contributions.coefficient", BadValues.NUMBER);
        draft("contributions.coefficientReason", BadValues.LINE);
        draft("contributions.from", BadValues.DAY);
        draft("contributions.until", BadValues.DAY);
        draft("milestones.id", BadValues.ID);
        draft("milestones.title", BadValues.LINE);
        draft("milestones.dueOn", BadValues.DAY);
        draft("milestones.responsible", BadValues.PERSON);
        draft("instalments.id", BadValues.ID);
        draft("instalments.label", BadValues.LINE);
        draft("instalments.due", BadValues.CHOICE);
        draft("instalments.milestone", BadValues.ID);
        draft("instalments.date", BadValues.DAY);
        draft("instalments.amount", BadValues.NUMBER);
        draft("instalments.unit", BadValues.CHOICE);
        scenario("budget", BadValues.MONEY);
        scenario("rates", BadValues.NUMBER);
        scenario("roles.id", BadValues.ID);
        scenario("roles.days", BadValues.NUMBER);
        scenario("roles.dayRate", BadValues.MONEY);
        scenario("roles.leaves", BadValues.FLAG);
        scenario("added.role", BadValues.LINE);
        scenario("added.days", BadValues.NUMBER);
        scenario("added.dayRate", BadValues.MONEY);
        scenario("overruns.id", BadValues.ID);
        scenario("overruns.days", BadValues.NUMBER);
        scenario("unpaid", BadValues.ID);
        counter("version", BadValues.NUMBER);
        counter("hash", BadValues.ID);
        counter("words", BadValues.WORDS);
        inBody(
                "POST " + DRAFT + "/take-over person",
                BadValues.ID,
                value -> exchangeDraft("/take-over", json.valueToTree(1), json.valueToTree(value)),
                this::isRefused);
        for (var what : List.of("/take-over", "/bring-back")) {
            inBody(
                    "POST " + DRAFT + what + " revision",
                    BadValues.NUMBER,
                    value -> exchangeDraft(what, json.valueToTree(value), json.valueToTree(bruno)),
                    answer -> answer.statusCode() == 409 || isRefused(answer));
        }
        inBody(
                "PUT " + DRAFT + " revision",
                BadValues.NUMBER,
                value -> {
                    var body = json.createObjectNode();
                    body.set("revision", json.valueToTree(value));
                    body.set("draft", draftWithEvery("1"));
                    return browserOf(anne).put(draftOf(inDraft), written(body));
                },
                answer -> answer.statusCode() == 409 || isRefused(answer));
    }

    // ---- rows of the table

    private void put(String name, BadValues kind, Door door) {
        put(name, kind, door, this::isRefused);
    }

    private void put(String name, BadValues kind, Door door, Function<HttpResponse<String>, Boolean> isTold) {
        var refused = kind.typed().stream().filter(BadRequestTest::canBeInAForm).toList();
        table.put(name, new Input(refused, door, isTold));
    }

    /** Half a character cannot: a browser sends the sign for an unknown one instead. */
    private static boolean canBeInAForm(String text) {
        return UTF_8.newEncoder().canEncode(text);
    }

    /** In a body a value may be of another type than text; a number is read as the text that it is written as. */
    private void inBody(String name, BadValues kind, Door door, Function<HttpResponse<String>, Boolean> isTold) {
        var refused = kind.refused().stream()
                .filter(value -> !(value instanceof Number && (kind == BadValues.LINE || kind == BadValues.WORDS)))
                .toList();
        table.put(name, new Input(refused, door, isTold));
    }

    private void metrics() {
        var csv = "/metrics/{panel}/{table}.csv";
        for (var address : List.of("/metrics", "/metrics/{panel}", csv, "/api/metrics/{panel}")) {
            var overview = address.replace("{panel}", "overview").replace("{table}", "ends");
            put("GET " + address + " *", BadValues.DAY, value -> browserOf(chantal)
                    .get(overview + "?from=" + inAddress(value)));
            if (address.contains("{panel}")) {
                put("GET " + address + " panel", BadValues.ID, value -> browserOf(chantal)
                        .get(address.replace("{panel}", inAddress(value)).replace("{table}", "ends")));
            }
        }
        put("GET /metrics/heatmap/diagrams *", BadValues.DAY, value -> browserOf(chantal)
                .get("/metrics/heatmap/diagrams?from=" + inAddress(value)));
        put("GET /metrics/heatmap/diagrams/{diagram} diagram", BadValues.ID, value -> browserOf(chantal)
                .get("/metrics/heatmap/diagrams/" + inAddress(value)));
        for (var address : List.of("/metrics/mine", "/metrics/mine/{table}.csv", "/api/metrics/mine")) {
            put("GET " + address + " *", BadValues.DAY, value -> browserOf(anne)
                    .get(address.replace("{table}", "steps") + "?from=" + inAddress(value)));
        }
        put("GET /metrics/mine/{table}.csv table", BadValues.ID, value -> browserOf(anne)
                .get("/metrics/mine/" + inAddress(value) + ".csv"));
        targets();
        var log = "/api/metrics/event-log.xes";
        put("GET " + log + " *", BadValues.DAY, value -> browserOf(chantal).get(log + "?from=" + inAddress(value)));
        put("GET " + csv + " table", BadValues.ID, value -> browserOf(chantal)
                .get("/metrics/overview/" + inAddress(value) + ".csv"));
        views();
    }

    private void views() {
        var save = "POST /metrics/{panel}/views ";
        put(
                save + "panel",
                BadValues.ID,
                value -> submit(
                        chantal, "/account", "/metrics/" + inAddress(value) + "/views", Map.of("viewName", "x")));
        put(
                save + "*",
                BadValues.DAY,
                value -> submit(
                        chantal, "/account", "/metrics/flow/views?from=" + inAddress(value), Map.of("viewName", "x")));
        put(
                save + "viewName",
                BadValues.LINE,
                value -> submit(chantal, "/account", "/metrics/flow/views", Map.of("viewName", text(value))));
        put(
                save + "replaces",
                BadValues.FLAG,
                value -> submit(
                        chantal, "/account", "/metrics/flow/views", Map.of("viewName", "x", "replaces", text(value))));
        put("GET /metrics/views/{number} number", BadValues.ID, value -> browserOf(chantal)
                .get("/metrics/views/" + inAddress(value)));
        for (var action : List.of("name", "deletion", "return")) {
            put(
                    "POST /metrics/views/{number}/" + action + " number",
                    BadValues.ID,
                    value -> submit(
                            chantal,
                            "/account",
                            "/metrics/views/" + inAddress(value) + "/" + action,
                            Map.of("viewName", "x")));
        }
        // That there is no such view is told before the name is read; ViewsPageTest sends bad ones.
        put(
                "POST /metrics/views/{number}/name viewName",
                BadValues.LINE,
                value -> submit(chantal, "/account", "/metrics/views/987654321/name", Map.of("viewName", text(value))));
        for (var wish : List.of("alerts", "digest")) {
            put(
                    "POST /metrics/mails " + wish,
                    BadValues.FLAG,
                    value -> submit(chantal, "/account", "/metrics/mails", Map.of(wish, text(value))));
        }
    }

    private void targets() {
        var page = "/metrics/targets";
        var manager = somebody("Xavier", Role.MANAGER);
        put("GET " + page + " *", BadValues.DAY, value -> browserOf(manager).get(page + "?from=" + inAddress(value)));
        put("GET " + page + "/{number:[0-9]{1,18}} number", BadValues.ID, value -> browserOf(manager)
                .get(page + "/" + inAddress(value)));
        for (var action : List.of("remove", "restore")) {
            put(
                    "POST " + page + "/{number}/" + action + " number",
                    BadValues.ID,
                    value -> submit(manager, page, page + "/" + inAddress(value) + "/" + action, Map.of()));
        }
        var time = Map.of("subject", "mission/DELIVERED", "days", "40", "hours", "5", "percent", "85");
        time.keySet()
                .forEach(field -> put(
                        "POST " + page + " " + field,
                        field.equals("subject") ? BadValues.CHOICE : BadValues.MONEY,
                        value -> submit(manager, page, page, with(time, field, text(value)))));
        put(
                "POST " + page + " number",
                BadValues.MONEY,
                value -> submit(manager, page, page, Map.of("subject", "open", "number", text(value))));
    }

    private static Map<String, String> with(Map<String, String> typed, String field, String value) {
        var changed = new HashMap<>(typed);
        changed.put(field, value);
        return changed;
    }

    private void at(String address, String variable) {
        put("GET " + address + " " + variable, BadValues.ID, value -> browserOf(anne)
                .get(address.replace("{" + variable + "}", inAddress(value)).replaceAll("\\{\\w+}", "x")));
    }

    /** A field of a form on the mission's page or on a page below it: its mistake is told there, and what was typed stays. */
    private void form(String action, String field, BadValues kind, Map<String, String> others) {
        var address = action.replace("{id}", mission).replace("{number}", "987654321");
        put("POST " + action + " " + field, kind, value -> {
            var typed = new HashMap<>(others);
            typed.put(field, text(value));
            return submit(
                    anne,
                    address.endsWith("withdraw") || address.endsWith("dates") || address.endsWith("expenses")
                            ? address
                            : "/missions/" + mission,
                    address,
                    typed);
        });
    }

    private void lead(String field, BadValues kind) {
        lead(field, kind, Map.of());
    }

    private void lead(String field, BadValues kind, Map<String, String> others) {
        inBody(
                "POST /api/leads/check " + field,
                kind,
                value -> {
                    var form = lead();
                    others.forEach(form::put);
                    if (field.equals("contact")) {
                        form.remove("newContact");
                    }
                    if (field.equals("skills")) {
                        form.set(field, json.createArrayNode().add(json.valueToTree(value)));
                    } else {
                        set(form, field, json.valueToTree(value));
                    }
                    if (startedWith.add(field)) {
                        var started = started(form);
                        if (started.statusCode() != 422) {
                            return started;
                        }
                    }
                    return browserOf(ines).post("/api/leads/check", written(form));
                },
                answer -> answer.statusCode() == 200
                        ? read(answer).at("/problems").findValuesAsText("field").stream()
                                .anyMatch(field::equals)
                        : isRefused(answer));
    }

    /** The same lead by the start form itself. */
    private HttpResponse<String> started(ObjectNode form) {
        var variable = Map.of("type", "Json", "value", written(form));
        return browserOf(ines)
                .post(
                        "/camunda/api/engine/engine/default/process-definition/key/mission_lifecycle/submit-form",
                        written(json.valueToTree(Map.of("variables", Map.of("leadForm", variable)))));
    }

    /** Tried, it is named as a problem; sent, it is refused: what somebody answers with could be taken over. */
    private void scenario(String field, BadValues kind) {
        inBody(
                "POST " + WHAT_IF + " scenario." + field,
                kind,
                value -> {
                    var body = json.createObjectNode();
                    body.set("scenario", scenarioWith(field, value));
                    return browserOf(bruno).post(whatIf(), written(body));
                },
                answer -> answer.statusCode() == 200
                        ? field.equals("roles.leaves")
                                || !read(answer).at("/problems").isEmpty()
                        : isRefused(answer));
        if (kind == BadValues.FLAG) {
            keptAsTyped.add("POST " + WHAT_IF + "/counter scenario." + field);
        } else {
            inBody(
                    "POST " + WHAT_IF + "/counter scenario." + field,
                    kind,
                    value -> sent("words", "Less.", scenarioWith(field, value)),
                    this::isRefused);
        }
    }

    private void counter(String field, BadValues kind) {
        inBody(
                "POST " + WHAT_IF + "/counter " + field,
                kind,
                value -> sent(field, value, scenarioWith("budget", "21000")),
                answer -> answer.statusCode() == 409 || isRefused(answer));
    }

    private HttpResponse<String> sent(String field, Object value, JsonNode scenario) {
        var body = json.createObjectNode();
        body.put("version", 1)
                .put("hash", protocols.seal(underVote, 1).orElseThrow().hash())
                .put("words", "Less.");
        body.set("scenario", scenario);
        body.set(field, json.valueToTree(value));
        return browserOf(chloe).post(whatIf() + "/counter", written(body));
    }

    private HttpResponse<String> exchangeDraft(String what, JsonNode revision, JsonNode person) {
        var body = json.createObjectNode();
        body.set("revision", revision);
        body.set("draft", draftWithEvery("1"));
        body.set("person", person);
        return browserOf(anne).post(draftOf(inDraft) + what, written(body));
    }

    private String whatIf() {
        return WHAT_IF.replace("{missionId}", underVote);
    }

    private JsonNode scenarioWith(String field, Object value) {
        var scenario = json.createObjectNode().put("budget", "21000");
        scenario.putObject("rates").put("network", "9");
        scenario.putArray("roles")
                .addObject()
                .put("id", "c2")
                .put("days", "5")
                .put("dayRate", "600")
                .put("leaves", false);
        scenario.putArray("added")
                .addObject()
                .put("role", "Editor")
                .put("days", "1")
                .put("dayRate", "500");
        scenario.putArray("overruns").addObject().put("id", "c2").put("days", "1");
        scenario.putArray("unpaid").add("i1");
        if (field.equals("rates")) {
            scenario.putObject("rates").set("network", json.valueToTree(value));
        } else if (field.equals("unpaid")) {
            scenario.putArray("unpaid").add(json.<JsonNode>valueToTree(value));
        } else {
            set(scenario, field, json.valueToTree(value));
        }
        return scenario;
    }

    private void draft(String field, BadValues kind) {
        var name = field.substring(field.indexOf('.') + 1);
        keptAsTyped.add("PUT " + DRAFT + " draft." + field);
        keptAsTyped.add("POST " + DRAFT + "/take-over draft." + field);
        keptAsTyped.add("POST " + DRAFT + "/bring-back draft." + field);
        inBody(
                "POST " + DRAFT + "/check draft." + field,
                kind,
                value -> {
                    var draft = draftOf(anne, bruno, chloe);
                    set(draft, field, json.valueToTree(value));
                    var body = json.createObjectNode();
                    body.set("draft", draft);
                    return browserOf(anne).post(draftOf(inDraft) + "/check", written(body));
                },
                answer -> answer.statusCode() == 200
                        ? read(answer).at("/problems").findValuesAsText("field").stream()
                                .anyMatch(name::equals)
                        : isRefused(answer));
    }

    // ---- what is sent

    private ObjectNode lead() {
        var form = json.createObjectNode();
        form.put("title", "Visitor survey")
                .put("need", "A survey.")
                .put("budgetKind", "figure")
                .put("budget", "20 000");
        form.put("currency", "EUR")
                .put("recommendedBy", "prescriber")
                .put("thanks", "relais")
                .put("decision", "later");
        form.putObject("newClient").put("name", "A museum that never was").put("place", "Lyon");
        form.putObject("newContact")
                .put("familyName", "Roche")
                .put("email", "c@musee.example")
                .put("phone", "0601020304");
        form.putObject("newPrescriber")
                .put("familyName", "Durand")
                .put("email", "p@durand.example")
                .put("phone", "0601020304");
        return form;
    }

    private ObjectNode draftOf(String first, String second, String third) {
        ObjectNode draft = json.valueToTree(draft(first, second, third));
        draft.withArray("fixedPrices")
                .addObject()
                .put("id", "f1")
                .put("party", anne)
                .put("label", "Print")
                .put("amount", "10");
        return draft;
    }

    private ObjectNode draftWithEvery(String typed) {
        var draft = draftOf(anne, bruno, chloe);
        replaceTexts(draft, typed);
        return draft;
    }

    private void replaceTexts(JsonNode node, String typed) {
        if (node instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            for (var name : names) {
                if (object.get(name).isTextual()) {
                    object.put(name, typed);
                } else {
                    replaceTexts(object.get(name), typed);
                }
            }
        } else {
            node.forEach(each -> replaceTexts(each, typed));
        }
    }

    /** The field at that path; of rows in the first one, and under the conditions under which it is looked at. */
    private static void set(ObjectNode root, String path, JsonNode value) {
        var names = path.split("\\.");
        JsonNode at = root;
        for (int i = 0; i < names.length - 1; i++) {
            at = at.get(names[i]);
            at = at instanceof ArrayNode rows ? rows.get(0) : at.has("network") ? at.get("network") : at;
        }
        var row = (ObjectNode) at;
        var name = names[names.length - 1];
        if (path.equals("instalments.date")) {
            row.put("due", "date");
        }
        if (path.equals("instalments.milestone")) {
            row.put("due", "acceptance");
        }
        if (path.equals("contributions.coefficientReason")) {
            row.put("coefficient", "1.5");
        }
        row.set(name, value);
    }

    /** Any page has the token that a form needs; this one is quickly made. */
    private HttpResponse<String> submit(String person, String page, String action, Map<String, String> typed) {
        return browserOf(person).submit("/account", action, typed);
    }

    private Browser browserOf(String person) {
        return browsers.computeIfAbsent(person, id -> {
            accountsOfPeople.setPassword(id, PASSWORD);
            return Browser.of(directory.person(id).emailIfKnown().orElseThrow(), PASSWORD, port);
        });
    }

    private static String draftOf(String missionId) {
        return DRAFT.replace("{missionId}", missionId);
    }

    private static String text(Object value) {
        return value instanceof String text ? text : value.toString();
    }

    private static String inAddress(Object value) {
        return URLEncoder.encode(shortened(text(value), 2000), UTF_8);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }

    // ---- what is answered

    /** 4xx with a sentence: in a page where its reader looks first, else as the message. */
    private boolean isRefused(HttpResponse<String> answer) {
        if (answer.statusCode() < 400 || answer.statusCode() > 499) {
            return false;
        }
        var body = answer.body();
        if (body.startsWith("{")) {
            return !read(answer).path("message").asText().isBlank();
        }
        var told = answer.statusCode() == 422 ? ".error, [role=alert]" : ".error, [role=alert], main, h1";
        return body.isEmpty() || !Jsoup.parse(body).select(told).text().isBlank();
    }

    private boolean isRefusedAtTheDoor(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").contains("/login?wrong") || isRefused(answer);
    }

    // ---- what there is

    /** How many rows each of our tables has, and every row of the two missions; whether mails are sent is no matter here. */
    private Map<String, Object> everythingKept() {
        var tables = jdbc.sql(
                        "select table_name from information_schema.tables where lower(table_schema) = 'relais' and lower(table_name) not in ('mail', 'answer_link', 'flyway_schema_history')")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(10);
        Map<String, Object> kept = new TreeMap<>(
                tables.stream().collect(toMap(table -> table, table -> jdbc.sql("select count(*) from relais." + table)
                        .query(Long.class)
                        .single())));
        kept.put(
                "missions",
                new LinkedHashMap<>(Map.of(mission, missions.get(mission), inDraft, missions.get(inDraft))));
        return kept;
    }

    private static String shortened(String text, int length) {
        return text.length() > length ? text.substring(0, text.offsetByCodePoints(0, length / 2)) + "…" : text;
    }
}
