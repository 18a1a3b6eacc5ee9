package network.relais.people.web;

import static network.relais.people.FixedDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import network.relais.people.Absence;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.MemberProfile;
import network.relais.people.Organisation;
import network.relais.people.Person;
import network.relais.people.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DirectoryControllerTest {

    private static final Person ANNE =
            new Person("p1", "Anne", "Martin", "anne@x.example", "+33 6 00 00 00 01", Language.FR, "Lyon");
    private static final Person BRUNO =
            new Person("p2", "Bruno", "Petit", "bruno@x.example", "+33 6 00 00 00 02", Language.FR, null);

    private final Directory directory = mock(Directory.class);

    private final MockMvc web = MockMvcBuilders.standaloneSetup(new DirectoryController(
                    directory, Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC)))
            .build();

    @Test
    void membersComeWithWhatADraftNeedsAndNoMore() throws Exception {
        when(directory.holding(Role.MEMBER, TODAY)).thenReturn(List.of(ANNE, BRUNO));
        when(directory.profiles(List.of("p1", "p2")))
                .thenReturn(Map.of(
                        "p1",
                        new MemberProfile(
                                "p1",
                                new LinkedHashSet<>(List.of("Écriture", "SEO")),
                                OptionalLong.of(85_050),
                                "EUR",
                                "Martin Conseil",
                                List.of(new Absence(TODAY, TODAY))),
                        "p2",
                        new MemberProfile("p2", Set.of(), OptionalLong.empty(), "JPY", "Bruno Petit", List.of())));

        web.perform(asMember(get("/api/directory/members")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .json(
                                """
                                [{"id": "p1", "name": "Anne Martin", "place": "Lyon", "skills": ["Écriture", "SEO"],
                                  "dayRate": "850.50", "currency": "EUR"},
                                 {"id": "p2", "name": "Bruno Petit", "place": null, "skills": [],
                                  "dayRate": null, "currency": "JPY"}]""",
                                JsonCompareMode.STRICT));
    }

    @Test
    void aDayRateHasTheDecimalsOfItsCurrency() throws Exception {
        when(directory.holding(Role.MEMBER, TODAY)).thenReturn(List.of(ANNE));
        when(directory.profiles(List.of("p1")))
                .thenReturn(Map.of(
                        "p1", new MemberProfile("p1", Set.of(), OptionalLong.of(90_000), "JPY", "Anne", List.of())));

        assertThat(answer(asMember(get("/api/directory/members")))).contains("\"dayRate\":\"90000\"");
    }

    @Test
    void coordinatorsAreMembers() throws Exception {
        when(directory.holding(Role.MEMBER, TODAY)).thenReturn(List.of(ANNE));

        assertThat(answer(asMember(get("/api/directory/coordinators")))).isEqualTo(choice(ANNE));
    }

    @Test
    void introducersAreSalespeopleToo() throws Exception {
        when(directory.holdingAny(Set.of(Role.INTRODUCER, Role.SALESPERSON), TODAY))
                .thenReturn(List.of(BRUNO));

        assertThat(answer(asMember(get("/api/directory/introducers")))).isEqualTo(choice(BRUNO));
    }

    @Test
    void prescribersClientsContactsAndSkillsAreChoices() throws Exception {
        when(directory.holding(Role.PRESCRIBER, TODAY)).thenReturn(List.of(ANNE));
        when(directory.organisations()).thenReturn(List.of(new Organisation("o1", "Élan", "Lyon")));
        when(directory.contactsOf("o1", TODAY)).thenReturn(List.of(BRUNO));
        when(directory.skills()).thenReturn(List.of("Data", "SEO"));

        assertThat(answer(asMember(get("/api/directory/prescribers")))).isEqualTo(choice(ANNE));
        assertThat(answer(asMember(get("/api/directory/organisations"))))
                .isEqualTo("[{\"id\":\"o1\",\"name\":\"Élan\",\"place\":\"Lyon\"}]");
        assertThat(answer(asMember(get("/api/directory/organisations/o1/contacts"))))
                .isEqualTo(choice(BRUNO));
        assertThat(answer(asMember(get("/api/directory/skills")))).isEqualTo("[\"Data\",\"SEO\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"members", "introducers", "animators"})
    void whoFillsFormsMayAsk(String group) throws Exception {
        web.perform(as(group, get("/api/directory/skills"))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "members",
                "coordinators",
                "introducers",
                "prescribers",
                "organisations",
                "skills",
                "organisations/o1/contacts"
            })
    void othersMayNot(String choices) throws Exception {
        web.perform(as("managers", get("/api/directory/" + choices))).andExpect(status().isForbidden());
    }

    private String answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String choice(Person person) {
        return "[{\"id\":\"%s\",\"name\":\"%s\",\"place\":%s}]"
                .formatted(person.id(), person.name(), quoted(person.place()));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : '"' + text + '"';
    }

    private static MockHttpServletRequestBuilder asMember(MockHttpServletRequestBuilder request) {
        return as("members", request);
    }

    private static MockHttpServletRequestBuilder as(String group, MockHttpServletRequestBuilder request) {
        return request.with(sent -> {
            sent.addUserRole(group);
            return sent;
        });
    }
}
