package network.relais.protocol.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.protocol.Answer;
import network.relais.protocol.CoordinatorDecision;
import network.relais.protocol.Draft;
import network.relais.protocol.Drafts;
import network.relais.protocol.Example;
import network.relais.protocol.Order;
import network.relais.protocol.ProtocolLine;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.ProtocolVersion.Origin;
import network.relais.protocol.ProtocolVersion.Status;
import network.relais.protocol.Protocols;
import network.relais.protocol.SavedDraft;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import network.relais.split.SplitCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@link Protocols} and {@link Drafts} promise, on whichever database. */
@JdbcTest
@Import({JdbcProtocols.class, JdbcDrafts.class})
abstract class ProtocolStoreContract {

    private static final String MISSION = "M-2026-0001";
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

    @Autowired
    private Protocols protocols;

    @Autowired
    private Drafts drafts;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aMission() {
        for (var person : List.of(Example.ANNE, Example.BRUNO)) {
            jdbc.sql("insert into relais.person (id, given_name, family_name, language) values (?, 'A', 'B', 'EN')")
                    .param(person)
                    .update();
        }
        jdbc.sql("insert into relais.organisation (id, name) values ('o1', 'Client')")
                .update();
        jdbc.sql("insert into relais.mission (id, title, client, introducer, currency, phase, opened_at)"
                        + " values (?, 'Audit', 'o1', ?, 'EUR', 'PROTOCOL', current_timestamp)")
                .params(MISSION, Example.ANNE)
                .update();
    }

    @Test
    void aVersionIsReadAsItWasWritten() {
        var version = version(1);
        var line = new ProtocolLine(
                new LineKey(LineKind.EXPENSE, Example.ANNE, "e1"),
                "Train",
                new Money(45_050, Currency.EUR),
                "é".repeat(5000),
                "paid in full");

        protocols.add(version, List.of(line));

        assertThat(protocols.version(MISSION, 1)).isEqualTo(version);
        assertThat(protocols.lines(MISSION, 1)).containsExactly(line);
        assertThat(protocols.latest(MISSION)).contains(version);
        assertThat(protocols.latestAgreed(MISSION)).isEmpty();
        assertThat(protocols.inForce(MISSION)).isEmpty();
    }

    @Test
    void theVersionInForceIsTheLatestThatWasPutInForce() {
        for (int number = 1; number <= 3; number++) {
            protocols.add(version(number), List.of());
        }
        protocols.setStatus(MISSION, 1, Status.AGREED);
        protocols.setStatus(MISSION, 2, Status.AGREED);
        protocols.putInForce(MISSION, 1, NOW);

        assertThat(protocols.inForce(MISSION).orElseThrow().number()).isEqualTo(1);
        assertThat(protocols.latestAgreed(MISSION).orElseThrow().number()).isEqualTo(2);
        assertThat(protocols.missionsInForce()).contains(MISSION);
    }

    @Test
    void aPersonAnswersOnceToAVersion() {
        protocols.add(version(1), List.of());
        var yes = new Answer(MISSION, 1, Example.BRUNO, Answer.Kind.AGREED, "", NOW, null);
        var no = new Answer(MISSION, 1, Example.BRUNO, Answer.Kind.NOT_TAKING_PART, "No", NOW, 1);

        assertThat(protocols.answer(yes)).isTrue();
        assertThat(protocols.answer(no)).isFalse();
        assertThat(protocols.answers(MISSION, 1)).containsExactly(yes);
    }

    @Test
    void aCarriedAnswerKeepsWhereItCameFrom() {
        protocols.add(version(2), List.of());
        var carried = new Answer(MISSION, 2, Example.BRUNO, Answer.Kind.AGREED, "", NOW, 1);

        protocols.answer(carried);

        assertThat(protocols.answers(MISSION, 2)).containsExactly(carried);
    }

    @Test
    void aQuestionIsAskedOnceAndMayBeWithdrawn() {
        protocols.add(version(1), List.of());
        protocols.ask(MISSION, 1, Example.BRUNO, NOW);
        protocols.ask(MISSION, 1, Example.BRUNO, NOW.plusSeconds(60));
        protocols.needsUntil(MISSION, 1, Example.BRUNO, LocalDate.of(2026, 12, 24));
        protocols.withdraw(MISSION, 1, Example.BRUNO, NOW);

        assertThat(protocols.questions(MISSION, 1)).singleElement().satisfies(question -> {
            assertThat(question.askedAt()).isEqualTo(NOW);
            assertThat(question.needsUntil()).isEqualTo(LocalDate.of(2026, 12, 24));
            assertThat(question.withdrawnAt()).isEqualTo(NOW);
        });
    }

    @Test
    void ofTwoWhoMoveTheCoordinatorsDecisionOneDoes() {
        protocols.add(version(1), List.of());

        assertThat(protocols.coordinatorDecides(MISSION, 1, CoordinatorDecision.NOT_ASKED, CoordinatorDecision.ASKED))
                .isTrue();
        assertThat(protocols.coordinatorDecides(MISSION, 1, CoordinatorDecision.NOT_ASKED, CoordinatorDecision.ASKED))
                .isFalse();
    }

    @Test
    void theOrderIsKept() {
        protocols.add(version(1), List.of());
        var order = new Order(MISSION, 1, LocalDate.of(2026, 11, 20), "PO <1>", Example.ANNE, NOW);

        protocols.addOrder(order);

        assertThat(protocols.order(MISSION)).contains(order);
    }

    @Test
    void aDraftIsKeptAsItWasTyped() {
        var draft = new Draft(
                "1e9 🙃\r\n<b>", "", "", Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        var first =
                new SavedDraft(MISSION, 1, 0, draft, Map.of(LineKind.NETWORK, new BigDecimal("7.5")), "", null, NOW);
        var second = new SavedDraft(MISSION, 2, 0, draft, first.proposed(), "The split is refused", Example.ANNE, NOW);

        drafts.save(first);
        assertThat(drafts.find(MISSION)).contains(first);
        drafts.save(second);
        assertThat(drafts.find(MISSION)).contains(second);
    }

    private static ProtocolVersion version(int number) {
        return new ProtocolVersion(
                MISSION,
                number,
                1,
                Origin.NEGOTIATED,
                Example.ANNE,
                NOW,
                Example.terms(),
                List.of(new SplitCase.Paid(LineKind.DELIVERY, Example.BRUNO, new Money(100, Currency.EUR))),
                Status.PROPOSED,
                null);
    }
}
