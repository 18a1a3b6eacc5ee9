package network.relais;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import network.relais.delivery.Withdraw;
import network.relais.expense.SubmitExpense;
import network.relais.expense.SubmitExpense.Typed;
import network.relais.filing.Upload;
import network.relais.people.Accounts;
import network.relais.protocol.AskForAmendment;
import network.relais.protocol.Draft;
import network.relais.staffing.MoveMissionDates;
import network.relais.testing.Browser;
import network.relais.testing.WholeMissionTest;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Everything that somebody can type into a form, typed badly: over Tasklist's door and over {@code /engine-rest}, at a
 * mission that is played from its lead to its evaluation. A field that is in a form and not in the table fails the test.
 */
class BadInputTest extends WholeMissionTest {

    private static final String OVER_TASKLIST = "/camunda/api/engine/engine/default";
    private static final String OVER_REST = "/engine-rest";
    private static final String PASSWORD = "a password for bad input";

    /**
     * @param around what else has to be filled in for the field to be shown
     */
    private record Field(String form, String key, BadValues kind, Map<String, Object> around, String inOtherWords) {

        /** Some sentences name what is asked for instead of the label. */
        Field orSays(String words) {
            return new Field(form, key, kind, around, words);
        }
    }

    private static final List<Field> FIELDS = List.of(
            field("qualify_lead", "decision", BadValues.CHOICE),
            field("qualify_lead", "coordinator", BadValues.PERSON, "decision", "pursue")
                    .orSays("Choose a member to coordinate"),
            field("qualify_lead", "wakeOn", BadValues.DAY, "decision", "notYet")
                    .orSays("Choose the day on which the lead should come back"),
            field("qualify_lead", "reasonForUs", BadValues.WORDS, "decision", "decline"),
            field(
                    "qualify_lead",
                    "wordForPrescriber",
                    BadValues.WORDS,
                    "decision",
                    "decline",
                    "reasonForUs",
                    "No time."),
            field("coordinate_mission", "coordinates", BadValues.CHOICE),
            field("coordinate_mission", "declineReason", BadValues.WORDS, "coordinates", "no"),
            field("answer_protocol", "answer", BadValues.CHOICE),
            field("answer_protocol", "words", BadValues.WORDS, "answer", "counterProposal"),
            field("answer_protocol", "reason", BadValues.WORDS, "answer", "notTakingPart"),
            field("answer_protocol", "needsUntil", BadValues.DAY, "answer", "needsTime")
                    .orSays("Until when do you need?"),
            field("revise_or_hear", "decision", BadValues.CHOICE),
            field("arbitrate_protocol", "decision", BadValues.CHOICE),
            field("arbitrate_protocol", "words", BadValues.WORDS, "decision", "anotherRound"),
            field("record_client_answer", "answer", BadValues.CHOICE),
            field("record_client_answer", "orderedOn", BadValues.DAY, "answer", "ordered", "reference", "PO 1")
                    .orSays("On which day did the client order?"),
            field("record_client_answer", "reference", BadValues.LINE, "answer", "ordered", "orderedOn", "2026-01-02"),
            otherDates("newStart", "newEnd"),
            otherDates("newEnd", "newStart"),
            field("record_client_answer", "words", BadValues.WORDS, "answer", "refused"),
            field("record_client_answer", "remindOn", BadValues.DAY, "answer", "notYet")
                    .orSays("When shall we ask again?"),
            field("take_up_amendment", "decision", BadValues.CHOICE),
            field("take_up_amendment", "reason", BadValues.WORDS, "decision", "decline"),
            field("answer_amendment", "answer", BadValues.CHOICE),
            field("answer_amendment", "words", BadValues.WORDS, "answer", "counterProposal"),
            field("answer_amendment", "reason", BadValues.WORDS, "answer", "notTakingPart"),
            field("answer_amendment", "needsUntil", BadValues.DAY, "answer", "needsTime")
                    .orSays("Until when do you need?"),
            field("decide_on_counter", "decision", BadValues.CHOICE),
            field("decide_on_counter", "words", BadValues.WORDS, "decision", "giveUp"),
            field("answer_in_place", "decision", BadValues.CHOICE),
            field("answer_in_place", "words", BadValues.WORDS, "decision", "agree"),
            field("record_amendment_order", "answer", BadValues.CHOICE),
            field("record_amendment_order", "orderedOn", BadValues.DAY, "answer", "ordered", "reference", "PO 1")
                    .orSays("On which day did the client agree?"),
            field(
                    "record_amendment_order",
                    "reference",
                    BadValues.LINE,
                    "answer",
                    "ordered",
                    "orderedOn",
                    "2026-01-02"),
            field("record_amendment_order", "words", BadValues.WORDS, "answer", "refused"),
            field("choose_candidate", "choice", BadValues.CHOICE),
            field("choose_candidate", "candidate", BadValues.PERSON, "choice", "ask")
                    .orSays("Choose a member from the list"),
            field("choose_candidate", "askNext", BadValues.FLAG, "choice", "ask"),
            field("answer_offer", "answer", BadValues.CHOICE),
            field("answer_offer", "reason", BadValues.WORDS, "answer", "no"),
            field("deliver_milestone", "words", BadValues.WORDS),
            field("deliver_milestone", "link", BadValues.LINK, "words", "Here it is.")
                    .orSays("is no link"),
            field("record_acceptance", "clientAnswer", BadValues.CHOICE),
            field("record_acceptance", "acceptedOn", BadValues.DAY, "clientAnswer", "accepted")
                    .orSays("On which day did the client accept?"),
            field("record_acceptance", "corrections", BadValues.WORDS, "clientAnswer", "corrections"),
            field("confirm_days", "days", BadValues.CHOICE),
            field("confirm_days", "daysDone", BadValues.DAYS, "days", "otherwise", "reason", "It rained."),
            field("confirm_days", "reason", BadValues.WORDS, "days", "otherwise", "daysDone", "2,5"),
            field("decide_on_role", "goOn", BadValues.CHOICE),
            field("answer_dates", "answer", BadValues.CHOICE),
            field("answer_dates", "words", BadValues.WORDS, "answer", "no"),
            daysDone("answer_dates", "daysDone1", "answer", "no"),
            daysDone("answer_dates", "daysDone2", "answer", "no"),
            daysDone("answer_dates", "daysDone3", "answer", "no"),
            field("decide_on_dates", "decision", BadValues.CHOICE),
            daysDone("decide_on_dates", "daysDone1", "decision", "somebodyElse"),
            daysDone("decide_on_dates", "daysDone2", "decision", "somebodyElse"),
            daysDone("decide_on_dates", "daysDone3", "decision", "somebodyElse"),
            field("invoice_instalment", "sentOn", BadValues.DAY),
            field("invoice_instalment", "reference", BadValues.LINE),
            field("invoice_instalment", "payBy", BadValues.DAY),
            field("follow_up_client", "clientSays", BadValues.CHOICE),
            field("follow_up_client", "promisedBy", BadValues.DAY, "clientSays", "promised"),
            field("follow_up_client", "reason", BadValues.WORDS, "clientSays", "willNotPay"),
            field("decide_on_write_off", "decision", BadValues.CHOICE),
            field("decide_on_write_off", "reason", BadValues.WORDS, "decision", "writeOff"),
            field("approve_expense", "decision", BadValues.CHOICE),
            field("approve_expense", "reason", BadValues.WORDS, "decision", "refuse"),
            field("client_feedback", "clientAnswered", BadValues.CHOICE),
            field("client_feedback", "resultScore", BadValues.CHOICE, "clientAnswered", "yes"),
            field("client_feedback", "cooperationScore", BadValues.CHOICE, "clientAnswered", "yes", "resultScore", "4"),
            field(
                    "client_feedback",
                    "recommendScore",
                    BadValues.CHOICE,
                    "clientAnswered",
                    "yes",
                    "resultScore",
                    "4",
                    "cooperationScore",
                    "4"),
            field("client_feedback", "useful", BadValues.WORDS, "clientAnswered", "yes"),
            field("client_feedback", "toChange", BadValues.WORDS, "clientAnswered", "yes"),
            field("contributor_view", "toKeep", BadValues.WORDS, "cooperationScore", "4"),
            field("contributor_view", "toChange", BadValues.WORDS, "cooperationScore", "4"),
            field("contributor_view", "cooperationScore", BadValues.CHOICE),
            field("contributor_view", "words", BadValues.WORDS, "cooperationScore", "4"),
            field("prescriber_follow_up", "becomesClient", BadValues.FLAG),
            field("prescriber_follow_up", "clientName", BadValues.LINE, "becomesClient", true),
            field("prescriber_follow_up", "becomesMember", BadValues.FLAG),
            field("prescriber_follow_up", "recommendsAgain", BadValues.FLAG),
            field("prescriber_follow_up", "words", BadValues.WORDS));

    @Autowired
    private Accounts accountsOfPeople;

    @Autowired
    private Withdraw withdraw;

    @Autowired
    private MoveMissionDates moveDates;

    @Autowired
    private SubmitExpense submitExpense;

    @Autowired
    private AskForAmendment asking;

    @LocalServerPort
    private int port;

    private final ObjectMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final Map<String, Browser> tasklists = new HashMap<>();
    private final Map<String, Browser> rests = new HashMap<>();
    private final Set<String> withPassword = new HashSet<>();
    private final Set<String> attacked = new TreeSet<>();

    /** Answers other than a sentence that names the field. */
    private final List<String> wrong = new ArrayList<>();

    /** One life that comes by every form is enough here. */
    @AfterAll
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void noFieldOfAnyFormTakesWhatItCannotKeep() {
        var mission = aLeadIsBrought();
        attack(ines, mission, QUALIFY);
        complete(ines, mission, QUALIFY, Map.of("decision", "pursue", "coordinator", anne));
        attack(anne, mission, COORDINATE);
        complete(anne, mission, COORDINATE, Map.of("coordinates", "yes"));
        letTheEngineWork(mission);

        for (int round = 1; round <= 5; round++) {
            anneProposes(mission, draft(anne, bruno, ""));
            attackOnce(bruno, mission, ANSWER_PROTOCOL);
            complete(bruno, mission, ANSWER_PROTOCOL, Map.of("answer", "counterProposal", "words", longest(1900)));
            attackOnce(anne, mission, REVISE_OR_HEAR);
            complete(anne, mission, REVISE_OR_HEAR, Map.of("decision", "revise"));
            letTheEngineWork(mission);
        }
        var arbiter = assigneeOf(mission, "userTask_arbitrate");
        attack(arbiter, mission, "userTask_arbitrate");
        complete(arbiter, mission, "userTask_arbitrate", Map.of("decision", "anotherRound", "words", longest(1900)));
        letTheEngineWork(mission);
        anneProposes(mission, draft(anne, bruno, ""));
        everybodyAgrees(mission);
        attack(anne, mission, CLIENT_ANSWER);
        complete(
                anne,
                mission,
                CLIENT_ANSWER,
                Map.of("answer", "ordered", "orderedOn", today().toString(), "reference", longest(100)));
        letTheEngineWork(mission);

        attack(anne, mission, CHOOSE);
        complete(anne, mission, CHOOSE, Map.of("choice", "ask", "candidate", chloe));
        attack(chloe, mission, ANSWER_OFFER);
        complete(chloe, mission, ANSWER_OFFER, Map.of("answer", "yes"));
        letTheEngineWork(mission);

        attack(anne, mission, "userTask_invoiceInstalment");
        complete(anne, mission, "userTask_invoiceInstalment", Map.of("reference", longest(200)));
        fire(mission, "event_timeToPayIsOver");
        attack(anne, mission, "userTask_followUpClient");
        complete(anne, mission, "userTask_followUpClient", Map.of("clientSays", "willNotPay", "reason", longest(2000)));
        attack(chantal, mission, "userTask_decideOnWriteOff");

        as(
                chloe,
                () -> submitExpense.submit(
                        mission,
                        chloe,
                        new Typed(longest(100), "10", "11", today()),
                        Upload.of("receipt.png", picture())));
        letTheEngineWork(mission);
        attack(anne, mission, "userTask_approveExpense");
        complete(anne, mission, "userTask_approveExpense", Map.of("decision", "refuse", "reason", longest(1000)));

        attack(anne, mission, DELIVER);
        complete(
                anne,
                mission,
                DELIVER,
                Map.of("words", longest(2000), "link", "https://files.example/" + "é".repeat(400)));
        letTheEngineWork(mission);
        attack(anne, mission, ACCEPT);
        complete(anne, mission, ACCEPT, Map.of("clientAnswer", "accepted", "acceptedOn", today().toString()));
        letTheEngineWork(mission);
        attack(bruno, mission, CONFIRM);
        complete(bruno, mission, CONFIRM, Map.of("days", "otherwise", "daysDone", "2,5", "reason", longest(2000)));
        everybodyConfirmsTheDays(mission);

        as(anne, () -> withdraw.withdraw(mission, bruno, anne, longest(2000), Map.of("c2", "2,5")));
        letTheEngineWork(mission);
        complete(anne, mission, CHOOSE, Map.of("choice", "giveUp"));
        letTheEngineWork(mission);
        attack(anne, mission, "userTask_decideOnRole");
        complete(anne, mission, "userTask_decideOnRole", Map.of("goOn", "takeOver"));
        letTheEngineWork(mission);

        deliver(mission, anne);
        everybodyConfirmsTheDays(mission);
        attack(assigneeOf(mission, CLIENT_FEEDBACK), mission, CLIENT_FEEDBACK);
        attack(chloe, mission, GIVE_VIEW);
        attack(ines, mission, FOLLOW_UP);

        theDatesOfAnotherMissionMove();
        theAgreementOfAnotherMissionIsAmended();

        assertThat(wrong).isEmpty();
        assertThat(attacked).as("fields of forms that were typed badly").isEqualTo(fieldsOfAllForms());
    }

    /** In the middle of the work, and Bruno has as many roles as the forms have fields for. */
    private void theDatesOfAnotherMissionMove() {
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(bruno, bruno, bruno));
        everybodyAgrees(mission);
        theClientOrders(mission);
        moveDates.move(mission, anne, Means.PROGRAM, today(), today().plusDays(120), Map.of());
        attack(bruno, mission, "userTask_answerDates");
        fire(mission, "event_datesSilence");
        attack(anne, mission, "userTask_decideOnDates");
        complete(anne, mission, "userTask_decideOnDates", Map.of("decision", "askAgain"));
        complete(
                bruno,
                mission,
                "userTask_answerDates",
                Map.of("answer", "no", "words", longest(1900), "daysDone1", "2,5", "daysDone3", "0,25"));
        letTheEngineWork(mission);
        assertThat(openSteps(mission)).contains(CHOOSE);
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void theAgreementOfAnotherMissionIsAmended() {
        var mission = aMissionInDelivery();
        asking.ask(mission, bruno, longest(1900), longest(1900), today(), false, Map.of());
        letTheEngineWork(mission);
        attack(anne, mission, "userTask_takeUpAmendment");
        complete(anne, mission, "userTask_takeUpAmendment", Map.of("decision", "takeUp"));
        anneAmends(mission, "19 000");
        attack(bruno, mission, ANSWER_PROTOCOL);
        complete(bruno, mission, ANSWER_PROTOCOL, Map.of("answer", "counterProposal", "words", longest(1900)));
        everybodyAgrees(mission);
        attack(anne, mission, "userTask_decideOnCounter");
        complete(anne, mission, "userTask_decideOnCounter", Map.of("decision", "revise"));
        letTheEngineWork(mission);
        anneAmends(mission, "18 000");
        for (var task : tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(ANSWER_PROTOCOL)
                .list()) {
            if (!bruno.equals(task.getAssignee())) {
                complete(task.getAssignee(), mission, ANSWER_PROTOCOL, Map.of("answer", "agreed"));
            }
        }
        fire(mission, "event_answerIsMissing");
        var mediator = assigneeOf(mission, "userTask_answerInPlace");
        attack(mediator, mission, "userTask_answerInPlace");
        complete(mediator, mission, "userTask_answerInPlace", Map.of("decision", "agree", "words", longest(1900)));
        letTheEngineWork(mission);
        attack(anne, mission, "userTask_recordAmendmentOrder");
    }

    private void anneAmends(String mission, String budget) {
        var saved = drafts.of(mission).saved();
        var draft = saved.draft();
        saveDraft.save(
                mission,
                anne,
                saved.revision(),
                new Draft(
                        budget,
                        draft.startsOn(),
                        draft.endsOn(),
                        draft.pots(),
                        draft.beneficiaries(),
                        draft.expenses(),
                        draft.fixedPrices(),
                        draft.contributions(),
                        draft.milestones(),
                        draft.instalments()));
        complete(anne, mission, "userTask_draftAmendment", Map.of());
        letTheEngineWork(mission);
    }

    // ---- attacks

    private void attackOnce(String person, String mission, String step) {
        if (attacked.stream().noneMatch(field -> field.startsWith(formOf(taskOf(person, mission, step)) + "."))) {
            attack(person, mission, step);
        }
    }

    /** Every field of that step's form, in every bad way: each is refused by the field's name, and nothing changes. */
    private void attack(String person, String mission, String step) {
        var task = openTask(person, mission, step);
        var form = formOf(task);
        var before = everythingKeptOf(mission);
        for (var field : FIELDS) {
            if (field.form().equals(form)) {
                var component = fieldsOf(form).get(field.key());
                assertThat(component)
                        .as("the field %s of %s", field.key(), form)
                        .isNotNull();
                attack(person, task, field, component);
                attacked.add(form + "." + field.key());
            }
        }
        assertThat(openTask(person, mission, step).getId()).as("the open step").isEqualTo(task.getId());
        assertThat(everythingKeptOf(mission)).as("what is kept of the mission").isEqualTo(before);
    }

    private void attack(String person, Task task, Field field, JsonNode component) {
        var bad = new ArrayList<@Nullable Object>(field.kind().refused());
        if (component.path("validate").path("required").asBoolean()) {
            bad.addAll(Arrays.asList("", null));
            if (field.kind() != BadValues.CHOICE) {
                bad.addAll(List.of("   ", "\u00A0\n"));
            }
        }
        int number = 0;
        for (var value : bad) {
            var typed = new LinkedHashMap<String, @Nullable Object>(field.around());
            typed.put(field.key(), value);
            var answer = number++ % 2 == 0
                    ? tasklistOf(person).post(OVER_TASKLIST + "/task/" + task.getId() + "/submit-form", body(typed))
                    : restOf(person).post(OVER_REST + "/task/" + task.getId() + "/complete", body(typed));
            thenTheFieldIsNamed(
                    answer,
                    List.of(label(component), field.inOtherWords()),
                    "%s.%s = %s".formatted(field.form(), field.key(), shortened(String.valueOf(value), 40)));
        }
    }

    private void thenTheFieldIsNamed(HttpResponse<String> answer, List<String> names, String what) {
        var message = message(answer);
        if (answer.statusCode() != 422
                || names.stream().noneMatch(message::contains)
                || BadValues.tellsOfTheInside(message)) {
            wrong.add("%s: %s %s".formatted(what, answer.statusCode(), shortened(answer.body(), 300)));
        }
    }

    private String message(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body()).path("message").asText();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String body(Map<String, @Nullable Object> typed) {
        var variables = new LinkedHashMap<String, Object>();
        typed.forEach((name, value) -> {
            var variable = new LinkedHashMap<String, @Nullable Object>();
            if (value instanceof List || value instanceof Map) {
                variable.put("type", "Json");
                variable.put("value", written(value));
            } else {
                variable.put("value", value);
            }
            variables.put(name, variable);
        });
        return written(Map.of("variables", variables));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Browser tasklistOf(String person) {
        return tasklists.computeIfAbsent(person, id -> Browser.of(addressOf(id), PASSWORD, port));
    }

    private Browser restOf(String person) {
        return rests.computeIfAbsent(person, id -> Browser.withBasic(addressOf(id), PASSWORD, port));
    }

    /** Each password is set once: setting it anew, to the same words even, ends the sessions of before. */
    private String addressOf(String person) {
        if (withPassword.add(person)) {
            accountsOfPeople.setPassword(person, PASSWORD);
        }
        return directory.person(person).emailIfKnown().orElseThrow();
    }

    // ---- what is there

    /** Assigned to that person, or offered to a group of theirs. */
    private Task openTask(String person, String mission, String step) {
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(step)
                .list();
        return open.stream()
                .filter(task -> task.getAssignee() == null || task.getAssignee().equals(person))
                .findFirst()
                .orElseThrow();
    }

    /** All rows of our tables about that mission, mails and the links in them aside: when those are sent is no matter of this test. */
    private List<String> everythingKeptOf(String mission) {
        var tables = jdbc.sql(
                        """
                        select table_name from information_schema.columns
                        where lower(table_schema) = 'relais' and lower(column_name) = 'mission' and lower(table_name) not in ('mail', 'answer_link')
                        order by 1""")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(10);
        var rows = new ArrayList<String>();
        for (var table : tables) {
            jdbc
                    .sql("select * from relais." + table + " where mission = ?")
                    .param(mission)
                    .query()
                    .listOfRows()
                    .stream()
                    .map(row -> table + row)
                    .sorted()
                    .forEach(rows::add);
        }
        rows.add(missions.get(mission).toString());
        rows.addAll(variablesOf(mission).stream().sorted().toList());
        return rows;
    }

    private String assigneeOf(String mission, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(step)
                .singleResult()
                .getAssignee();
    }

    private String formOf(Task task) {
        return forms.getTaskFormKey(task.getProcessDefinitionId(), task.getTaskDefinitionKey()) == null
                ? formIn(task)
                : "";
    }

    private String formIn(Task task) {
        try (var form = forms.getDeployedTaskForm(task.getId())) {
            return json.readTree(form).path("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String label(JsonNode component) {
        return component.path("label").asText(component.path("dateLabel").asText());
    }

    private Set<String> fieldsOfAllForms() {
        var found = new TreeSet<String>();
        files(path -> path.toString().endsWith(".form")).forEach(path -> {
            var form = path.getFileName().toString().replace(".form", "");
            fieldsOf(form).keySet().forEach(key -> found.add(form + "." + key));
        });
        return found;
    }

    private Map<String, JsonNode> fieldsOf(String form) {
        var path = files(each -> each.endsWith(form + ".form")).get(0);
        try {
            var fields = new LinkedHashMap<String, JsonNode>();
            collect(json.readTree(path.toFile()), fields);
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, Map<String, JsonNode> fields) {
        if (node.has("key")) {
            fields.put(node.path("key").asText(), node);
        }
        node.path("components").forEach(component -> collect(component, fields));
    }

    private static List<Path> files(Predicate<Path> wanted) {
        try (var paths = Files.walk(Path.of("bpmn"))) {
            return paths.filter(wanted).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As much as the field takes, in characters that databases and readers of HTML stumble over. */
    private static String longest(int length) {
        var start = "<b>Élodie</b> & \"{{x}}\" ${y} 'z' ";
        return start + "🙂".repeat(length - start.length());
    }

    private static String shortened(String text, int length) {
        return text.length() > length ? text.substring(0, length) + "…" : text;
    }

    /** The client orders on other dates. */
    private static Field otherDates(String day, String otherDay) {
        return field(
                        "record_client_answer",
                        day,
                        BadValues.DAY,
                        "answer",
                        "otherDates",
                        "orderedOn",
                        "2026-01-02",
                        "reference",
                        "PO 1",
                        otherDay,
                        "2099-01-02")
                .orSays("day");
    }

    /** Its label names the role, which each mission calls otherwise. */
    private static Field daysDone(String form, String key, String choice, String chosen) {
        return field(form, key, BadValues.DAYS, choice, chosen).orSays("Days done");
    }

    private static Field field(String form, String key, BadValues kind, Object... around) {
        var others = new LinkedHashMap<String, Object>();
        for (int i = 0; i < around.length; i += 2) {
            others.put(around[i].toString(), around[i + 1]);
        }
        return new Field(form, key, kind, others, "\0");
    }
}
