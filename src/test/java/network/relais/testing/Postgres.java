package network.relais.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One PostgreSQL server for all tests of a run, and a new database in it for whoever asks. */
public final class Postgres {

    private Postgres() {}

    /** Sets the data source of a test's context to an empty database. */
    public static void use(DynamicPropertyRegistry settings) {
        settingsOfNewDatabase().forEach((name, value) -> settings.add(name, () -> value));
        settings.add("spring.flyway.schemas", () -> "relais");
    }

    /** As whoever runs Relais would give them: the schema is made by the program. */
    public static Map<String, String> settingsOfNewDatabase() {
        return Map.of(
                "spring.datasource.url", newDatabase(),
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "postgres");
    }

    private static String newDatabase() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL made no database", e);
        }
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    /** Started when the first test needs it; ends after the programs that use it, which would wait for it in vain. */
    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not start", e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not stop", e);
            }
        }
    }
}
