package network.relais.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import network.relais.mail.InWords;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.protocol.Contribution;
import org.springframework.stereotype.Component;

/** What the forms of this phase show, as JSON objects of texts. */
@Component
public class DeliveryView {

    private static final Language LANGUAGE_OF_FORMS = Language.EN;

    private final Missions missions;
    private final Milestones milestones;
    private final Confirmations confirmations;
    private final ConfirmDays confirmDays;
    private final GoOnWithoutMember goOn;
    private final Directory directory;
    private final ObjectMapper json;

    DeliveryView(
            Missions missions,
            Milestones milestones,
            Confirmations confirmations,
            ConfirmDays confirmDays,
            GoOnWithoutMember goOn,
            Directory directory,
            ObjectMapper json) {
        this.missions = missions;
        this.milestones = milestones;
        this.confirmations = confirmations;
        this.confirmDays = confirmDays;
        this.goOn = goOn;
        this.directory = directory;
        this.json = json;
    }

    /** For whoever delivers a milestone. */
    public String toDeliver(String missionId, String milestoneId) {
        var milestone = milestones.get(missionId, milestoneId);
        return about(missionId, milestone)
                .put("corrections", milestone.corrections())
                .toString();
    }

    /** For whoever records the client's answer. */
    public String toAccept(String missionId, String milestoneId) {
        var milestone = milestones.get(missionId, milestoneId);
        var delivery = milestones
                .lastDelivery(missionId, milestoneId)
                .orElseThrow(() -> new IllegalStateException(
                        "Milestone %s of mission %s was not delivered".formatted(milestoneId, missionId)));
        return about(missionId, milestone)
                .put("deliveredBy", name(delivery.deliveredBy()))
                .put("words", delivery.words())
                .put("link", delivery.link())
                .toString();
    }

    /** For whoever confirms the days of a role. */
    public String toConfirm(String missionId, String milestoneId, String contribution) {
        var milestone = milestones.get(missionId, milestoneId);
        var asked = confirmDays.find(missionId, milestoneId, contribution);
        var role = milestones.terms(missionId).contribution(contribution);
        return about(missionId, milestone)
                .put("role", role.role())
                .put("person", name(asked.person()))
                .put("since", isFirst(asked) ? "up to this milestone" : "since the last confirmation")
                .put("planned", days(asked.planned()))
                .put("total", days(role.days()))
                .put("before", days(doneBefore(asked)))
                .toString();
    }

    /** For the coordinator, when nobody was found for what somebody left. */
    public String toDecide(String missionId) {
        var open = goOn.open(missionId);
        var terms = milestones.terms(missionId);
        return json.createObjectNode()
                .put("mission", missions.get(missionId).title())
                .put("leavers", open.stream().map(left -> name(left.person())).collect(Collectors.joining(", ")))
                .put(
                        "reasons",
                        open.stream()
                                .filter(left -> !left.reason().isEmpty())
                                .map(left -> name(left.person()) + ": " + left.reason())
                                .collect(Collectors.joining("\n\n")))
                .put(
                        "roles",
                        terms.openRoles().stream().map(DeliveryView::inWords).collect(Collectors.joining("\n")))
                .toString();
    }

    private ObjectNode about(String missionId, MilestoneState milestone) {
        var mission = missions.get(missionId);
        return json.createObjectNode()
                .put("mission", mission.title())
                .put("client", directory.organisation(mission.client()).name())
                .put("milestone", milestone.title())
                .put("due", day(milestone.dueOn()));
    }

    private boolean isFirst(DaysConfirmation asked) {
        return confirmations.of(asked.missionId()).stream()
                .filter(each -> each.contribution().equals(asked.contribution()))
                .findFirst()
                .filter(asked::equals)
                .isPresent();
    }

    private BigDecimal doneBefore(DaysConfirmation asked) {
        return confirmations.of(asked.missionId()).stream()
                .filter(each -> each.contribution().equals(asked.contribution()))
                .map(DaysConfirmation::done)
                .filter(done -> done != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String inWords(Contribution role) {
        return "- %s: %s, from %s to %s".formatted(role.role(), days(role.days()), day(role.from()), day(role.until()));
    }

    private String name(String personId) {
        return directory.find(personId).map(Person::name).orElse(personId);
    }

    private static String day(LocalDate day) {
        return InWords.date(day, LANGUAGE_OF_FORMS);
    }

    private static String days(BigDecimal days) {
        return DaysInWords.of(days, LANGUAGE_OF_FORMS);
    }
}
