package network.relais.staffing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.staffing.Offer;
import network.relais.staffing.Offers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOffers implements Offers {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcOffers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Offer> of(String missionId) {
        return jdbc.sql("select * from relais.staffing_offer where mission = ? order by number")
                .param(missionId)
                .query(JdbcOffers::offer)
                .list();
    }

    @Override
    public Optional<Offer> find(long number) {
        return jdbc.sql("select * from relais.staffing_offer where number = ?")
                .param(number)
                .query(JdbcOffers::offer)
                .optional();
    }

    @Override
    public Offer add(String missionId, String contribution, String person, boolean askNext, Instant now) {
        var number = jdbc.sql("select nextval('relais.offer_number')")
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into relais.staffing_offer
                            (number, mission, contribution, person, ask_next, state, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(number, missionId, contribution, person, askNext, Offer.State.ASKED.name(), Timestamp.from(now))
                .update();
        return new Offer(number, missionId, contribution, person, askNext, Offer.State.ASKED, now, null, null);
    }

    @Override
    public void end(long number, Offer.State state, @Nullable String reason, Instant now) {
        jdbc.sql("update relais.staffing_offer set state = ?, reason = ?, ended_at = ? where number = ?")
                .params(state.name(), reason, Timestamp.from(now), number)
                .update();
    }

    @Override
    public Map<String, LocalDate> lastServed(Collection<String> persons) {
        var served = new HashMap<String, LocalDate>();
        if (persons.isEmpty()) {
            return served;
        }
        jdbc.sql(
                        """
                        select p.person as person, max(m.opened_at) as latest
                        from relais.mission_part p join relais.mission m on m.id = p.mission
                        where p.part = 'CONTRIBUTOR' and p.person in (:persons) group by p.person""")
                .param("persons", persons)
                .query((ResultSet row) -> {
                    served.put(
                            row.getString("person"),
                            LocalDate.ofInstant(row.getTimestamp("latest").toInstant(), clock.getZone()));
                });
        return served;
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Offer(
                row.getLong("number"),
                row.getString("mission"),
                row.getString("contribution"),
                row.getString("person"),
                row.getBoolean("ask_next"),
                Offer.State.valueOf(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("reason"));
    }
}
