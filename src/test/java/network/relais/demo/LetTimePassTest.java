package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.calendar.WorkingDays;
import network.relais.demo.OpenSteps.OpenStep;
import network.relais.lead.BringLead;
import network.relais.lead.LeadForm;
import network.relais.mail.Mailbox;
import network.relais.mail.Mailbox.Mail;
import network.relais.people.Directory;
import network.relais.people.People;
import network.relais.people.Role;
import network.relais.web.Identities;
import network.relais.web.Logins;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What falls due while time passes happens, each at its moment, and the demo's time never goes back. */
@WholeDemo
class LetTimePassTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private LetTimePass letTimePass;

    @Autowired
    private ContinueDemoTime continueDemoTime;

    @Autowired
    private Time time;

    @Autowired
    private TimeAhead timeAhead;

    @Autowired
    private BringLead bringLead;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private OpenSteps openSteps;

    @Autowired
    private Directory directory;

    @Autowired
    private People people;

    @Autowired
    private Logins logins;

    @Autowired
    private Identities identities;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Clock clock;

    @AfterEach
    void backToToday() {
        timeAhead.keep(Duration.ZERO);
        time.run(Duration.ZERO);
    }

    @Test
    void remindersGoOutEachOnItsDayAndInOrder() throws Exception {
        var begun = LocalDate.now(clock);
        var mission = givenALeadToQualify();

        whenTimePasses(Span.TWO_WEEKS);

        var karine = idOf("karine");
        assertThat(mailsTo(karine, mission))
                .extracting(mail -> mail.letter().template())
                .contains("lead_reminder");
        assertThat(dayOf("lead_reminder", mailsTo(karine, mission))).isEqualTo(WorkingDays.after(begun, 2));
        assertThat(dayOf("lead_reminder_animators", mailsTo(idOf("ursula"), mission)))
                .isEqualTo(WorkingDays.after(begun, 5));
        assertThat(letTimePass.lastJourney().orElseThrow().outcome().mails())
                .extracting(Mail::number)
                .isSorted()
                .containsAll(mailsTo(idOf("ursula"), mission).stream()
                        .map(Mail::number)
                        .toList());
    }

    @Test
    void aLeadThatWaitsComesBackAsANewStepThatThePageTells() throws Exception {
        var mission = givenALead(Map.of(
                "decision", "notYet", "wakeOn", LocalDate.now(clock).plusDays(2).toString()));
        assertThat(stepsOf(mission)).isEmpty();

        whenTimePasses(Span.THREE_DAYS);

        assertThat(stepsOf(mission)).containsExactly("Qualify lead");
        web.perform(get("/demo/time"))
                .andExpect(content().string(containsString("Qualify lead")))
                .andExpect(content().string(containsString(mission)))
                .andExpect(content().string(containsString("Karine Dubois")));
    }

    @Test
    void theClockOfEverythingMovesAndARestartGoesOnThere() throws Exception {
        var before = clock.instant();

        whenTimePasses(Span.DAY);
        var after = clock.instant();
        continueDemoTime.stop();
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
        continueDemoTime.start();

        assertThat(Duration.between(before, after)).isBetween(Duration.ofHours(23), Duration.ofHours(26));
        assertThat(clock.instant()).isCloseTo(after, within(10, ChronoUnit.SECONDS));
        assertThat(timeAhead.kept()).isBetween(Duration.ofHours(22), Duration.ofHours(26));
    }

    @Test
    void whoLeavesTheNetworkMeanwhileHasNoAccountAfterwards() throws Exception {
        var olivier = idOf("olivier");
        people.end(olivier, Role.MEMBER, LocalDate.now(clock).plusDays(2));
        assertThat(identities.find(olivier)).isPresent();

        whenTimePasses(Span.THREE_DAYS);

        assertThat(identities.find(olivier)).isEmpty();
        backToToday();
        people.grant(olivier, Role.MEMBER, LocalDate.now(clock).minusYears(1));
        assertThat(identities.find(olivier)).isPresent();
    }

    @Test
    void aFormSentFromAnotherSiteMovesNothing() throws Exception {
        var before = timeAhead.kept();

        web.perform(post("/demo/time").param("span", "TWO_WEEKS")).andExpect(status().isFound());
        web.perform(post("/demo/time").param("span", "A_YEAR").with(csrf())).andExpect(status().isBadRequest());

        assertThat(timeAhead.kept()).isEqualTo(before);
    }

    private void whenTimePasses(Span span) throws Exception {
        web.perform(post("/demo/time").param("span", span.name()).with(csrf())).andExpect(redirectedUrl("/demo/time"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> letTimePass.lastJourney().orElseThrow().isOver());
        assertThat(letTimePass.lastJourney().orElseThrow().outcome().failed()).isFalse();
        web.perform(get("/demo/time"))
                .andExpect(header().doesNotExist("Refresh"))
                .andExpect(content().string(not(containsString("Something went wrong"))));
    }

    private String givenALeadToQualify() throws JsonProcessingException {
        return givenALead(Map.of("decision", "later"));
    }

    private String givenALead(Map<String, String> decided) throws JsonProcessingException {
        var typed = new HashMap<String, Object>(Map.of(
                "title", "Visitor survey",
                "client", directory.organisations().get(0).id(),
                "need", "A survey of our visitors.",
                "skills", List.of("Statistics"),
                "budgetKind", "unknown",
                "currency", "EUR",
                "recommendedBy", "nobody"));
        typed.putAll(decided);
        var form = json.readValue(json.writeValueAsString(typed), LeadForm.class);
        var mission = bringLead.bring(form, idOf("karine"));
        runtime.startProcessInstanceByKey("lead_qualification", mission.id(), Map.of("missionTitle", mission.title()));
        return mission.id();
    }

    private List<Mail> mailsTo(String personId, String mission) {
        return mailbox.of(personId).stream()
                .filter(mail -> mail.letter().missionId().equals(mission))
                .toList();
    }

    private LocalDate dayOf(String template, List<Mail> mails) {
        return mails.stream()
                .filter(mail -> mail.letter().template().equals(template))
                .map(mail -> mail.writtenAt().atZone(clock.getZone()).toLocalDate())
                .findFirst()
                .orElseThrow();
    }

    private List<String> stepsOf(String mission) {
        return openSteps.all().stream()
                .filter(step -> mission.equals(step.missionId()))
                .map(OpenStep::name)
                .toList();
    }

    private String idOf(String login) {
        return logins.personIdOf(login).orElseThrow();
    }
}
