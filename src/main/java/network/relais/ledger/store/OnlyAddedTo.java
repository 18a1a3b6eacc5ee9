package network.relais.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Called by H2 for each row of the books that somebody is about to change or delete; PostgreSQL has a function of its own. */
public final class OnlyAddedTo implements Trigger {

    /** Of a restrict violation, as the standard has it. */
    private static final String STATE = "23001";

    private String table = "";

    /** H2 makes one for each table. */
    public OnlyAddedTo() {}

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
            throws SQLException {
        throw new SQLException(
                "The books are only added to: rows of %s are never changed or deleted. Reverse the entry instead."
                        .formatted(table),
                STATE);
    }
}
