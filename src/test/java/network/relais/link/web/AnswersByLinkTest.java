package network.relais.link.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import network.relais.Means;
import network.relais.delivery.Milestones;
import network.relais.evaluation.Evaluations;
import network.relais.evaluation.View;
import network.relais.people.Role;
import network.relais.protocol.AnswerDates;
import network.relais.staffing.MoveMissionDates;
import network.relais.testing.Browser;
import network.relais.testing.LinksInMails;
import network.relais.testing.WholeMissionTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the client, the prescriber and contributors answer by the links of their mails, without an account. */
class AnswersByLinkTest extends WholeMissionTest {

    private static final String ANSWER_DATES = "userTask_answerDates";

    @Autowired
    private LinksInMails mails;

    @Autowired
    private Milestones milestones;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private MoveMissionDates moveDates;

    @Autowired
    private AnswerDates answerDates;

    @LocalServerPort
    private int port;

    /** What the map does is {@code MissionLifecycleTest}'s. */
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    // ---- the client

    @Test
    void theClientsContactAcceptsAndTheMissionGoesOn() {
        var mission = aMissionInDelivery();
        complete(
                anne, mission, DELIVER, Map.of("words", "All visitors were asked.", "link", "https://files.example/a"));
        letTheEngineWork(mission);
        var claire = contactOf(mission);
        var link = mails.in(claire, "client_acceptance");

        assertThat(page(link).text()).contains("a été remis par Anne", "All visitors were asked.");
        assertThat(page(link).select("a[href=https://files.example/a]").attr("rel"))
                .contains("noreferrer");
        assertThat(openSteps(mission)).contains(ACCEPT);
        assertThat(send(link, Map.of()).statusCode()).isEqualTo(422);
        var answer = send(link, Map.of("answer", "accepted"));
        letTheEngineWork(mission);

        assertThat(Jsoup.parse(answer.body()).text()).contains("Votre acceptation est enregistrée");
        assertThat(openSteps(mission)).contains(DELIVER, CONFIRM).doesNotContain(ACCEPT);
        assertThat(milestones.get(mission, "m1").acceptedOn()).isEqualTo(today());
        assertThat(milestones.lastDelivery(mission, "m1").orElseThrow().answeredBy())
                .isEqualTo(claire);
        assertThat(send(mails.in(claire, "client_acceptance"), Map.of("answer", "corrections", "words", "Later"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theClientsCorrectionsComeBackToWhoeverDeliversAndTheOldLinkAcceptsNothing() {
        var mission = aMissionInDelivery();
        complete(anne, mission, DELIVER, Map.of("words", "Here it is."));
        letTheEngineWork(mission);
        var claire = contactOf(mission);
        var first = mails.in(claire, "client_acceptance");

        assertThat(send(first, Map.of("answer", "corrections", "words", " ")).statusCode())
                .isEqualTo(422);
        var spare = mails.in(claire, "client_acceptance");
        send(first, Map.of("answer", "corrections", "words", "Table 3 is <i>wrong</i>."));
        letTheEngineWork(mission);
        assertThat(textsTo(anne, mission, "milestone_corrections"))
                .singleElement()
                .asString()
                .contains("Table 3 is <i>wrong</i>.");
        complete(anne, mission, DELIVER, Map.of("words", "Table 3 is right now."));
        letTheEngineWork(mission);

        assertThat(send(spare, Map.of("answer", "accepted")).statusCode()).isEqualTo(404);
        assertThat(milestones.get(mission, "m1").isAccepted()).isFalse();
        complete(anne, mission, ACCEPT, Map.of("clientAnswer", "accepted", "acceptedOn", today().toString()));
        assertThat(send(mails.in(claire, "client_acceptance"), Map.of("answer", "accepted"))
                        .statusCode())
                .as("the coordinator was first")
                .isEqualTo(404);
    }

    // ---- after the mission

    @Test
    void clientAndPrescriberSayThemselvesHowItWasAndWhatComesNext() {
        var mission = aMissionInEvaluation();
        var feedback = mails.in(contactOf(mission), "client_feedback");
        var followUp = mails.in(prescriberOf(mission), "prescriber_follow_up");
        var scores = Map.of("result", "5", "cooperation", "4", "recommends", "10", "useful", "The map.");

        assertThat(send(feedback, Map.of("result", "6", "cooperation", "4", "recommends", "10"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(send(feedback, scores).statusCode()).isEqualTo(200);
        assertThat(send(followUp, Map.of("recommendsAgain", "true", "becomesClient", "true", "client", "Durand & fils"))
                        .statusCode())
                .isEqualTo(200);

        assertThat(openSteps(mission)).contains(GIVE_VIEW).doesNotContain(CLIENT_FEEDBACK, FOLLOW_UP);
        assertThat(evaluations.viewsOf(mission))
                .filteredOn(View::isAnswered)
                .extracting(View::recommends)
                .contains(10);
        assertThat(directory.rolesOf(prescriberOf(mission), today())).contains(Role.CLIENT_CONTACT);
        everybodyEvaluates(mission);
        assertThat(evaluations.resultsOf(mission)).isNotEmpty();
    }

    /** A mail may be read by anybody: it never gives an account. */
    @Test
    void whoeverWishesToJoinIsHeardAndTheIntroducerDecides() {
        var mission = aMissionInEvaluation();
        var prescriber = prescriberOf(mission);
        var link = mails.in(prescriber, "prescriber_follow_up");

        assertThat(Jsoup.parse(send(link, Map.of("wishesToJoin", "true", "words", "I work like that."))
                                .body())
                        .text())
                .contains("Votre souhait est transmis");

        assertThat(directory.rolesOf(prescriber, today())).doesNotContain(Role.MEMBER);
        assertThat(textsTo(ines, mission, "wishes_to_join"))
                .singleElement()
                .asString()
                .contains("I work like that.");
        complete(
                ines,
                mission,
                FOLLOW_UP,
                Map.of("becomesMember", true, "becomesClient", false, "recommendsAgain", false));
        assertThat(directory.rolesOf(prescriber, today())).contains(Role.MEMBER);
    }

    // ---- contributors

    @Test
    void contributorsConfirmNewDatesOrLeaveTheirRole() {
        var mission = aMissionInDelivery();
        moveDates(mission, 120);
        var brunos = mails.in(bruno, "dates_asked");
        var chloes = mails.in(chloe, "dates_asked");

        assertThat(page(brunos).text()).contains("The mission", "Days done so far".toLowerCase(java.util.Locale.ROOT));
        send(brunos, Map.of("answer", "yes"));
        assertThat(send(chloes, Map.of("answer", "no", "daysDone1", "a lot")).statusCode())
                .isEqualTo(422);
        send(chloes, Map.of("answer", "no", "daysDone1", "1,5", "words", "I am away."));
        letTheEngineWork(mission);

        assertThat(answerDates.open(mission)).isEmpty();
        assertThat(openSteps(mission)).doesNotContain(ANSWER_DATES);
        assertThat(mailsTo(anne, mission)).contains("dates_declined");
        var terms = protocols.inForce(mission).orElseThrow().terms();
        assertThat(terms.contributionsOf(chloe)).singleElement().satisfies(role -> assertThat(role.days())
                .isEqualByComparingTo("1.5"));
        assertThat(page(brunos).text()).contains("Nothing to answer here");
    }

    @Test
    void datesThatMovedAgainAreLookedAtAgain() {
        var mission = aMissionInDelivery();
        moveDates(mission, 120);
        var first = mails.in(bruno, "dates_asked");
        moveDates(mission, 150);

        var answer = send(first, Map.of("answer", "yes"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).text()).contains("Version 3 replaced version 2, review again.");
        assertThat(send(mails.in(bruno, "dates_asked"), Map.of("answer", "yes")).statusCode())
                .isEqualTo(200);
    }

    // ---- words

    private void moveDates(String mission, int days) {
        moveDates.move(mission, anne, Means.PROGRAM, today(), today().plusDays(days), Map.of());
        letTheEngineWork(mission);
    }

    private String aMissionInEvaluation() {
        var mission = aMissionInDelivery();
        deliver(mission, anne);
        deliver(mission, bruno);
        everybodyConfirmsTheDays(mission);
        return mission;
    }

    private String contactOf(String mission) {
        return String.valueOf(missions.get(mission).clientContact());
    }

    private Document page(String link) {
        return Jsoup.parse(new Browser(port).get(link).body());
    }

    private HttpResponse<String> send(String link, Map<String, String> typed) {
        return new Browser(port)
                .postForm(
                        link,
                        typed.entrySet().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")));
    }
}
