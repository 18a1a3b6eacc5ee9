package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import network.relais.web.CurrentPerson;
import network.relais.web.Logins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page on which one is anybody: what it does, and that it does so for those at this machine only. */
@WholeDemo
class DemoPageTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Cast cast;

    @Autowired
    private Logins logins;

    @Test
    void aStrangerAtThisMachineReadsWhoIsThereAndThePassword() throws Exception {
        web.perform(get("/demo"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Anne Martin")))
                .andExpect(content().string(containsString("Administrator")))
                .andExpect(content().string(containsString(cast.password())))
                .andExpect(content().string(containsString("no way back to today")))
                .andExpect(content().string(containsString("Demo time: ")));
        web.perform(get("/login")).andExpect(content().string(containsString("href=\"/demo\"")));
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, localhost",
        "127.0.0.1,   relais.example",
        "127.0.0.1,   localhost.relais.example",
        "127.0.0.1,   127.0.0.1.relais.example",
        "10.0.0.7,    127.0.0.1",
        "2001:db8::1, [::1]",
    })
    void fromElsewhereThereIsNothing(String address, String host) throws Exception {
        var anne = idOf("anne");
        for (var path : List.of("/demo", "/demo/time", "/demo/mails", "/demo/mails/1", "/demo/mails/1/letter")) {
            web.perform(get(path).with(from(address, host))).andExpect(status().isNotFound());
        }
        web.perform(post("/demo/enter").param("person", anne).with(csrf()).with(from(address, host)))
                .andExpect(status().isNotFound());
        web.perform(post("/demo/time").param("span", "HOUR").with(csrf()).with(from(address, host)))
                .andExpect(status().isNotFound());
        web.perform(get("/login").with(from(address, host)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/demo"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"})
    void whatAGoBetweenAtThisMachineHandsOnComesFromElsewhere(String header) throws Exception {
        web.perform(get("/demo").header(header, "localhost")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, localhost", "127.0.0.53, 127.0.0.1", "0:0:0:0:0:0:0:1, [::1]", "::1, LOCALHOST"})
    void thisMachineHasSeveralNames(String address, String host) throws Exception {
        web.perform(get("/demo").with(from(address, host))).andExpect(status().isOk());
    }

    @Test
    void oneClickSignsInAsAnybodyAndLeadsToTasklist() throws Exception {
        var session = new MockHttpSession();
        var before = session.getId();

        var answer = web.perform(post("/demo/enter")
                        .param("person", idOf("bruno"))
                        .session(session)
                        .with(csrf()))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/camunda/app/tasklist/default/"))
                .andReturn();

        var entered = Objects.requireNonNull(answer.getRequest().getSession(false));
        assertThat(session.isInvalid()).as("the stranger's session").isTrue();
        assertThat(entered.getId()).isNotEqualTo(before);
        var kept = (SecurityContext)
                entered.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        assertThat(kept.getAuthentication().getPrincipal())
                .asInstanceOf(type(CurrentPerson.class))
                .returns(idOf("bruno"), CurrentPerson::id)
                .returns("Bruno Petit", CurrentPerson::name)
                .returns(Set.of("members"), CurrentPerson::groups);
        assertThat(kept.getAuthentication().getAuthorities()).hasToString("[ROLE_members]");
        web.perform(get("/api/directory/members").session((MockHttpSession) entered))
                .andExpect(status().isOk());
    }

    @Test
    void nobodyEntersThroughAnotherSitesPageOrAsSomebodyOutsideTheDemo() throws Exception {
        web.perform(post("/demo/enter").param("person", idOf("bruno"))).andExpect(redirectedUrlPattern("/login?*"));
        web.perform(post("/demo/enter").param("person", "p999999").with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        web.perform(get("/demo/enter").param("person", idOf("bruno"))).andExpect(status().isMethodNotAllowed());
    }

    @ParameterizedTest
    @CsvSource({
        "victor,  /camunda/app/tasklist/default/",
        "zoe,     /improvements",
        "xavier,  /missions",
        "admin,   /camunda/app/cockpit/default/",
    })
    void everybodyEntersWhereThereIsSomethingForThem(String login, String page) throws Exception {
        var player = cast.everybody().stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElseThrow();

        web.perform(post("/demo/enter").param("person", player.id()).with(csrf()))
                .andExpect(redirectedUrl(page));
    }

    @Test
    void tasklistShowsTheDemosTimeWhichLeadsToThePageAtThisMachineOnly() throws Exception {
        var session = entered("bruno");

        web.perform(get("/api/demo-time").session(session))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.time").value(startsWith("Demo time: ")))
                .andExpect(jsonPath("$.page").value("/demo"));
        web.perform(get("/api/demo-time").session(session).with(from("203.0.113.9", "relais.example")))
                .andExpect(jsonPath("$.page").value("/"));
        web.perform(get("/api/demo-time")).andExpect(status().isUnauthorized());
    }

    @Test
    void ourOtherPagesShowTheDemosTimeEvenToThoseElsewhere() throws Exception {
        web.perform(get("/login").with(from("203.0.113.9", "relais.example")))
                .andExpect(header().doesNotExist("Refresh"))
                .andExpect(content().string(containsString("Demo time: ")));
    }

    private MockHttpSession entered(String login) throws Exception {
        var answer = web.perform(
                        post("/demo/enter").param("person", idOf(login)).with(csrf()))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    }

    private String idOf(String login) {
        return logins.personIdOf(login).orElseThrow();
    }

    private static RequestPostProcessor from(String address, String host) {
        return request -> {
            request.setRemoteAddr(address);
            request.setServerName(host);
            request.addHeader("Host", host);
            return request;
        };
    }
}
