package network.relais.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import network.relais.evaluation.Evaluation;
import network.relais.evaluation.Evaluations;
import network.relais.evaluation.Improvement;
import network.relais.evaluation.Improvements;
import network.relais.mission.Missions.NewMission;
import network.relais.people.Role;
import network.relais.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImprovementsPageTest extends PageTest {

    private static final String SENTENCE = "We look at it in April <b>together</b>.";

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Improvements improvements;

    private String animator;
    private String processOwner;
    private String member;
    private String mission;
    private long number;

    @BeforeEach
    void anImprovement() {
        animator = somebody("Fatou", Role.ANIMATOR);
        processOwner = somebody("Hugo", Role.PROCESS_OWNER);
        member = somebody("Anne", Role.MEMBER);
        mission = missions.open(
                        new NewMission("Warehouse audit", client("Client"), null, null, member, "EUR"), clock.instant())
                .id();
        var now = clock.instant();
        evaluations.open(new Evaluation(mission, now, now.plus(Duration.ofDays(14)), null));
        improvements.note(mission, "See the site before estimating, says " + mission, now);
        number = improvements.list(false).stream()
                .filter(improvement -> improvement.missionId().equals(mission))
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Test
    void animatorsSeeWhatToChangeAndOpenItsMission() {
        var line = open(animator, "/improvements").selectFirst("#improvement-" + number);

        assertThat(line).isNotNull();
        assertThat(line.text()).contains("See the site before estimating, says " + mission);
        assertThat(line.select("a[href=/missions/" + mission + "]")).hasSize(1);
    }

    @Test
    void processOwnersSeeWhatToChangeButNoMissionThatIsNoneOfTheirs() {
        var line = open(processOwner, "/improvements").selectFirst("#improvement-" + number);

        assertThat(line).isNotNull();
        assertThat(line.text()).contains("Warehouse audit");
        assertThat(line.select("a")).isEmpty();
    }

    @Test
    void theListIsNoneOfAMembersBusiness() {
        assertThat(statusOf(member, "/improvements")).isEqualTo(403);

        var answer = browserOf(member).submit("/login", "/improvements/" + number, Map.of("becomes", "done"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(improvement().state()).isEqualTo(Improvement.State.OPEN);
    }

    @Test
    void whatIsTakenUpSaysWhoAndWhy() {
        var answer = handle(animator, "takenUp", SENTENCE);

        assertThat(answer.statusCode()).isEqualTo(302);
        var page = open(animator, "/improvements");
        assertThat(page.select("[role=status]").text()).contains("Marked as taken up");
        var line = page.selectFirst("#improvement-" + number);
        assertThat(line).isNotNull();
        assertThat(line.text())
                .contains("Taken up by " + directory.person(animator).name(), SENTENCE);
        assertThat(line.select("b")).as("typed tags stay text").isEmpty();
        assertThat(open(animator, "/improvements").select("[role=status]")).isEmpty();
    }

    @Test
    void whatIsDoneIsFoundUnderDone() {
        handle(processOwner, "done", "Site visits are in the estimate now.");

        assertThat(open(animator, "/improvements").select("#improvement-" + number))
                .isEmpty();
        var line = open(animator, "/improvements?show=done").selectFirst("#improvement-" + number);
        assertThat(line).isNotNull();
        assertThat(line.text()).contains("Done by");
        assertThat(line.select("form")).isEmpty();
    }

    @Test
    void aMissingSentenceIsSaidAtItsField() {
        var answer = handle(animator, "done", "  ");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"error-" + number + "\"").contains("is empty. Fill it in.");
        assertThat(improvement().state()).isEqualTo(Improvement.State.OPEN);
    }

    @Test
    void aSentenceThatIsTooLongIsKeptInItsField() {
        var typed = "é".repeat(501);

        var answer = handle(animator, "takenUp", typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(typed).contains("is too long: 501 characters, at most 500");
    }

    @Test
    void whatIsDoneStaysAsItWasSaid() {
        handle(animator, "done", "In the estimate now.");

        var answer = handle(processOwner, "takenUp", "Later.");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(textOf(answer)).contains("marked as done already");
        assertThat(improvement().sentence()).isEqualTo("In the estimate now.");
    }

    @Test
    void aNumberThatDoesNotExistIsRefusedInWords() {
        var answer = browserOf(animator)
                .submit("/improvements", "/improvements/999999999", Map.of("becomes", "done", "sentence", "Done."));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(textOf(answer)).contains("There is no improvement number 999999999");
        assertThat(browserOf(animator)
                        .submit("/improvements", "/improvements/x", Map.of("becomes", "done"))
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> handle(String personId, String becomes, String sentence) {
        return browserOf(personId)
                .submit("/improvements", "/improvements/" + number, Map.of("becomes", becomes, "sentence", sentence));
    }

    private Improvement improvement() {
        return improvements.find(number).orElseThrow();
    }
}
