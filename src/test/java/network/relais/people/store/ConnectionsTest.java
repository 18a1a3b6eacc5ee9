package network.relais.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.Set;
import javax.sql.DataSource;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.People;
import network.relais.people.People.NewPerson;
import network.relais.people.Role;
import network.relais.testing.WholeRelais;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reading the directory outside of a transaction, as pages do, leaves no connection behind. */
@WholeRelais
class ConnectionsTest {

    @Autowired
    private Directory directory;

    @Autowired
    private People people;

    @Autowired
    private DataSource database;

    @Test
    void whoeverLooksSomethingUpGivesTheConnectionBack() throws Exception {
        var anne = people.add(new NewPerson("Anne", "Connected", null, null, Language.EN, null))
                .id();
        var mostAtOnce = database.unwrap(HikariDataSource.class).getMaximumPoolSize();

        for (int i = 0; i <= mostAtOnce; i++) {
            directory.persons(Set.of(anne));
            directory.profiles(Set.of(anne));
            directory.skills();
            directory.organisations();
            directory.holding(Role.MEMBER, LocalDate.of(2026, 3, 10));
        }

        assertThat(directory.person(anne).name()).isEqualTo("Anne Connected");
    }
}
