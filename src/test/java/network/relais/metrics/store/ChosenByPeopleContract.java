package network.relais.metrics.store;

import static network.relais.people.FixedDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import network.relais.metrics.Digests;
import network.relais.metrics.Facts;
import network.relais.metrics.KeepViews;
import network.relais.metrics.KeptPeriod.Fixed;
import network.relais.metrics.KeptPeriod.LastDays;
import network.relais.metrics.MailWishes;
import network.relais.metrics.MailWishes.Wish;
import network.relais.metrics.Period;
import network.relais.metrics.SavedView;
import network.relais.metrics.SavedView.Shown;
import network.relais.metrics.SavedViews;
import network.relais.metrics.ViewRefused;
import network.relais.people.FixedDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What each person has chosen for the page of figures, on whichever database. All of it is undone after each test. */
@JdbcTest
@Import({
    WrittenFacts.class,
    JdbcMailWishes.class,
    JdbcSavedViews.class,
    JdbcDigests.class,
    KeepViews.class,
    FixedDay.class
})
abstract class ChosenByPeopleContract {

    private static final Shown OVERVIEW = new Shown("overview", Map.of(), null);
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final Shown FLOW = new Shown("flow", Map.of("place", "Lyon"), null);

    @Autowired
    private MailWishes wishes;

    @Autowired
    private KeepViews keepViews;

    @Autowired
    private SavedViews views;

    @Autowired
    private Facts facts;

    @Autowired
    private Digests digests;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void annAndBob() {
        for (var person : Set.of("c-ann", "c-bob")) {
            jdbc.sql("insert into relais.person (id, given_name, family_name, language) values (?, ?, 'Test', 'EN')")
                    .params(person, person)
                    .update();
        }
    }

    @Test
    void whatWasChosenLastCountsAndGoesWithThePerson() {
        wishes.choose("c-ann", new Wish(true, false));
        wishes.choose("c-bob", new Wish(true, true));
        wishes.choose("c-ann", new Wish(false, true));

        assertThat(wishes.chosen())
                .containsAllEntriesOf(Map.of("c-ann", new Wish(false, true), "c-bob", new Wish(true, true)));

        jdbc.sql("delete from relais.person where id = 'c-ann'").update();
        assertThat(wishes.chosen()).doesNotContainKey("c-ann");
    }

    // ---- who is told the week

    @Test
    void whoIsToldIsSettledOnceAndEachIsToldOnce() {
        digests.begin(TODAY, List.of("c-bob", "c-ann"));
        digests.begin(TODAY, List.of("c-ann"));

        assertThat(digests.isBegun(TODAY)).isTrue();
        assertThat(digests.isBegun(TODAY.minusDays(7))).isFalse();
        assertThat(digests.waiting(TODAY)).containsExactly("c-ann", "c-bob");
        assertThat(digests.tell(TODAY, "c-ann", NOW)).isTrue();
        assertThat(digests.tell(TODAY, "c-ann", NOW)).isFalse();
        assertThat(digests.tell(TODAY.minusDays(7), "c-bob", NOW)).isFalse();
        assertThat(digests.waiting(TODAY)).containsExactly("c-bob");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void ofSeveralNodesAtOnceOneTells() throws Exception {
        var nodes = Executors.newFixedThreadPool(4);
        try {
            var barrier = new CyclicBarrier(4);
            Callable<Boolean> node = () -> {
                barrier.await(10, TimeUnit.SECONDS);
                transaction.executeWithoutResult(status -> digests.begin(TODAY, List.of("c-bob", "c-ann")));
                return transaction.execute(status -> digests.tell(TODAY, "c-ann", NOW));
            };
            var told = nodes.invokeAll(Collections.nCopies(4, node));

            var answers = new ArrayList<Boolean>();
            for (var each : told) {
                answers.add(each.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(true, false, false, false);
        } finally {
            nodes.shutdownNow();
            jdbc.sql("delete from relais.person where id in ('c-ann', 'c-bob')").update();
        }
    }

    // ---- views

    @Test
    void aViewIsFoundAgainByItsOwnerAlone() {
        var shown = new Shown("funnel", Map.of("by", "place", "kind", "R&D = 50 % + ü \uD83D\uDE42"), new LastDays(90));
        var view = keepViews.save("c-ann", " Mine ", shown, false);

        assertThat(view.name()).isEqualTo("Mine");
        assertThat(views.of("c-ann")).containsExactly(view);
        assertThat(views.find("c-ann", view.number()).orElseThrow().shown()).isEqualTo(shown);
        assertThat(views.of("c-bob")).isEmpty();
        assertThat(views.find("c-bob", view.number())).isEmpty();
        assertThat(keepViews.rename("c-bob", view.number(), "Bob’s")).isEmpty();
        assertThat(keepViews.delete("c-bob", view.number())).isEmpty();
        keepViews.delete("c-ann", view.number());
        assertThat(keepViews.bringBack("c-bob", view.number())).isEmpty();

        jdbc.sql("delete from relais.person where id = 'c-ann'").update();
        assertThat(views.deleted("c-ann")).isEmpty();
    }

    @Test
    void whoeverIsForgottenLeavesNoViewAndNoWish() {
        keepViews.delete(
                "c-ann", keepViews.save("c-ann", "Deleted", OVERVIEW, false).number());
        keepViews.save("c-ann", "Mine", OVERVIEW, false);
        keepViews.save("c-bob", "Bob’s", OVERVIEW, false);
        wishes.choose("c-ann", new Wish(true, true));

        facts.forget("c-ann");

        assertThat(views.of("c-ann")).isEmpty();
        assertThat(views.deleted("c-ann")).isEmpty();
        assertThat(wishes.chosen()).doesNotContainKey("c-ann");
        assertThat(views.of("c-bob")).hasSize(1);
    }

    @Test
    void daysThatEndedBeforeAndNoPeriodAtAllAreKeptToo() {
        var fixed = new Fixed(new Period(TODAY.minusDays(9), TODAY.minusDays(2)));
        keepViews.save("c-ann", "b", new Shown("ageing", Map.of(), null), false);
        keepViews.save("c-ann", "A", new Shown("overview", Map.of(), fixed), false);

        assertThat(views.of("c-ann")).extracting(SavedView::name).containsExactly("A", "b");
        assertThat(views.of("c-ann")).extracting(view -> view.shown().period()).containsExactly(fixed, null);
    }

    @Test
    void ofANameThereIsOneViewWhichMayBeReplaced() {
        var first = keepViews.save("c-ann", "Lyon", OVERVIEW, false);
        keepViews.save("c-bob", "Lyon", OVERVIEW, false);

        assertThatExceptionOfType(ViewRefused.class)
                .isThrownBy(() -> keepViews.save("c-ann", "LYON", FLOW, false))
                .matches(ViewRefused::isNameTaken);
        assertThat(views.of("c-ann")).containsExactly(first);

        var replaced = keepViews.save("c-ann", "LYON", FLOW, true);
        assertThat(replaced).isEqualTo(new SavedView(first.number(), "Lyon", FLOW));
        assertThat(views.of("c-ann")).containsExactly(replaced);

        var other = keepViews.save("c-ann", "Paris", OVERVIEW, true);
        assertThatExceptionOfType(ViewRefused.class)
                .isThrownBy(() -> keepViews.rename("c-ann", other.number(), "lyon"));
        assertThat(keepViews
                        .rename("c-ann", first.number(), "LYON")
                        .orElseThrow()
                        .name())
                .isEqualTo("LYON");
    }

    @Test
    void whatIsDeletedComesBackUntilAnotherTakesItsNameOrIsDeleted() {
        var lyon = keepViews.save("c-ann", "Lyon", OVERVIEW, false);
        var paris = keepViews.save("c-ann", "Paris", OVERVIEW, false);

        keepViews.delete("c-ann", lyon.number());
        assertThat(views.of("c-ann")).containsExactly(paris);
        assertThat(keepViews.bringBack("c-ann", lyon.number())).contains(lyon);
        assertThat(keepViews.bringBack("c-ann", lyon.number())).as("once more").contains(lyon);
        assertThat(views.of("c-ann")).containsExactly(lyon, paris);

        keepViews.delete("c-ann", lyon.number());
        var newLyon = keepViews.save("c-ann", "lyon", FLOW, false);
        assertThat(keepViews.bringBack("c-ann", lyon.number())).isEmpty();

        keepViews.delete("c-ann", newLyon.number());
        keepViews.delete("c-ann", paris.number());
        assertThat(views.deleted("c-ann")).containsExactly(paris);
    }

    @Test
    void fiftyViewsAreEnough() {
        for (int number = 0; number < KeepViews.MOST; number++) {
            keepViews.save("c-ann", "View " + number, OVERVIEW, false);
        }
        assertThatExceptionOfType(ViewRefused.class)
                .isThrownBy(() -> keepViews.save("c-ann", "One more", OVERVIEW, false));
        keepViews.save("c-ann", "View 7", FLOW, true);

        var deleted = keepViews.delete("c-ann", views.of("c-ann").get(0).number());
        keepViews.save("c-ann", "One more", OVERVIEW, false);
        assertThatExceptionOfType(ViewRefused.class)
                .isThrownBy(
                        () -> keepViews.bringBack("c-ann", deleted.orElseThrow().number()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \u00a0", "\u200b", "a\nb", "a\u0000b", "a\u202eb"})
    void aNameIsOneLineThatCanBeRead(String name) {
        assertThatExceptionOfType(ViewRefused.class)
                .isThrownBy(() -> keepViews.save("c-ann", name, OVERVIEW, false))
                .matches(refused -> !refused.isNameTaken());
    }

    @Test
    void aNameHasEightyCharactersHoweverTheDatabaseCountsThem() {
        var longest = "\uD83D\uDE42".repeat(80);

        assertThat(keepViews.save("c-ann", longest, OVERVIEW, false).name()).isEqualTo(longest);
        assertThatExceptionOfType(ViewRefused.class)
                .isThrownBy(() -> keepViews.save("c-ann", longest + "!", OVERVIEW, false));
    }
}
