package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import network.relais.engine.MovableClock;
import network.relais.people.Absence;
import network.relais.people.Accounts;
import network.relais.people.People;
import network.relais.people.Person;
import network.relais.people.Role;
import network.relais.testing.Browser;
import network.relais.testing.WholeMissionTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has how much on their hands, of missions that were really played. */
class LoadTest extends WholeMissionTest {

    private static final String PASSWORD = "a password for the load";

    @Autowired
    private Projector projector;

    @Autowired
    private Accounts logins;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    @Autowired
    private Openings openings;

    @Autowired
    private Load load;

    @Autowired
    private MovableClock movable;

    private Browser animator;

    /** What the map can do is for other tests. */
    @AfterAll
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @BeforeEach
    void anAnimatorLooks() {
        projector.follow();
        animator = browserOf(chantal);
    }

    @AfterEach
    void now() {
        movable.run(Duration.ZERO);
        AllFigures.nobodyHasRead(jdbc);
        projector.follow();
    }

    private Browser browserOf(String person) {
        logins.setPassword(person, PASSWORD);
        return Browser.of(directory.person(person).emailIfKnown().orElseThrow(), PASSWORD, port);
    }

    @Test
    void eachHasWhatTheyCoordinateDeliverAndAreAskedForNow() {
        var resting = member("Zoé");
        var mission = aMissionInDelivery();
        projector.follow();

        var byPerson = table("load");

        for (var person : List.of(anne, bruno, chloe)) {
            assertThat(rowOf(person, byPerson).get("waiting-now").asLong())
                    .isEqualTo(tasks.createTaskQuery().taskAssignee(person).count());
            assertThat(rowOf(person, byPerson).get("delivers").asInt()).isEqualTo(1);
        }
        assertThat(rowOf(anne, byPerson).get("waiting-now").asInt()).isPositive();
        assertThat(rowOf(anne, byPerson).get("coordinates").asInt()).isEqualTo(1);
        assertThat(rowOf(bruno, byPerson).get("coordinates").asInt()).isZero();
        assertThat(rowOf(resting, byPerson).get("delivers").asInt())
                .as("who has room")
                .isZero();
        assertThat(table("load-by-mission"))
                .filteredOn(row -> row.get("mission").asText().equals(mission))
                .filteredOn(row -> row.get("name").asText().equals(nameOf(anne)))
                .singleElement()
                .satisfies(row -> assertThat(row.get("part").asText()).isEqualTo("coordinates, delivers"));

        deliver(mission, anne);
        everybodyConfirmsTheDays(mission);
        deliver(mission, bruno);
        everybodyConfirmsTheDays(mission);
        projector.follow();
        assertThat(rowOf(bruno, table("load")).get("delivers").asInt()).isZero();
    }

    /** The step began long ago: nothing but whose it is has changed. */
    @Test
    void whatWasHandedOverWaitsForItsNewHolderAtTheNextReading() {
        AllFigures.nobodyHasRead(jdbc);
        var mission = aLeadIsBrought();
        var task = taskOf(ines, mission, QUALIFY).getId();
        openings.note(task, ines, clock.instant());
        projector.follow();
        movable.run(Duration.ofMinutes(20));
        projector.follow();
        assertThat(openedBy(task, ines)).isPresent();

        tasks.setAssignee(task, bruno);
        movable.run(Duration.ofMinutes(21));
        projector.follow();

        assertThat(waitingFor(ines)).isZero();
        assertThat(waitingFor(bruno)).isOne();
        assertThat(openedBy(task, bruno)).as("by him").isEmpty();

        movable.run(Duration.ofMinutes(40));
        var opened = clock.instant();
        openings.note(task, bruno, opened);
        projector.follow();
        assertThat(openedBy(task, bruno)).contains(opened.truncatedTo(ChronoUnit.MICROS));
        tasks.setAssignee(task, ines);
        projector.follow();
        assertThat(openedBy(task, ines)).as("she had opened it before").isPresent();
        assertThat(waitingFor(ines)).isOne();
    }

    private long waitingFor(String person) {
        return load.byPerson().stream()
                .filter(row -> row.person().equals(person))
                .mapToLong(Load.OfPerson::waiting)
                .sum();
    }

    /** Empty if nobody has; whose it is must be known in any case. */
    private Optional<Instant> openedBy(String task, String holder) {
        return jdbc.sql("select opened_at from relais.metric_step where task = ? and holder = ?")
                .params(task, holder)
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    @Test
    void whoeverIsAwayIsSaidToBe() {
        people.addAbsence(bruno, new Absence(today().minusDays(3), today().plusDays(4)));

        var row = rowOf(bruno, table("load"));

        assertThat(LocalDate.parse(row.get("away-until").asText())).isEqualTo(today().plusDays(4));
        assertThat(rowOf(anne, table("load")).get("away-until").isNull()).isTrue();
    }

    @Test
    void itNamesPeopleInTheOrderOfTheirNamesAndForAnimatorsAlone() {
        var page = Jsoup.parse(animator.get("/metrics/load").body());
        var manager = browserOf(somebody("Xavier", Role.MANAGER));

        assertThat(page.select("nav.tabs a[href^=/metrics/load]").attr("aria-current"))
                .isEqualTo("page");
        var shown = page.select("section[aria-labelledby=table-load] tbody tr > :first-child")
                .eachText();
        var known = directory.holding(Role.MEMBER, today()).stream()
                .map(Person::name)
                .toList();
        assertThat(shown)
                .contains(nameOf(anne), nameOf(bruno))
                .filteredOn(known::contains)
                .isEqualTo(known);
        for (var address : List.of("/metrics/load", "/metrics/load/load.csv", "/api/metrics/load")) {
            assertThat(manager.get(address).statusCode()).as(address).isEqualTo(403);
            assertThat(animator.get(address).statusCode()).as(address).isEqualTo(200);
        }
        assertThat(Jsoup.parse(manager.get("/metrics").body()).select("nav.tabs a[href^=/metrics/load]"))
                .isEmpty();
    }

    private String nameOf(String person) {
        return directory.person(person).name();
    }

    private JsonNode rowOf(String person, List<JsonNode> rows) {
        return rows.stream()
                .filter(row -> row.get("name").asText().equals(nameOf(person)))
                .reduce((one, other) -> {
                    throw new AssertionError("Two of that name: " + one + ", " + other);
                })
                .orElseThrow();
    }

    private List<JsonNode> table(String key) {
        try {
            var rows = new ObjectMapper()
                    .readTree(animator.get("/api/metrics/load").body())
                    .get(key);
            return StreamSupport.stream(rows.spliterator(), false).toList();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
