package network.relais.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import network.relais.metrics.MailWishes;
import network.relais.metrics.MailWishes.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each person has chosen for the page of figures, on whichever database. All of it is undone after each test. */
@JdbcTest
@Import(JdbcMailWishes.class)
abstract class ChosenByPeopleContract {

    @Autowired
    private MailWishes wishes;

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
}
