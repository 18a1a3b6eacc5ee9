package network.relais.proof.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import network.relais.mission.Missions.NewMission;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.proof.Chains;
import network.relais.proof.Register;
import network.relais.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class RegisterPageTest extends PageTest {

    @Autowired
    private Register register;

    @Autowired
    private Chains chains;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String animator;
    private String member;
    private String mission;
    private String fingerprint;

    @BeforeEach
    void aRecord() {
        animator = somebody("Fatou", Role.ANIMATOR);
        member = somebody("Anne", Role.MEMBER);
        mission = missions.open(
                        new NewMission("Warehouse audit", client("Client"), null, null, member, "EUR"), clock.instant())
                .id();
        transaction.executeWithoutResult(status -> register.add(mission, "missionOpened", Map.of("by", member)));
        fingerprint = chains.head(mission).orElseThrow().hash();
    }

    @Test
    void anAnimatorLooksUpAFingerprintHoweverItIsSpaced() {
        var spaced = fingerprint.substring(0, 8).toUpperCase(Locale.ROOT) + "%20" + fingerprint.substring(8);

        var page = open(animator, "/register?fingerprint=" + spaced);

        assertThat(page.select(".notice.good").text()).contains("Record 1 of 1 of mission " + mission);
    }

    @Test
    void aFingerprintThatNobodyKnowsAndOneThatIsNoneAreToldApart() {
        var unknown = open(animator, "/register?fingerprint=" + "0".repeat(64));
        assertThat(unknown.select("[role=alert]").text()).startsWith("No record and no version has this fingerprint.");

        var none = open(animator, "/register?fingerprint=12ab%25%27");
        assertThat(none.select(".error").text()).startsWith("A fingerprint has 64 digits");
        assertThat(none.select("#fingerprint").val()).isEqualTo("12ab%'");
    }

    @Test
    void whatWasChangedIsShownAtItsRecord() {
        try {
            change("missionOpened", "missionClosed");

            var page = browserOf(animator).submit("/register", "/register", Map.of());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(mission + ", record 1").contains("it was changed");
            assertThat(browserOf(somebody("Ursule", Language.FR, Role.ANIMATOR))
                            .submit("/register", "/register", Map.of())
                            .body())
                    .contains(mission + ", enregistrement 1", "il a été changé", "son contenu n’a pas son empreinte");
        } finally {
            change("missionClosed", "missionOpened");
        }
        assertThat(browserOf(animator)
                        .submit("/register", "/register", Map.of())
                        .body())
                .doesNotContain(mission + ", record 1");
    }

    @Test
    void onlyWhoHoldsTheNetworkTogetherSeesTheRegister() {
        assertThat(browserOf(member).get("/register").statusCode()).isEqualTo(403);
        assertThat(browserOf(member).submit("/missions", "/register", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(open(member, "/missions").select("a[href=/register]")).isEmpty();
        assertThat(open(animator, "/missions").select("a[href=/register]")).hasSize(1);
    }

    private void change(String from, String to) {
        jdbc.sql("update relais.proof_record set content = replace(content, ?, ?) where mission = ?")
                .params(from, to, mission)
                .update();
    }
}
