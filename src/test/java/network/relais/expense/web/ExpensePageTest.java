package network.relais.expense.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import network.relais.mission.Missions.NewMission;
import network.relais.mission.Part;
import network.relais.people.Role;
import network.relais.testing.PageTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpensePageTest extends PageTest {

    private String anne;
    private String bruno;
    private String chloe;
    private String mission;
    private String page;

    @BeforeEach
    void aMissionThatAnneCoordinates() {
        anne = somebody("Anne", Role.MEMBER);
        bruno = somebody("Bruno", Role.MEMBER);
        chloe = somebody("Chloé", Role.MEMBER);
        mission = missions.open(new NewMission("Audit", client("Client"), null, null, anne, "EUR"), clock.instant())
                .id();
        missions.nameCoordinator(mission, anne);
        missions.give(mission, bruno, Part.CONTRIBUTOR);
        missions.give(mission, chloe, Part.CONTRIBUTOR);
        page = "/missions/" + mission + "/expenses";
    }

    @Test
    void aContributorHandsInWhatTheyPaidFromTheMissionsPage() throws IOException {
        assertThat(open(bruno, "/missions/" + mission)
                        .select("a[href=" + page + "]")
                        .text())
                .isEqualTo("Hand in an expense");

        var answer = handIn(bruno, Map.of(), "billet <1>.png", picture());

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/missions/" + mission);
        var shown = open(anne, "/missions/" + mission).select("section:has(h2#expenses)");
        assertThat(shown.text()).contains("Train", "Bruno", "€84.50", "submitted, waits for an answer");
        var receipt = shown.select("a[href$=receipt]").attr("href");
        var sent = browserOf(anne).getBytes(receipt);
        assertThat(sent.body()).isEqualTo(picture());
        assertThat(sent.headers().firstValue("Content-Type").orElse("")).isEqualTo("image/png");
        assertThat(sent.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(sent.headers().allValues("X-Content-Type-Options")).contains("nosniff");
        assertThat(statusOf(bruno, receipt)).isEqualTo(200);
    }

    @Test
    void anExpenseIsTheBusinessOfWhoSpentItAndOfWhoLeads() throws IOException {
        handIn(bruno, Map.of(), "receipt.png", picture());
        var receipt = open(bruno, page).select("a[href$=receipt]").attr("href");

        assertThat(open(chloe, page).select("a[href$=receipt]")).isEmpty();
        assertThat(statusOf(chloe, receipt)).isEqualTo(404);
        var stranger = somebody("Dora", Role.MEMBER);
        assertThat(statusOf(stranger, receipt)).isEqualTo(404);
        assertThat(statusOf(stranger, page)).isEqualTo(404);
        assertThat(handInFrom("/account", stranger, Map.of(), "receipt.png", picture())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoHasNoPartInTheWorkHandsNothingIn() throws IOException {
        var animator = somebody("Fatou", Role.ANIMATOR);

        assertThat(open(animator, page).select("form[action$=expenses]")).isEmpty();
        var answer = handInFrom("/account", animator, Map.of(), "receipt.png", picture());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(textOf(answer)).contains("Expenses are for those who work in this mission");
    }

    @Test
    void aMistakeIsToldAtItsFieldAndWhatWasTypedStays() throws IOException {
        var refused = Jsoup.parse(
                handIn(bruno, Map.of("paid", "80"), "receipt.png", picture()).body());
        assertThat(refused.select("#error-paid").text()).contains("is less than");
        assertThat(refused.select("#label").val()).isEqualTo("Train");
        assertThat(refused.select("#amount").val()).isEqualTo("84,50");

        var html = handIn(bruno, Map.of(), "receipt.png", "<html><script>".getBytes(StandardCharsets.UTF_8));
        assertThat(html.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(html.body()).select("#error-receipt").text()).contains("neither a PDF nor a picture");
        assertThat(Jsoup.parse(handIn(bruno, Map.of("amount", "0"), "receipt.png", picture())
                                .body())
                        .select("#error-amount")
                        .text())
                .contains("more than zero");
        assertThat(open(bruno, page).select("a[href$=receipt]")).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInWordsHoweverLargeItIs() {
        var tooLarge = handIn(bruno, Map.of(), "receipt.png", new byte[10 * 1024 * 1024 + 1]);
        assertThat(tooLarge.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(tooLarge.body()).select("#error-receipt").text()).contains("larger than 10 MB");

        var farTooLarge = handIn(bruno, Map.of(), "receipt.png", new byte[18 * 1024 * 1024]);
        assertThat(farTooLarge.statusCode()).isEqualTo(413);
        assertThat(textOf(farTooLarge)).contains("at most 10 MB are taken");
    }

    private HttpResponse<String> handIn(String person, Map<String, String> changed, String name, byte[] content) {
        return handInFrom(page, person, changed, name, content);
    }

    private HttpResponse<String> handInFrom(
            String from, String person, Map<String, String> changed, String name, byte[] content) {
        var typed = new HashMap<>(
                Map.of("label", "Train", "amount", "84,50", "paid", "92,95", "spentOn", today().toString()));
        typed.putAll(changed);
        return browserOf(person).submitFile(from, page, typed, "receipt", name.replace("<1>", "1"), content);
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
