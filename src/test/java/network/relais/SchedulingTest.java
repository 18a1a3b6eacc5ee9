package network.relais;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What our settings make of work that is done by the clock: a slow round holds nobody up and is not cut off. */
class SchedulingTest {

    @Test
    void aRoundThatHangsKeepsNothingElseWaiting() {
        try (var program = start()) {
            var work = program.getBean(Work.class);
            await().until(() -> work.said.contains("slow round begun"));
            var looks = work.quickRounds();

            await().until(() -> work.quickRounds() > looks + 3);

            work.mayEnd.countDown();
        }
    }

    @Test
    void whatHasBegunEndsBeforeTheDatabaseGoesAndNothingBeginsAfterwards() throws Exception {
        var program = start();
        var work = program.getBean(Work.class);
        await().until(() -> work.said.contains("slow round begun"));

        var closing = new Thread(program::close, "closing");
        closing.start();
        await().until(() -> !closing.isAlive() || waitsForTheRound(closing));
        work.mayEnd.countDown();
        closing.join();

        assertThat(work.said).containsSubsequence("closing", "slow round ended", "database gone");
        assertThat(work.said).endsWith("database gone");
    }

    private static boolean waitsForTheRound(Thread closing) {
        return Arrays.stream(closing.getStackTrace())
                .anyMatch(call -> call.getMethodName().equals("awaitTermination"));
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Program.class)
                .web(WebApplicationType.NONE)
                .run();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ImportAutoConfiguration(TaskSchedulingAutoConfiguration.class)
    static class Program {

        @Bean(destroyMethod = "close")
        Database database() {
            return new Database();
        }

        @Bean
        Work work(Database database) {
            return new Work(database);
        }
    }

    static final class Database {

        private final List<String> said = new CopyOnWriteArrayList<>();

        public void close() {
            said.add("database gone");
        }
    }

    static final class Work {

        private final List<String> said;
        private final CountDownLatch mayEnd = new CountDownLatch(1);

        Work(Database database) {
            said = database.said;
        }

        @Scheduled(fixedDelay = 5)
        void slowRound() throws InterruptedException {
            said.add("slow round begun");
            mayEnd.await();
            said.add("slow round ended");
        }

        @Scheduled(fixedDelay = 5)
        void quickRound() {
            said.add("quick round");
        }

        @EventListener
        void closing(ContextClosedEvent event) {
            said.add("closing");
        }

        long quickRounds() {
            return said.stream().filter("quick round"::equals).count();
        }
    }
}
