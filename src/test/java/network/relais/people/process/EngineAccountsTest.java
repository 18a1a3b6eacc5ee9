package network.relais.people.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import network.relais.people.Accounts;
import network.relais.people.AddPrescriber;
import network.relais.people.Language;
import network.relais.people.People;
import network.relais.people.People.NewPerson;
import network.relais.people.Person;
import network.relais.people.Role;
import network.relais.people.TypedPerson;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine's users against the roles, in the whole application. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:accounts;DB_CLOSE_DELAY=-1",
            "relais.data=target/test-data/${surefire.forkNumber:1}/accounts",
            "camunda.bpm.process-engine-name=accounts"
        })
class EngineAccountsTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private AddPrescriber addPrescriber;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @AfterEach
    void backToTheRealTimeAndNobody() {
        ClockUtil.reset();
        identityService.clearAuthentication();
    }

    @Test
    void whoGainsARoleWithALoginHasAnAccountAtOnce() {
        var anne = person("Anne", "Martin", "anne.account@x.example");
        assertThat(users(anne)).isZero();

        people.grant(anne.id(), Role.MEMBER, today());

        var user = identityService.createUserQuery().userId(anne.id()).singleResult();
        assertThat(user.getFirstName()).isEqualTo("Anne");
        assertThat(user.getLastName()).isEqualTo("Martin");
        assertThat(user.getEmail()).isEqualTo("anne.account@x.example");
        assertThat(groupsOf(anne.id())).containsExactly("members");
    }

    @Test
    void everyRoleWithALoginHasItsGroup() {
        var anne = person("Anne", "Martin", null);

        Role.WITH_LOGIN.forEach(role -> people.grant(anne.id(), role, today()));

        assertThat(groupsOf(anne.id()))
                .containsExactlyInAnyOrder("members", "introducers", "animators", "process-owners", "managers");
    }

    @Test
    void aSalespersonIsAmongTheIntroducersAsLongAsOneOfTheRolesLasts() {
        var anne = person("Anne", "Martin", null);
        people.grant(anne.id(), Role.SALESPERSON, today());
        people.grant(anne.id(), Role.INTRODUCER, today());

        people.end(anne.id(), Role.SALESPERSON, today());
        assertThat(groupsOf(anne.id())).containsExactly("introducers");

        people.end(anne.id(), Role.INTRODUCER, today());
        assertThat(groupsOf(anne.id())).isEmpty();
    }

    @Test
    void aPrescriberHasNoAccount() {
        var anne = person("Anne", "Martin", null);

        people.grant(anne.id(), Role.PRESCRIBER, today());

        assertThat(users(anne)).isZero();
    }

    @Test
    void theAccountIsCalledAsThePersonIs() {
        var anne = person("Anne", "Martin", null);
        people.grant(anne.id(), Role.MEMBER, today());
        accounts.setPassword(anne.id(), "hers");

        people.update(new Person(anne.id(), "Anne", "Petit", null, null, Language.FR, null));

        assertThat(identityService
                        .createUserQuery()
                        .userId(anne.id())
                        .singleResult()
                        .getLastName())
                .isEqualTo("Petit");
        assertThat(identityService.checkPassword(anne.id(), "hers")).isTrue();
    }

    @Test
    void whoLosesTheLastRoleWithALoginHasNoAccount() {
        var anne = person("Anne", "Martin", null);
        people.grant(anne.id(), Role.MEMBER, today());
        people.grant(anne.id(), Role.PRESCRIBER, today());

        people.end(anne.id(), Role.MEMBER, today());

        assertThat(users(anne)).isZero();
    }

    @Test
    void anAdministratorStaysOneWhateverRoleEnds() {
        var anne = person("Anne", "Martin", null);
        people.grant(anne.id(), Role.MEMBER, today());
        identityService.createMembership(anne.id(), "camunda-admin");

        people.end(anne.id(), Role.MEMBER, today());
        accounts.followRoles();

        assertThat(groupsOf(anne.id())).containsExactly("camunda-admin");
        assertThat(groupsOf("admin")).contains("camunda-admin");
    }

    @Test
    void accountsFollowRolesThatBeginAndEndOnTheirDays() {
        var anne = person("Anne", "Martin", null);
        people.grant(anne.id(), Role.MEMBER, today().plusDays(3));
        people.end(anne.id(), Role.MEMBER, today().plusDays(6));
        accounts.followRoles();
        assertThat(users(anne)).isZero();

        daysPass(3);
        accounts.followRoles();
        assertThat(groupsOf(anne.id())).containsExactly("members");

        daysPass(3);
        accounts.followRoles();
        assertThat(users(anne)).isZero();
    }

    @Test
    void followingMendsWhatSomebodyChangedByHandAndLeavesStrangersAlone() {
        var anne = person("Anne", "Martin", null);
        people.grant(anne.id(), Role.MEMBER, today());
        identityService.deleteMembership(anne.id(), "members");
        identityService.createMembership(anne.id(), "managers");
        var stranger = identityService.newUser("robot");
        identityService.saveUser(stranger);
        identityService.createMembership("robot", "members");

        accounts.followRoles();

        assertThat(groupsOf(anne.id())).containsExactly("members");
        assertThat(groupsOf("robot")).containsExactly("members");
    }

    @Test
    void aRolledBackRoleLeavesNoAccount() {
        var anne = person("Anne", "Martin", null);

        transaction.executeWithoutResult(status -> {
            people.grant(anne.id(), Role.MEMBER, today());
            status.setRollbackOnly();
        });

        assertThat(users(anne)).isZero();
    }

    @Test
    void aMemberWhoAddsSomebodyNeedsNoRightOverAccounts() {
        var anne = person("Anne", "Martin", "anne.adds@x.example");
        var bruno = person("Bruno", "Petit", "bruno.added@x.example");
        people.grant(anne.id(), Role.MEMBER, today());
        people.grant(bruno.id(), Role.MEMBER, today());
        identityService.setAuthentication(anne.id(), List.of("members"));

        addPrescriber.add(new TypedPerson("Bruno", "Petit", "bruno.added@x.example", null, Language.FR, null));
        people.grant(bruno.id(), Role.ANIMATOR, today());

        assertThat(identityService.getCurrentAuthentication().getUserId()).isEqualTo(anne.id());
        assertThat(identityService.getCurrentAuthentication().getGroupIds()).containsExactly("members");
        identityService.clearAuthentication();
        assertThat(groupsOf(bruno.id())).containsExactlyInAnyOrder("members", "animators");
    }

    @Test
    void aPasswordNeedsAnAccount() {
        var anne = person("Anne", "Martin", null);
        people.grant(anne.id(), Role.MEMBER, today());

        accounts.setPassword(anne.id(), "hers");

        assertThat(identityService.checkPassword(anne.id(), "hers")).isTrue();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> accounts.setPassword("p0", "hers"))
                .withMessageContaining("p0");
    }

    private void daysPass(int days) {
        ClockUtil.offset(
                Duration.between(Instant.now(), clock.instant()).plusDays(days).toMillis());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Person person(String givenName, String familyName, @Nullable String email) {
        return people.add(new NewPerson(givenName, familyName, email, null, Language.FR, null));
    }

    private long users(Person person) {
        return identityService.createUserQuery().userId(person.id()).count();
    }

    private List<String> groupsOf(String userId) {
        return identityService.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }
}
