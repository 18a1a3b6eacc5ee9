package network.relais.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import network.relais.delivery.Confirmations;
import network.relais.delivery.DaysConfirmation;
import network.relais.delivery.DaysConfirmation.State;
import network.relais.delivery.Deliveries;
import network.relais.delivery.Delivery;
import network.relais.delivery.Withdrawal;
import network.relais.delivery.Withdrawals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@link Deliveries}, {@link Confirmations} and {@link Withdrawals} promise, on whichever database. */
@JdbcTest
@Import({JdbcDeliveries.class, JdbcConfirmations.class, JdbcWithdrawals.class})
abstract class DeliveryStoreContract {

    private static final String MISSION = "M-2027-0001";
    private static final Instant NOW = Instant.parse("2027-01-14T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 14);

    /** As long as a text may be, in characters that take two of a database's places. */
    private static final String LONGEST_TEXT = "👍".repeat(2000);

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aMission() {
        jdbc.sql("insert into relais.person (id, given_name, family_name, language) values ('p1', 'Anne', 'A', 'FR')")
                .update();
        jdbc.sql("insert into relais.organisation (id, name) values ('o1', 'Client')")
                .update();
        jdbc.sql(
                        """
                        insert into relais.mission (id, title, client, introducer, currency, phase, opened_at)
                        values ('M-2027-0001', 'Audit', 'o1', 'p1', 'EUR', 'DELIVERY', current_timestamp)""")
                .update();
    }

    @Test
    void aDeliveryIsKeptAsItWasAndAnsweredOnce() {
        var first = handedOver("m1", 1, NOW);
        deliveries.add(first);
        assertThat(deliveries.of(MISSION)).containsExactly(first);

        var sentBack = answered(first, null, LONGEST_TEXT);
        deliveries.answer(sentBack);
        deliveries.answer(answered(first, TODAY, ""));
        var second = handedOver("m1", 2, NOW.plusSeconds(60));
        deliveries.add(second);
        deliveries.answer(answered(second, TODAY, ""));

        assertThat(deliveries.of(MISSION)).containsExactly(sentBack, answered(second, TODAY, ""));
        assertThat(deliveries.of("M-2027-0002")).isEmpty();
    }

    @Test
    void daysAreAskedForOnceAndAnsweredOnce() {
        var asked = confirmation(State.ASKED, null);
        confirmations.ask(asked);
        confirmations.ask(confirmation(State.ASKED, null));
        assertThat(confirmations.of(MISSION)).containsExactly(asked);

        var answered = confirmation(State.NOT_AS_PLANNED, "4.75");
        confirmations.answer(answered);
        confirmations.answer(confirmation(State.AS_PLANNED, "3.5"));

        assertThat(confirmations.of(MISSION)).containsExactly(answered);
    }

    @Test
    void whatNobodyConfirmedHasNoDays() {
        confirmations.ask(confirmation(State.ASKED, null));
        confirmations.answer(confirmation(State.NOT_CONFIRMED, null));

        assertThat(confirmations.of(MISSION)).containsExactly(confirmation(State.NOT_CONFIRMED, null));
    }

    @Test
    void aWithdrawalKeepsTheDaysOfEachRoleUntilItsSearchIsClosed() {
        var first = withdrawal(1, 1, null);
        var second = withdrawal(2, 1, null);
        withdrawals.add(first);
        withdrawals.add(second);
        assertThat(withdrawals.of(MISSION)).containsExactly(first, second);

        withdrawals.searchAgain(withdrawal(1, 2, null));
        withdrawals.close(MISSION, NOW);
        withdrawals.close(MISSION, NOW.plusSeconds(60));

        assertThat(withdrawals.of(MISSION)).containsExactly(withdrawal(1, 2, NOW), withdrawal(2, 1, NOW));
    }

    private static Delivery handedOver(String milestone, int round, Instant at) {
        return new Delivery(
                MISSION, milestone, round, "p1", at, LONGEST_TEXT, "https://files.example", null, null, null, "");
    }

    private static Delivery answered(Delivery delivery, @Nullable LocalDate acceptedOn, String corrections) {
        return new Delivery(
                MISSION,
                delivery.milestone(),
                delivery.round(),
                "p1",
                delivery.deliveredAt(),
                delivery.words(),
                delivery.link(),
                "p1",
                NOW.plusSeconds(30),
                acceptedOn,
                corrections);
    }

    private static DaysConfirmation confirmation(State state, @Nullable String done) {
        var open = state == State.ASKED;
        return new DaysConfirmation(
                MISSION,
                "m1",
                "c1",
                "p1",
                new BigDecimal("3.5"),
                NOW,
                state,
                done == null ? null : new BigDecimal(done),
                state == State.NOT_AS_PLANNED ? LONGEST_TEXT : "",
                open ? null : "p1",
                open ? null : NOW.plusSeconds(30));
    }

    private static Withdrawal withdrawal(int number, int searches, @Nullable Instant closedAt) {
        return new Withdrawal(
                MISSION,
                number,
                "p1",
                "p1",
                NOW,
                LONGEST_TEXT,
                searches,
                closedAt,
                Map.of("c1", new BigDecimal("2.5"), "c3", BigDecimal.ZERO));
    }
}
