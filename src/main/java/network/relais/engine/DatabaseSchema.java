package network.relais.engine;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.stereotype.Component;

/**
 * Our tables live in the schema {@code relais}, apart from the engine's. Flyway quotes the name, so it has to be written
 * in the letters that the database turns an unquoted one into: capitals in H2, small ones in PostgreSQL.
 */
@Component
class DatabaseSchema implements FlywayConfigurationCustomizer {

    private final JdbcConnectionDetails database;

    DatabaseSchema(JdbcConnectionDetails database) {
        this.database = database;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        var schema = DatabaseDriver.fromJdbcUrl(database.getJdbcUrl()) == DatabaseDriver.H2 ? "RELAIS" : "relais";
        flyway.schemas(schema).defaultSchema(schema);
    }
}
