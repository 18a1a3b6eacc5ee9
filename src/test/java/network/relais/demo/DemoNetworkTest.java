package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import network.relais.demo.DemoNetwork.Away;
import network.relais.demo.DemoNetwork.Client;
import network.relais.demo.DemoNetwork.Human;
import network.relais.people.Absence;
import network.relais.people.Language;
import network.relais.people.Role;
import org.junit.jupiter.api.Test;

class DemoNetworkTest {

    private final DemoNetwork demo = DemoNetwork.read();

    @Test
    void everyRoleIsThereInItsNumber() {
        assertThat(holding(Role.MEMBER)).hasSize(20);
        assertThat(holding(Role.INTRODUCER)).hasSize(3);
        assertThat(holding(Role.SALESPERSON)).hasSize(1);
        assertThat(holding(Role.ANIMATOR)).hasSize(2);
        assertThat(holding(Role.MANAGER)).hasSize(1);
        assertThat(holding(Role.PROCESS_OWNER)).hasSize(2);
        assertThat(holding(Role.PRESCRIBER)).hasSize(6);
        assertThat(demo.clients()).hasSize(8);
        assertThat(demo.people().stream().filter(human -> human.company() != null))
                .hasSize(2);
    }

    @Test
    void membersHaveSkillsAndADayRateAndSomeAreAway() {
        assertThat(holding(Role.MEMBER)).allSatisfy(member -> {
            assertThat(member.skills()).isNotEmpty();
            assertThat(member.dayRate()).isPositive();
        });
        assertThat(holding(Role.MEMBER))
                .anySatisfy(member -> assertThat(member.absences()).isNotEmpty());
        assertThat(holding(Role.MEMBER).stream().map(Human::place).distinct().count())
                .isGreaterThan(10);
    }

    @Test
    void whoHasARoleWithALoginHasALoginAndNobodyElse() {
        assertThat(demo.people()).allSatisfy(human -> assertThat(human.login() != null)
                .as(human.name())
                .isEqualTo(human.roles().stream().anyMatch(Role.WITH_LOGIN::contains)));
    }

    @Test
    void aLoginIsTheFirstNameInPlainLetters() {
        assertThat(demo.withLogin()).allSatisfy(human -> {
            var plain = Normalizer.normalize(human.givenName(), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT);
            assertThat(human.login()).isEqualTo(plain.split("-")[0]);
        });
        assertThat(demo.withLogin()).extracting(Human::login).doesNotHaveDuplicates();
    }

    @Test
    void noMailOrCallReachesAnybody() {
        assertThat(everybody()).allSatisfy(human -> {
            assertThat(human.email()).endsWith(".example");
            assertThat(human.phone()).startsWith("+33 6 39 98 ");
        });
        assertThat(demo.people()).extracting(Human::email).doesNotHaveDuplicates();
        assertThat(demo.people()).extracting(Human::phone).doesNotHaveDuplicates();
    }

    @Test
    void everybodyHasALanguageAndAPlaceAndBothLanguagesAreSpoken() {
        assertThat(everybody())
                .allSatisfy(human ->
                        assertThat(human).doesNotReturn(null, Human::language).doesNotReturn(null, Human::place));
        assertThat(everybody()).extracting(Human::language).contains(Language.FR, Language.EN);
    }

    @Test
    void absencesCountFromTheDayOfLoading() {
        var loaded = LocalDate.of(2026, 3, 10);

        assertThat(new Away(3, 2).from(loaded)).isEqualTo(new Absence(loaded.plusDays(3), loaded.plusDays(4)));
    }

    private List<Human> holding(Role role) {
        return demo.people().stream()
                .filter(human -> human.roles().contains(role))
                .toList();
    }

    private List<Human> everybody() {
        return Stream.concat(demo.people().stream(), demo.clients().stream().map(Client::contact))
                .toList();
    }
}
