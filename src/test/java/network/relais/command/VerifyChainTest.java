package network.relais.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import network.relais.Relais;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify-chain} as a program of its own, as an administrator runs it. */
class VerifyChainTest {

    @TempDir
    private Path data;

    record Run(int end, String said) {}

    @Test
    void aRegisterThatHoldsSaysSo() throws Exception {
        aDatabase();

        assertThat(run("verify-chain"))
                .isEqualTo(new Run(Commands.DONE, "0 missions, 0 records, 0 anchors.\nEverything holds.\n"));
    }

    @Test
    void whatDoesNotHoldIsNamed() throws Exception {
        aDatabase();
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute("insert into relais.proof_anchor (number, taken_on, content, hash, taken_at)"
                    + " values (1, date '2026-03-02', '{}', 'f', now())");
        }

        assertThat(run("verify-chain"))
                .isEqualTo(new Run(
                        Commands.DOES_NOT_HOLD,
                        "0 missions, 0 records, 1 anchors.\nAnchor 1: it was changed: its content does not have its"
                                + " fingerprint.\nThe register does not hold.\n"));
    }

    @Test
    void aDatabaseInUseNamesThePageThatDoesTheSame() throws Exception {
        aDatabase();
        try (var relaisRuns = connection()) {
            assertThat(relaisRuns.isValid(1)).isTrue();

            var run = run("verify-chain");

            assertThat(run.end()).isEqualTo(Commands.NO_ANSWER);
            assertThat(run.said()).contains("Open its page /register").hasLineCount(1);
        }
    }

    @Test
    void figuresOfADatabaseInUseAreMadeAnewByTheProgramThatUsesIt() throws Exception {
        aDatabase();
        try (var relaisRuns = connection()) {
            assertThat(relaisRuns.isValid(1)).isTrue();

            var run = run("rebuild-metrics");

            assertThat(run.end()).isEqualTo(Commands.NO_ANSWER);
            assertThat(run.said())
                    .contains("Relais is running", "/api/metrics/rebuild")
                    .hasLineCount(1);
        }
    }

    @Test
    void withoutADatabaseNoneIsMade() throws Exception {
        var run = run("verify-chain");

        assertThat(run.end()).isEqualTo(Commands.NO_ANSWER);
        assertThat(run.said()).contains("There is no database here").hasLineCount(1);
        try (var files = Files.list(data)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void anUnknownWordIsAnsweredWithThoseThatThereAre() throws Exception {
        assertThat(run("verify"))
                .isEqualTo(new Run(
                        Commands.NO_ANSWER,
                        "There is no command \"verify\". There are: verify-chain, verify-proof, rebuild-metrics\n"));
    }

    private Run run(String word) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Relais.class.getName(),
                word,
                "--relais.data=" + data));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JDK_JAVA_OPTIONS");
        var program = builder.start();
        var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(program.exitValue(), said.replace("\r\n", "\n"));
    }

    private void aDatabase() {
        Flyway.configure()
                .dataSource(url(), "", "")
                .schemas("RELAIS")
                .defaultSchema("RELAIS")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), "", "");
    }

    private String url() {
        return "jdbc:h2:file:" + data.resolve("relais");
    }
}
