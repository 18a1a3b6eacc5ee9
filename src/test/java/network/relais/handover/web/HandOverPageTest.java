package network.relais.handover.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import network.relais.handover.HandOvers;
import network.relais.mission.Missions.NewMission;
import network.relais.people.Role;
import network.relais.testing.PageTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HandOverPageTest extends PageTest {

    @Autowired
    private HandOvers handOvers;

    private String anne;
    private String bruno;
    private String mission;

    @BeforeEach
    void aMission() {
        anne = somebody("Anne", Role.MEMBER);
        bruno = somebody("Bruno", Role.MEMBER);
        mission = missions.open(
                        new NewMission("Stock audit", client("Client"), null, null, anne, "EUR"), clock.instant())
                .id();
        missions.nameCoordinator(mission, anne);
    }

    @Test
    void aRoleIsHandedOverFromTheMissionPageAndTakenOverFromThere() {
        var link = open(anne, "/missions/" + mission).select("a:contains(Hand a role over)");
        var form = open(anne, link.attr("href"));
        assertThat(form.select("#role option").eachText())
                .containsExactly(
                        "the coordination, which " + name(anne) + " has",
                        "the introducer’s part, which " + name(anne) + " has");
        assertThat(form.select("#successor option").eachAttr("value"))
                .contains(bruno)
                .doesNotContain(anne);

        var asked = browserOf(anne)
                .submit(page(), page(), Map.of("role", "COORDINATOR", "successor", bruno, "words", "I am ill. <b>"));
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(open(anne, "/missions/" + mission).select(".hand-over ul").text())
                .contains(name(bruno) + " is asked to take over as coordinator", "Take the question back");

        var toBruno = open(bruno, "/missions/" + mission);
        assertThat(toBruno.select(".hand-over ul").text()).contains("You are asked to take over as coordinator");
        assertThat(open(bruno, page()).select("blockquote").text()).isEqualTo("I am ill. <b>");

        var nothing = browserOf(bruno).submit(page(), answer(), Map.of("reason", "Hm."));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(textOf(nothing)).contains("Choose whether you take over or not");
        assertThat(Jsoup.parse(nothing.body()).select("textarea[name=reason]").text())
                .isEqualTo("Hm.");
        assertThat(browserOf(bruno)
                        .submit(page(), answer(), Map.of("answer", "yes"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(missions.get(mission).coordinator()).isEqualTo(bruno);
        assertThat(open(bruno, "/missions/" + mission).text())
                .contains(name(bruno) + " took over as coordinator from " + name(anne));
    }

    @Test
    void whatIsTypedStaysWhenItIsRefused() {
        var refused = browserOf(anne)
                .submit(page(), page(), Map.of("role", "INTRODUCER", "successor", "nobody", "words", "Please."));

        assertThat(refused.statusCode()).isEqualTo(422);
        var shown = Jsoup.parse(refused.body());
        assertThat(shown.select(".notice.bad").text()).isEqualTo("Choose a member of the network.");
        assertThat(shown.select("#words").text()).isEqualTo("Please.");
        assertThat(shown.select("#role option[selected]").val()).isEqualTo("INTRODUCER");
    }

    @Test
    void strangersFindNothingThereAndOthersHaveNothingToHandOver() {
        assertThat(statusOf(bruno, page())).isEqualTo(404);
        assertThat(browserOf(bruno)
                        .submit("/missions", page(), Map.of("role", "COORDINATOR", "successor", bruno))
                        .statusCode())
                .isEqualTo(404);

        var manager = somebody("Xavier", Role.MANAGER);
        assertThat(open(manager, "/missions/" + mission).select(".hand-over")).isEmpty();
        assertThat(open(manager, page()).select("form[action*=hand-over]")).isEmpty();
        assertThat(open(manager, page()).text()).contains("There is nothing to hand over");
    }

    @Test
    void aQuestionIsTakenBack() {
        browserOf(anne).submit(page(), page(), Map.of("role", "COORDINATOR", "successor", bruno));

        var back = browserOf(anne).submit(page(), page() + "/" + number() + "/take-back", Map.of());

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(statusOf(bruno, "/missions/" + mission)).isEqualTo(404);
        var late = browserOf(anne).submit(page(), page() + "/" + number() + "/take-back", Map.of());
        assertThat(textOf(late)).contains("not open any more");
    }

    private String name(String person) {
        return directory.person(person).name();
    }

    private String page() {
        return "/missions/" + mission + "/hand-over";
    }

    private String answer() {
        return page() + "/" + number() + "/answer";
    }

    private long number() {
        var all = handOvers.of(mission);
        return all.get(all.size() - 1).number();
    }
}
