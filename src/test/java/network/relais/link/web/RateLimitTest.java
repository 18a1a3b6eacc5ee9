package network.relais.link.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-10T09:00:30Z"));
    private final RateLimit limit = new RateLimit(3, 5, new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    });

    @Test
    void oneAddressHasSoManyAMinuteAndThenWaitsForTheNext() {
        assertThat(admitted("192.0.2.1", 5)).isEqualTo(3);
        now.updateAndGet(then -> then.plus(Duration.ofSeconds(29)));
        assertThat(limit.admits("192.0.2.1")).isFalse();
        now.updateAndGet(then -> then.plus(Duration.ofSeconds(1)));
        assertThat(admitted("192.0.2.1", 5)).isEqualTo(3);
    }

    @Test
    void oneAddressAloneUsesUpNothingOfTheOthers() {
        assertThat(admitted("192.0.2.1", 100)).isEqualTo(3);
        assertThat(limit.admits("192.0.2.2")).isTrue();
    }

    @Test
    void allTogetherHaveSoManyAMinute() {
        assertThat(IntStream.range(0, 20)
                        .filter(number -> limit.admits("192.0.2." + number))
                        .count())
                .isEqualTo(5);
    }

    /** Whoever has one address of version 6 has 2 to the power of 64. */
    @Test
    void aNetworkOfVersionSixCountsAsOneAddress() {
        assertThat(IntStream.range(1, 10)
                        .filter(number -> limit.admits("2001:db8:0:1::" + number))
                        .count())
                .isEqualTo(3);
        assertThat(limit.admits("2001:db8:0:2::1")).isTrue();
    }

    private long admitted(String address, int requests) {
        return IntStream.range(0, requests)
                .filter(number -> limit.admits(address))
                .count();
    }
}
