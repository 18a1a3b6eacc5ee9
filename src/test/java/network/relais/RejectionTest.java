package network.relais;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.mission.Missions;
import network.relais.mission.Missions.NewMission;
import network.relais.people.Role;
import network.relais.testing.Browser;
import network.relais.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** When the business says no to a page, nothing has happened; to the engine, what was written stays. */
class RejectionTest extends PageTest {

    /** They write nothing, or never answer with a {@link Rejection}: why, for each. */
    private static final Map<String, String> WITHOUT_A_CASE = Map.ofEntries(
            Map.entry(
                    "POST /api/publishing/redeploy",
                    "answers with findings, and what the engine holds is tested with it"),
            Map.entry("POST /account/language", "takes one of two"),
            Map.entry("POST /metrics/mails", "takes two ticks, and all there are can be kept"),
            Map.entry("POST /api/metrics/rebuild", "notes a wish, which nothing that was typed is part of"),
            Map.entry("POST /api/splits/preview", "works out and keeps nothing"),
            Map.entry("POST /api/settlements/preview", "works out and keeps nothing"),
            Map.entry("POST /api/leads/check", "checks and keeps nothing"),
            Map.entry("POST /api/missions/{missionId}/protocol-draft/check", "checks and keeps nothing"),
            Map.entry("POST /api/missions/{missionId}/what-if", "works out and keeps nothing"),
            Map.entry("POST /register", "compares and keeps nothing"),
            Map.entry("POST /links/revoke", "whoever is signed in may always take back the own links"),
            Map.entry(
                    "POST /metrics/targets",
                    "says at its fields what makes no sense, which a test of its page looks at"),
            Map.entry("POST /metrics/targets/{number}/remove", "what holds no more is left alone"),
            Map.entry("POST /metrics/targets/{number}/restore", "sets what was set before"));

    private static final String MEDIATION = "/mediations/987654321";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping addresses;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private WritesThenRefuses writesThenRefuses;
    private String ines;
    private String chantal;
    private String mission;

    @BeforeEach
    void aMissionThatHasJustBegun() {
        figuresAreThere();
        ines = somebody("Inès", Role.MEMBER, Role.INTRODUCER);
        chantal = somebody("Chantal", Role.ANIMATOR);
        mission = missions.open(new NewMission("Audit", client("Client"), null, null, ines, "EUR"), clock.instant())
                .id();
        // What the program would make of it, if it were one of its own.
        writesThenRefuses =
                (WritesThenRefuses) beans.initializeBean(new WritesThenRefuses(missions), "writesThenRefuses");
    }

    private record Entry(String address, Supplier<HttpResponse<String>> refused) {}

    private List<Entry> entries() {
        var page = "/missions/" + mission;
        return List.of(
                entry("POST /missions/{id}/cancel", page, "/cancel", Map.of("confirmed", "true", "reason", "")),
                entry("POST /missions/{id}/pause", page, "/pause", Map.of("until", "2001-01-01")),
                entry("POST /missions/{id}/resume", page, "/resume", Map.of()),
                entry(
                        "POST /missions/{id}/payments",
                        page,
                        "/payments",
                        Map.of("amount", "100", "receivedOn", today().toString(), "request", "r1")),
                entry(
                        "POST /missions/{id}/payments/{number}/reversal",
                        page,
                        "/payments/987654321/reversal",
                        Map.of("why", "A slip.", "sure", "true")),
                entry(
                        "POST /missions/{id}/refunds",
                        page,
                        "/refunds",
                        Map.of("refund", "100", "refundedOn", today().toString(), "refundRequest", "r2")),
                entry("POST /missions/{missionId}/withdraw", page, "/withdraw", Map.of("person", ines)),
                entry(
                        "POST /missions/{missionId}/dates",
                        page,
                        "/dates",
                        Map.of("startsOn", today().plusDays(9).toString(), "endsOn", today().toString())),
                new Entry("POST /account/deputy", () -> browserOf(ines)
                        .submit("/account", "/account/deputy", Map.of("deputy", ines, "from", "", "until", ""))),
                new Entry("POST /account/deputy/{number}/take-back", () -> browserOf(ines)
                        .submit("/account", "/account/deputy/1234567/take-back", Map.of())),
                entry("POST /missions/{missionId}/disputes", page, "/disputes", Map.of("what", "x")),
                entry("POST /missions/{missionId}/disputes/{number}/close", page, "/disputes/1234567/close", Map.of()),
                entry("POST /missions/{missionId}/disputes/mediator", page, "/disputes/mediator", Map.of()),
                entry("POST /missions/{missionId}/amendment", page, "/amendment", Map.of("what", "x", "why", "y")),
                entry("POST /missions/{missionId}/amendment/days", page, "/amendment/days", Map.of()),
                entry("POST /missions/{missionId}/hand-over", page, "/hand-over", Map.of("role", "INTRODUCER")),
                entry(
                        "POST /missions/{missionId}/hand-over/{number}/answer",
                        page,
                        "/hand-over/1234567/answer",
                        Map.of("answer", "yes")),
                entry(
                        "POST /missions/{missionId}/hand-over/{number}/take-back",
                        page,
                        "/hand-over/1234567/take-back",
                        Map.of()),
                new Entry("POST /metrics/{panel}/views", () -> browserOf(chantal)
                        .submit("/account", "/metrics/flow/views", Map.of("viewName", ""))),
                new Entry("POST /metrics/views/{number}/name", () -> browserOf(chantal)
                        .submit("/account", "/metrics/views/987654321/name", Map.of("viewName", "x"))),
                new Entry("POST /metrics/views/{number}/deletion", () -> browserOf(chantal)
                        .submit("/account", "/metrics/views/987654321/deletion", Map.of())),
                new Entry("POST /metrics/views/{number}/return", () -> browserOf(chantal)
                        .submit("/account", "/metrics/views/987654321/return", Map.of())),
                new Entry("POST /improvements/{number}", () -> browserOf(chantal)
                        .submit(page, "/improvements/987654321", Map.of("becomes", "done", "sentence", "Done."))),
                new Entry("POST /payouts", () -> browserOf(chantal)
                        .submit(
                                "/account",
                                "/payouts",
                                Map.of(
                                        "payee",
                                        ines + "/EUR",
                                        "missions",
                                        mission,
                                        "invoice",
                                        "A-1",
                                        "paidOn",
                                        today().toString(),
                                        "request",
                                        "r3"))),
                new Entry("POST /payouts/{number}/reversal", () -> browserOf(chantal)
                        .submit("/account", "/payouts/987654321/reversal", Map.of("why", "Returned.", "sure", "true"))),
                new Entry("POST /payouts/sepa", () -> browserOf(chantal)
                        .submit("/account", "/payouts/sepa", Map.of("payees", ines + "/EUR"))),
                new Entry("POST /account/payment", () -> browserOf(ines)
                        .submit("/account", "/account/payment", Map.of("iban", "FR00", "company", "C"))),
                new Entry("POST /account/password", () -> browserOf(ines)
                        .submit(
                                "/account",
                                "/account/password",
                                Map.of("current", "x", "chosen", "short", "again", "short"))),
                entry(
                        "POST /missions/{missionId}/answers",
                        page,
                        "/answers",
                        Map.of("version", "1", "answer", "agreed")),
                entry("POST /missions/{missionId}/answers/take-back", page, "/answers/take-back", Map.of()),
                entry("POST /missions/{missionId}/answers/told", page, "/answers/told", Map.of("version", "1")),
                new Entry("POST /a/{token}", () -> new Browser(port).postForm("/a/of-nobody", "answer=agreed")),
                entry("POST /missions/{missionId}/expenses", page, "/expenses", Map.of("label", "Train")),
                entry("POST /papers", "/papers", "", Map.of("kind", "vigilance")),
                entry("POST /papers/{number}/wrong", "/papers", "/987654321/wrong", Map.of("reason", "Not yours.")),
                entry("POST /papers/waivers", "/papers", "/waivers", Map.of("kind", "vigilance")),
                entry("POST /introductions", "/introductions", "", Map.of("client", "nobody", "words", "Mine.")),
                entry(
                        "POST /introductions/mediations/{number}/answer",
                        "/introductions",
                        MEDIATION + "/answer",
                        Map.of()),
                entry(
                        "POST /introductions/mediations/{number}/mediator",
                        "/introductions",
                        MEDIATION + "/mediator",
                        Map.of()),
                entry(
                        "POST /introductions/mediations/{number}/decision",
                        "/introductions",
                        MEDIATION + "/decision",
                        Map.of()),
                new Entry("POST /api/missions/{missionId}/protocol-draft/take-over", () -> browserOf(ines)
                        .post(
                                "/api" + page + "/protocol-draft/take-over",
                                "{\"revision\": 1, \"draft\": {}, \"person\": \"p1\"}")),
                new Entry("POST /api/missions/{missionId}/protocol-draft/bring-back", () -> browserOf(ines)
                        .post("/api" + page + "/protocol-draft/bring-back", "{\"revision\": 1, \"draft\": {}}")),
                new Entry("POST /api/missions/{missionId}/what-if/counter", () -> browserOf(ines)
                        .post(
                                "/api" + page + "/what-if/counter",
                                "{\"version\": 1, \"hash\": \"\", \"scenario\": {}, \"words\": \"Less.\"}")),
                new Entry("PUT /api/missions/{missionId}/protocol-draft", () -> browserOf(ines)
                        .put("/api" + page + "/protocol-draft", "{\"revision\": 1, \"draft\": {}}")));
    }

    private Entry entry(String address, String page, String form, Map<String, String> fields) {
        return new Entry(address, () -> browserOf(ines).submit("/account", page + form, fields));
    }

    static Stream<String> addressesOfEntries() {
        var test = new RejectionTest();
        test.mission = "M";
        test.ines = "p";
        test.clock = Clock.systemUTC();
        return test.entries().stream().map(Entry::address);
    }

    @Test
    void everyAddressThatTakesSomethingHasACase() {
        var drawn = new TreeSet<String>();
        addresses.getHandlerMethods().forEach((address, method) -> {
            if (isOurs(method.getBeanType())) {
                address.getMethodsCondition().getMethods().stream()
                        .filter(verb -> verb != RequestMethod.GET)
                        .forEach(verb -> address.getPatternValues().forEach(path -> drawn.add(verb + " " + path)));
            }
        });
        var known = new TreeSet<>(WITHOUT_A_CASE.keySet());
        entries().forEach(entry -> known.add(entry.address()));
        assertThat(drawn)
                .as("addresses that take something: add a refusal for a new one to entries()")
                .isEqualTo(known);
    }

    /** Neither a library's nor one that other tests have brought along. */
    private static boolean isOurs(Class<?> controller) {
        return controller.getName().startsWith("network.relais.")
                && !controller
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes");
    }

    @ParameterizedTest
    @MethodSource("addressesOfEntries")
    void aRefusalLeavesEveryTableUnchanged(String address) {
        browserOf(ines);
        browserOf(chantal);
        var entry = entries().stream()
                .filter(each -> each.address().equals(address))
                .findFirst()
                .orElseThrow();
        var before = everyRow();

        var answer = entry.refused().get();

        assertThat(answer.statusCode()).as(answer.body()).isBetween(404, 422);
        assertThat(everyRow()).isEqualTo(before);
    }

    @Test
    void whatWasWrittenBeforeARefusalIsUndoneForAPage() {
        var before = everyRow();

        assertThat(catchThrowable(() -> writesThenRefuses.pause(mission, today())))
                .isInstanceOf(Rejection.class);

        assertThat(everyRow()).isEqualTo(before);
    }

    @Test
    void whatWasWrittenBeforeARefusalStaysForTheEngineToGoOnWith() {
        transaction.executeWithoutResult(
                status -> assertThat(catchThrowable(() -> writesThenRefuses.pause(mission, today())))
                        .isInstanceOf(Rejection.class));

        assertThat(missions.get(mission).isPaused()).isTrue();
        missions.resume(mission);
    }

    /** By table, all rows as text. */
    private Map<String, List<String>> everyRow() {
        var rows = new TreeMap<String, List<String>>();
        var tables = jdbc.sql(
                        """
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type like '%TABLE' and upper(table_schema) in ('PUBLIC', 'RELAIS')
                          and lower(table_name) <> 'flyway_schema_history'""")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(60);
        for (var table : tables) {
            rows.put(
                    table,
                    new ArrayList<>(jdbc.sql("select * from " + table).query().listOfRows().stream()
                            .map(RejectionTest::text)
                            .sorted()
                            .toList()));
        }
        return rows;
    }

    private static String text(Map<String, Object> row) {
        return row.entrySet().stream()
                .map(column -> column.getKey() + "="
                        + (column.getValue() instanceof byte[] bytes ? bytes.length + " bytes" : column.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Breaks the rule to decide before writing, as somebody may by mistake. */
    @UseCase
    static class WritesThenRefuses {

        private final Missions missions;

        WritesThenRefuses(Missions missions) {
            this.missions = missions;
        }

        void pause(String missionId, LocalDate until) {
            missions.pause(missionId, Instant.EPOCH, until);
            throw new Refused();
        }
    }

    private static final class Refused extends Rejection {

        private static final long serialVersionUID = 1L;

        Refused() {
            super("REFUSED", "No.", "Non.");
        }
    }
}
