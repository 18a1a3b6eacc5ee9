package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import network.relais.metrics.MailWishes.Wish;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhoIsToldTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    private final Directory directory = mock(Directory.class);
    private final MailWishes wishes = mock(MailWishes.class);
    private final WhoIsTold whoIsTold = new WhoIsTold(
            wishes, directory, Clock.fixed(Instant.parse("2026-03-08T23:30:00Z"), ZoneId.of("Europe/Paris")));

    @BeforeEach
    void aManagerAnAnimatorAndWhoeverIsBoth() {
        var everybody = List.of(person("manager"), person("animator"), person("both"));
        when(directory.holdingAny(Set.of(Role.MANAGER, Role.ANIMATOR), TODAY)).thenReturn(everybody);
        when(directory.rolesOf(any(), any())).thenReturn(Set.of());
        when(directory.rolesOf("manager", TODAY)).thenReturn(Set.of(Role.MANAGER));
        when(directory.rolesOf("animator", TODAY)).thenReturn(Set.of(Role.ANIMATOR, Role.MEMBER));
        when(directory.rolesOf("both", TODAY)).thenReturn(Set.of(Role.MANAGER, Role.ANIMATOR));
    }

    @Test
    void managersAreToldUnlessTheySayOtherwiseAndAnimatorsIfTheySaySo() {
        assertThat(whoIsTold.ofAlerts()).extracting(Person::id).containsExactly("manager", "both");
        assertThat(whoIsTold.ofDigest()).extracting(Person::id).containsExactly("manager", "both");
        assertThat(whoIsTold.wishOf("manager")).isEqualTo(new Wish(true, true));
        assertThat(whoIsTold.wishOf("animator")).isEqualTo(new Wish(false, false));

        when(wishes.chosen()).thenReturn(Map.of("manager", new Wish(false, true), "animator", new Wish(true, false)));

        assertThat(whoIsTold.ofAlerts()).extracting(Person::id).containsExactly("animator", "both");
        assertThat(whoIsTold.ofDigest()).extracting(Person::id).containsExactly("manager", "both");
        assertThat(whoIsTold.wishOf("animator")).isEqualTo(new Wish(true, false));
    }

    @Test
    void whoeverLostTheRoleIsNotToldWhateverTheyChoseBefore() {
        when(wishes.chosen()).thenReturn(Map.of("gone", new Wish(true, true)));

        assertThat(whoIsTold.ofAlerts()).extracting(Person::id).doesNotContain("gone");
    }

    private static Person person(String id) {
        return new Person(id, "Ann", id, id + "@network.example", null, Language.EN, null);
    }
}
