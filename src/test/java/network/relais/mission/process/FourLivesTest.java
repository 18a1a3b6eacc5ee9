package network.relais.mission.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import network.relais.delivery.Withdraw;
import network.relais.mission.CancelMission;
import network.relais.mission.Outcome;
import network.relais.protocol.Party;
import network.relais.protocol.ProtocolLine;
import network.relais.testing.WholeMissionTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Four typical lives of a mission, from the lead to the last cent. */
class FourLivesTest extends WholeMissionTest {

    @Autowired
    private Withdraw withdraw;

    @Autowired
    private CancelMission cancelMission;

    /** These lives follow single paths; {@link MissionLifecycleTest} visits every node of the map. */
    @AfterAll
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void theSimpleOne() {
        var mission = aMissionInDelivery();
        deliver(mission, anne);
        theClientPays(mission, "6 000,00");
        deliver(mission, bruno);
        everybodyConfirmsTheDays(mission);
        theClientPays(mission, "14000");
        everybodyEvaluates(mission);

        thenItEndedAs(mission, Outcome.COMPLETED);
        thenEverybodyHasTheirLinesToTheCent(mission);
        assertThat(accounts.of(mission).handedOut().plain()).isEqualTo("20000.00");
        assertThat(mailsTo(bruno, mission))
                .contains("protocol_proposed", "kick_off", "payment_statement", "closing_team");
        thenNoNameStandsInTheEnginesTables();
    }

    @Test
    void aClientWhoPaysLateAndInParts() {
        var mission = aMissionInDelivery();
        deliver(mission, anne);
        deliver(mission, bruno);
        everybodyConfirmsTheDays(mission);
        everybodyEvaluates(mission);
        assertThat(missions.get(mission).evaluatedAt()).isNotNull();
        assertThat(missions.get(mission).hasEnded()).isFalse();

        theClientPays(mission, "0,01");
        theClientPays(mission, "5 999,99");
        theClientPays(mission, "7 333,33");
        assertThat(accounts.of(mission).open().plain()).isEqualTo("6666.67");
        assertThat(accounts.of(mission).handedOut().plain()).isEqualTo("13333.33");
        theClientPaysMoreThanIsOpen(mission, "7 000,00");

        thenItEndedAs(mission, Outcome.COMPLETED);
        thenEverybodyHasTheirLinesToTheCent(mission);
        assertThat(accounts.of(mission).credit().plain()).isEqualTo("333.33");
    }

    @Test
    void aMemberFallsIllInMidMissionAndIsReplaced() {
        var mission = aMissionInDelivery();
        deliver(mission, anne);
        everybodyConfirmsTheDays(mission);
        theClientPays(mission, "6 000");
        var before = protocols.lines(
                mission, protocols.inForce(mission).orElseThrow().number());
        var david = member("David");

        as(anne, () -> withdraw.withdraw(mission, bruno, anne, "Ill.", Map.of("c2", "2,5")));
        letTheEngineWork(mission);
        complete(anne, mission, CHOOSE, Map.of("choice", "ask", "candidate", david));
        complete(david, mission, ANSWER_OFFER, Map.of("answer", "yes"));
        letTheEngineWork(mission);
        deliver(mission, david);
        everybodyConfirmsTheDays(mission);
        theClientPays(mission, "14 000");
        everybodyEvaluates(mission);

        thenItEndedAs(mission, Outcome.COMPLETED);
        thenEverybodyHasTheirLinesToTheCent(mission);
        var after = protocols.lines(
                mission, protocols.inForce(mission).orElseThrow().number());
        assertThat(of(david, after)).isPositive();
        assertThat(of(bruno, after) + of(david, after)).isCloseTo(of(bruno, before), offset(2L));
        for (var unconcerned : List.of(anne, chloe, ines, Party.NETWORK)) {
            assertThat(of(unconcerned, after)).isCloseTo(of(unconcerned, before), offset(1L));
        }
    }

    @Test
    void aCancellationWithWorkDone() {
        var mission = aMissionInDelivery();
        deliver(mission, anne);
        everybodyConfirmsTheDays(mission);

        as(anne, () -> cancelMission.cancel(mission, anne, "The director left.", "The project is postponed."));
        letTheEngineWork(mission);
        everybodyEvaluates(mission);
        theClientPays(mission, "6 000,00");

        thenItEndedAs(mission, Outcome.CANCELLED);
        assertThat(accounts.of(mission).handedOut().plain()).isEqualTo("6000.00");
        var paid = parties(mission)
                .mapToLong(party -> accounts.share(mission, party).received().minorUnits())
                .sum();
        assertThat(paid).isEqualTo(600_000);
    }

    private void thenItEndedAs(String mission, Outcome outcome) {
        assertThat(missions.get(mission).outcome()).isEqualTo(outcome);
        thenNothingIsLeftOf(mission);
    }

    /** What each party received is what the agreement in force says, and all of it is the budget. */
    private void thenEverybodyHasTheirLinesToTheCent(String mission) {
        var lines = protocols.lines(
                mission, protocols.inForce(mission).orElseThrow().number());
        parties(mission).forEach(party -> assertThat(
                        accounts.share(mission, party).received().minorUnits())
                .as("received by %s", party)
                .isEqualTo(of(party, lines)));
        assertThat(lines.stream().mapToLong(line -> line.amount().minorUnits()).sum())
                .isEqualTo(2_000_000);
    }

    private Stream<String> parties(String mission) {
        return protocols.lines(mission, protocols.inForce(mission).orElseThrow().number()).stream()
                .map(ProtocolLine::party)
                .distinct();
    }

    private static long of(String party, List<ProtocolLine> lines) {
        return lines.stream()
                .filter(line -> line.party().equals(party))
                .mapToLong(line -> line.amount().minorUnits())
                .sum();
    }

    /** Names, addresses and what people typed stay in our tables: the engine knows ids only, besides its identity tables. */
    private void thenNoNameStandsInTheEnginesTables() {
        var words = new ArrayList<String>();
        for (var person :
                directory.persons(List.of(ines, anne, bruno, chloe, chantal)).values()) {
            words.add(person.familyName());
            person.emailIfKnown().ifPresent(words::add);
        }
        words.add("Our Friday calls");
        var tables = jdbc.sql(
                        "select table_name from information_schema.tables where upper(table_name) like 'ACT!_%' escape '!'")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(40);
        for (var table : tables) {
            if (table.toUpperCase(Locale.ROOT).startsWith("ACT_ID_")) {
                continue;
            }
            for (var row : jdbc.sql("select * from " + table).query().listOfRows()) {
                for (var cell : row.entrySet()) {
                    var text = cell.getValue() instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.UTF_8)
                            : String.valueOf(cell.getValue());
                    assertThat(words.stream().filter(text::contains).toList())
                            .as("personal data in %s.%s", table, cell.getKey())
                            .isEmpty();
                }
            }
        }
    }
}
