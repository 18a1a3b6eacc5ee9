package network.relais.command;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import network.relais.proof.Chains;
import network.relais.proof.CheckProofs;
import network.relais.proof.Witness;
import network.relais.protocol.Counters;
import network.relais.protocol.Protocols;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;

/** The words that may follow {@code java -jar relais.jar}, with the same settings as the program itself. */
public final class Commands {

    /** What was asked for holds, or is done. */
    static final int DONE = 0;

    /** What was asked for does not hold. */
    static final int DOES_NOT_HOLD = 1;

    /** The question could not be answered. */
    static final int NO_ANSWER = 2;

    private static final String VERIFY_CHAIN = "verify-chain";
    private static final String VERIFY_PROOF = "verify-proof";
    private static final String REBUILD_METRICS = "rebuild-metrics";
    private static final String DATABASE = "spring.datasource.url";

    /** What goes wrong is told in one sentence; the log would say it twice. */
    private static final List<String> QUIET = List.of("--logging.level.root=OFF", "--logging.level.network.relais=OFF");

    private final PrintStream out;

    public Commands(PrintStream out) {
        this.out = out;
    }

    /** Just what the commands need: stores that read, and whoever compares. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = "network.relais",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = {CheckProofs.class, Chains.class, Witness.class, Protocols.class, Counters.class
                            }))
    static class Readers {}

    /** Whether a command is asked for: settings begin with "--". */
    public static boolean isAskedForBy(String... arguments) {
        return words(arguments).findAny().isPresent();
    }

    /** @return what the program ends with */
    public int run(String... arguments) {
        var word = words(arguments).findFirst().orElse("");
        if (word.equals(VERIFY_PROOF)) {
            return new VerifyProof(out).run(words(arguments).skip(1).toList());
        }
        if (word.equals(REBUILD_METRICS)) {
            return new RebuildFigures(out).run(arguments);
        }
        if (!word.equals(VERIFY_CHAIN)) {
            out.printf(
                    "There is no command \"%s\". There are: %s, %s, %s%n",
                    word, VERIFY_CHAIN, VERIFY_PROOF, REBUILD_METRICS);
            return NO_ANSWER;
        }
        try (var program = start(Readers.class, ";ACCESS_MODE_DATA=r", arguments)) {
            return verify(program.getBean(CheckProofs.class));
        } catch (RuntimeException e) {
            out.println(whyNot(e, "Open its page /register, which checks the same"));
            return NO_ANSWER;
        }
    }

    private int verify(CheckProofs checkProofs) {
        var result = checkProofs.everything();
        out.printf("%d missions, %d records, %d anchors.%n", result.missions(), result.records(), result.anchors());
        result.findings().forEach(out::println);
        out.println(result.holds() ? "Everything holds." : "The register does not hold.");
        return result.holds() ? DONE : DOES_NOT_HOLD;
    }

    /** @param options what else the address of a database in a file ends with */
    static ConfigurableApplicationContext start(Class<?> parts, String options, String... arguments) {
        return new SpringApplicationBuilder(parts)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(program -> neverMake(program, options))
                .run(Stream.concat(Arrays.stream(arguments), QUIET.stream()).toArray(String[]::new));
    }

    /** A database in a file is opened, and never made. */
    private static void neverMake(ConfigurableApplicationContext program, String options) {
        var environment = program.getEnvironment();
        var url = environment.getRequiredProperty(DATABASE);
        if (url.startsWith("jdbc:h2:file:")) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("never-made", Map.of(DATABASE, url + ";IFEXISTS=TRUE" + options)));
        }
    }

    /** @param instead what else does the same, as a sentence without its end */
    static String whyNot(RuntimeException failure, String instead) {
        var messages = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .toList();
        if (messages.stream().anyMatch(message -> message.contains("[90020-"))) {
            return "Relais is running and has its database in use. %s, or end Relais and try again.".formatted(instead);
        }
        if (messages.stream().anyMatch(message -> message.contains("[90146-"))) {
            return "There is no database here. Say where it is: --relais.data=<folder>, or SPRING_DATASOURCE_URL.";
        }
        return "The database cannot be read: " + messages.get(messages.size() - 1);
    }

    private static Stream<String> words(String... arguments) {
        return Arrays.stream(arguments).filter(argument -> !argument.startsWith("-"));
    }
}
