package network.relais.demo;

import static network.relais.people.Role.CLIENT_CONTACT;
import static network.relais.people.Role.PRESCRIBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import network.relais.people.Accounts;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.People;
import network.relais.people.People.NewPerson;
import network.relais.people.Role;
import network.relais.publishing.files.FolderWatch;
import network.relais.web.Logins;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The demo network in the whole application. */
@WholeDemo
class DemoTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Demo demo;

    @Autowired
    private DemoLogins demoLogins;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Directory directory;

    @Autowired
    private People people;

    @Autowired
    private Logins logins;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private FolderWatch folderWatch;

    @Autowired
    private Clock clock;

    private final DemoNetwork network = DemoNetwork.read();

    @Test
    void theFolderOfDiagramsIsWatched() {
        assertThat(folderWatch.isRunning()).isTrue();
    }

    @Test
    void everybodyIsThereOnce() {
        demo.prepare();

        assertThat(directory.holding(Role.MEMBER, today())).hasSize(20);
        assertThat(directory.holding(PRESCRIBER, today())).hasSize(6);
        assertThat(directory.holding(CLIENT_CONTACT, today())).hasSize(8);
        assertThat(directory.organisations()).hasSize(8);
        assertThat(directory.everyOrganisation()).hasSize(10);
    }

    @Test
    void aPrescriberIsAlsoAClientAndWasTypedOnce() {
        var agathe =
                directory.findByEmail("agathe.colin@vercors-optique.example").orElseThrow();

        assertThat(directory.rolesOf(agathe.id(), today())).containsExactlyInAnyOrder(PRESCRIBER, CLIENT_CONTACT);
    }

    @Test
    void aMemberIsPaidThroughTheCompanyAtTheirDayRate() {
        var bruno = logins.personIdOf("bruno").orElseThrow();

        assertThat(directory.profile(bruno))
                .returns("Petit Conseil SARL", profile -> profile.payee())
                .returns(110_000L, profile -> profile.dayRateMinorUnits().orElseThrow());
    }

    @Test
    void whoCanSignInIsAnnouncedWithThePasswordThatWorks() {
        var announcement = demoLogins.announcement(network);
        var password = password();

        assertThat(announcement.lines())
                .hasSize(1 + network.withLogin().size() + 1)
                .contains("  anne        Anne Martin                                 member, animator")
                .contains("  admin       The administrator                           administrator");
        assertThat(network.withLogin()).allSatisfy(human -> assertThat(identityService.checkPassword(
                        logins.personIdOf(String.valueOf(human.login())).orElseThrow(), password))
                .as(human.name())
                .isTrue());
        assertThat(identityService.checkPassword("admin", password)).isTrue();
    }

    @Test
    void aMemberSignsInByFirstNameAndFindsTheChoicesOfTheForms() throws Exception {
        var session = signIn("anne");

        web.perform(get("/api/directory/members").session(session))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(20)));
        web.perform(get("/api/directory/introducers").session(session))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].name", hasItem("William Carter")));
    }

    @Test
    void theDirectoryIsClosedToStrangersAndToThoseWhoFillNoForm() throws Exception {
        web.perform(get("/api/directory/members")).andExpect(status().isUnauthorized());
        web.perform(get("/api/directory/members").session(signIn("xavier"))).andExpect(status().isForbidden());
    }

    @Test
    void eachStartMakesTheAnnouncedPasswordTrueAgain() {
        var anne = logins.personIdOf("anne").orElseThrow();
        var password = demoLogins
                .announcement(network)
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceAll(".* ", "");
        accounts.setPassword(anne, "something else");

        demo.prepare();

        assertThat(identityService.checkPassword(anne, password)).isTrue();
    }

    @Test
    @Transactional
    void somebodyRealOfTheSameLoginKeepsTheirPassword() {
        var anne = logins.personIdOf("anne").orElseThrow();
        people.setLogin(anne, "anne.martin");
        var real = people.add(new NewPerson("Anne", "Réelle", "anne@real.test", null, Language.FR, null));
        people.setLogin(real.id(), "anne");
        people.grant(real.id(), Role.MEMBER, today());
        accounts.setPassword(real.id(), "her own");

        demo.prepare();

        assertThat(identityService.checkPassword(real.id(), "her own")).isTrue();
        assertThat(demoLogins.announcement(network)).doesNotContain("  anne ");
    }

    private MockHttpSession signIn(String login) throws Exception {
        var session = web.perform(formLogin().user(login).password(password()))
                .andExpect(authenticated())
                .andReturn()
                .getRequest()
                .getSession();
        return (MockHttpSession) Objects.requireNonNull(session);
    }

    /** As somebody reads it off the console. */
    private String password() {
        return demoLogins
                .announcement(network)
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceAll(".* ", "");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
