package network.relais.people.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import network.relais.people.Role;
import network.relais.web.Logins;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLogins implements Logins {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcLogins(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> personIdOf(String loginOrEmail) {
        // A login holds no @ and both are unique, so this finds one person at most.
        return jdbc.sql(
                        """
                        select p.id from relais.person p
                        where (p.login = :typed or p.email = :typed) and exists (
                            select 1 from relais.person_role r
                            where r.person = p.id and r.role in (:roles)
                              and r.valid_from <= :today and (r.valid_until is null or r.valid_until > :today))""")
                .param("typed", loginOrEmail.strip().toLowerCase(Locale.ROOT))
                .param("roles", Role.WITH_LOGIN.stream().map(Role::name).toList())
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .optional();
    }
}
