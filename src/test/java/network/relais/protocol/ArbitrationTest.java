package network.relais.protocol;

import static network.relais.protocol.Example.ANIMATOR;
import static network.relais.protocol.Example.ANNE;
import static network.relais.protocol.Example.BRUNO;
import static network.relais.protocol.Example.CHLOE;
import static network.relais.protocol.Example.INES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is heard after five rounds: somebody without a share, an animator wherever one is. Anne coordinates. */
class ArbitrationTest {

    private static final String MISSION = "M-2026-0001";
    private static final String DORA = "p9";
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    private final Missions missions = mock(Missions.class);
    private final Protocols protocols = mock(Protocols.class);
    private final Directory directory = mock(Directory.class);
    private final MediatorChoices choices = mock(MediatorChoices.class);
    private final Arbitration arbitration = new Arbitration(
            missions,
            protocols,
            mock(Minutes.class),
            mock(Drafts.class),
            directory,
            mock(Journal.class),
            new WhoMayJudge(missions, protocols, choices, directory, Clock.fixed(NOW, ZoneOffset.UTC)));

    @BeforeEach
    void aNetwork() {
        var mission = mock(Mission.class);
        when(mission.lead()).thenReturn(ANNE);
        when(missions.get(MISSION)).thenReturn(mission);
        holding(Role.ANIMATOR, ANIMATOR);
        holding(Role.MEMBER, ANNE, BRUNO, CHLOE, INES, DORA);
        proposed(Example.terms());
    }

    @Test
    void anAnimatorWithoutAShareOfTheOwnArbitrates() {
        assertThat(arbitration.arbiter(MISSION)).isEqualTo(ANIMATOR);
    }

    @Test
    void aMemberWithoutAShareArbitratesWhenTheAnimatorHasOne() {
        proposed(Example.terms(
                Example.contribution("c1", ANNE, 10),
                Example.contribution("c2", BRUNO, 7),
                Example.contribution("c3", ANIMATOR, 6)));

        assertThat(arbitration.arbiter(MISSION))
                .as("Chloe has no share of these terms, and comes first")
                .isEqualTo(CHLOE);
    }

    @Test
    void theCoordinatorNeverArbitratesTheOwnProposal() {
        holding(Role.ANIMATOR, ANNE);

        assertThat(arbitration.arbiter(MISSION)).isEqualTo(DORA);
    }

    @Test
    void whoHasArbitratedBeforeIsHeardAgain() {
        when(missions.having(MISSION, Part.ARBITER)).thenReturn(List.of(DORA));

        assertThat(arbitration.arbiter(MISSION)).isEqualTo(DORA);
    }

    private void holding(Role role, String... ids) {
        var persons = Arrays.stream(ids)
                .map(id -> {
                    var person = mock(Person.class);
                    when(person.id()).thenReturn(id);
                    return person;
                })
                .toList();
        when(directory.holding(eq(role), any())).thenReturn(persons);
    }

    private void proposed(Terms terms) {
        when(protocols.latest(MISSION))
                .thenReturn(Optional.of(new ProtocolVersion(
                        MISSION,
                        1,
                        1,
                        ProtocolVersion.Origin.NEGOTIATED,
                        ANNE,
                        NOW,
                        terms,
                        List.of(),
                        ProtocolVersion.Status.PROPOSED,
                        null)));
    }
}
