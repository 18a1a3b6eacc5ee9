package network.relais.metrics.web;

import static network.relais.testing.Figures.asProjector;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import network.relais.people.Role;
import network.relais.testing.Browser;
import network.relais.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How fresh the figures are is for those who read them; to have them made anew is for the administrator. */
class ProjectionAddressTest extends PageTest {

    private static final String FRESHNESS = "/api/metrics/projection";
    private static final String REBUILD = "/api/metrics/rebuild";

    @Autowired
    private ObjectMapper json;

    @Test
    void whoeverReadsFiguresIsToldHowFreshTheyAre() throws Exception {
        var now = clock.instant();
        asProjector(projection, now, owner -> projection.reached(owner, now.minusSeconds(90)));

        var answer = json.readTree(
                browserOf(somebody("Xavier", Role.MANAGER)).get(FRESHNESS).body());

        assertThat(answer.get("lagSeconds").asLong())
                .isBetween(
                        0L,
                        Duration.between(now.minusSeconds(90), clock.instant()).toSeconds());
        assertThat(answer.get("until").asText()).isNotEmpty();
        assertThat(statusOf(somebody("Ursula", Role.ANIMATOR), FRESHNESS)).isEqualTo(200);
    }

    @Test
    void aMemberIsNot() {
        var member = browserOf(somebody("Anne", Role.MEMBER));

        assertThat(member.get(FRESHNESS).statusCode()).isEqualTo(403);
        assertThat(member.post(REBUILD, "").statusCode()).isEqualTo(403);
    }

    @Test
    void theAdministratorAsksForARebuildAndAManagerCannot() {
        assertThat(browserOf(somebody("Xavier", Role.MANAGER)).post(REBUILD, "").statusCode())
                .isEqualTo(403);
        assertThat(projection.state().isRebuildAskedFor()).isFalse();

        var answer = Browser.of("admin", "the-administrators-password", port).post(REBUILD, "");
        try {
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).contains("\"rebuildAsked\":true");
            assertThat(projection.state().isRebuildAskedFor()).isTrue();
            asProjector(projection, clock.instant(), owner -> {
                projection.beginRebuild(owner, clock.instant(), 700);
                projection.rebuilding(owner, 3);
            });
            assertThat(browserOf(somebody("Xavier", Role.MANAGER))
                            .get(FRESHNESS)
                            .body())
                    .contains("\"rebuildAsked\":true", "\"rebuiltDays\":3", "\"daysInAll\":700");
        } finally {
            asProjector(projection, clock.instant(), owner -> {
                projection.beginRebuild(owner, clock.instant(), 1);
                projection.rebuilt(owner);
            });
        }
    }
}
