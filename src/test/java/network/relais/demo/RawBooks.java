package network.relais.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has a share of what and what came of it, as agreements, books and the register of people have it, row by row. */
final class RawBooks {

    /** A line of the agreement in force. */
    record Line(String mission, String kind, String party) {}

    /** @param amount minor units; less than 0 where it was taken back */
    record Earned(String mission, String person, String currency, long amount, Instant at) {}

    /** By their ids. */
    record Parts(String client, @Nullable String coordinator) {}

    private static final Set<String> WITHOUT_LOGIN = Set.of("PRESCRIBER", "CLIENT_CONTACT");

    final List<Line> inForce = new ArrayList<>();
    final List<Earned> earned = new ArrayList<>();
    final Map<String, Parts> parts = new HashMap<>();
    final Map<String, String> names = new HashMap<>();
    final Set<String> members = new TreeSet<>();
    final Set<String> withLogin = new TreeSet<>();

    RawBooks(JdbcClient jdbc, LocalDate today) {
        var latest = new HashMap<String, Integer>();
        jdbc.sql("select mission, number from relais.protocol_version where in_force_since is not null")
                .query(row -> {
                    latest.merge(row.getString(1), row.getInt(2), Math::max);
                });
        jdbc.sql("select mission, version, kind, party from relais.protocol_line")
                .query(row -> {
                    if (latest.getOrDefault(row.getString(1), 0) == row.getInt(2)) {
                        inForce.add(new Line(row.getString(1), row.getString(3), row.getString(4)));
                    }
                });
        var currencies = new HashMap<String, String>();
        jdbc.sql("select id, client, coordinator, currency from relais.mission").query(row -> {
            parts.put(row.getString(1), new Parts(row.getString(2), row.getString(3)));
            currencies.put(row.getString(1), row.getString(4));
        });
        jdbc.sql("select mission, debit, credit, amount, recorded_at from relais.entry")
                .query(row -> {
                    var debit = row.getString(2);
                    var credit = row.getString(3);
                    var at = row.getTimestamp(5).toInstant();
                    // What was paid out was theirs before.
                    if (isTheirs(credit) && !debit.equals("bank")) {
                        earn(row.getString(1), credit, currencies, row.getLong(4), at);
                    }
                    if (isTheirs(debit) && !credit.equals("bank")) {
                        earn(row.getString(1), debit, currencies, -row.getLong(4), at);
                    }
                });
        jdbc.sql("select id, given_name, family_name from relais.person").query(row -> {
            names.put(row.getString(1), row.getString(2) + " " + row.getString(3));
        });
        jdbc.sql(
                        """
                        select person, role from relais.person_role
                        where valid_from <= ? and (valid_until is null or valid_until >= ?)""")
                .params(today, today)
                .query(row -> {
                    if (row.getString(2).equals("MEMBER")) {
                        members.add(row.getString(1));
                    }
                    if (!WITHOUT_LOGIN.contains(row.getString(2))) {
                        withLogin.add(row.getString(1));
                    }
                });
    }

    /** Neither the network's part nor what somebody gets back. */
    private static boolean isTheirs(String account) {
        return account.startsWith("payable/")
                && !account.startsWith("payable/network/")
                && !account.startsWith("payable/expense/");
    }

    private void earn(String mission, String account, Map<String, String> currencies, long amount, Instant at) {
        earned.add(new Earned(mission, account.split("/")[2], currencies.get(mission), amount, at));
    }

    /** By mission and party, with any part of the money but expenses. */
    Set<List<String>> shares() {
        var shares = new HashSet<List<String>>();
        inForce.stream()
                .filter(line -> !Set.of("EXPENSE", "NETWORK").contains(line.kind()))
                .forEach(line -> shares.add(List.of(line.mission(), line.party())));
        return shares;
    }
}
