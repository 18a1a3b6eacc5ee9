package network.relais.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import network.relais.mail.InWords;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.protocol.Contribution;
import org.springframework.stereotype.Component;

/** What the forms of this phase show, as JSON objects of texts in their reader's language. */
@Component
public class DeliveryView {

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
    public String toDeliver(String missionId, String milestoneId, String reader) {
        var milestone = milestones.get(missionId, milestoneId);
        return about(missionId, milestone, directory.languageOf(reader))
                .put("corrections", milestone.corrections())
                .toString();
    }

    /** For whoever records the client's answer. */
    public String toAccept(String missionId, String milestoneId, String reader) {
        var milestone = milestones.get(missionId, milestoneId);
        var delivery = milestones
                .lastDelivery(missionId, milestoneId)
                .orElseThrow(() -> new IllegalStateException(
                        "Milestone %s of mission %s was not delivered".formatted(milestoneId, missionId)));
        return about(missionId, milestone, directory.languageOf(reader))
                .put("deliveredBy", name(delivery.deliveredBy()))
                .put("words", delivery.words())
                .put("link", delivery.link())
                .toString();
    }

    /** For whoever confirms the days of a role. */
    public String toConfirm(String missionId, String milestoneId, String contribution, String reader) {
        var milestone = milestones.get(missionId, milestoneId);
        var asked = confirmDays.find(missionId, milestoneId, contribution);
        var role = milestones.terms(missionId).contribution(contribution);
        var language = directory.languageOf(reader);
        return about(missionId, milestone, language)
                .put("role", role.role())
                .put("person", name(asked.person()))
                .put(
                        "since",
                        isFirst(asked)
                                ? language.say("up to this milestone", "jusqu’à ce jalon")
                                : language.say("since the last confirmation", "depuis la dernière confirmation"))
                .put("planned", DaysInWords.of(asked.planned(), language))
                .put("total", DaysInWords.of(role.days(), language))
                .put("before", DaysInWords.of(doneBefore(asked), language))
                .toString();
    }

    /** For the coordinator, when nobody was found for what somebody left. */
    public String toDecide(String missionId, String reader) {
        var open = goOn.open(missionId);
        var terms = milestones.terms(missionId);
        var language = directory.languageOf(reader);
        return json.createObjectNode()
                .put("mission", missions.get(missionId).title())
                .put("leavers", open.stream().map(left -> name(left.person())).collect(Collectors.joining(", ")))
                .put(
                        "reasons",
                        open.stream()
                                .filter(left -> !left.reason().isEmpty())
                                .map(left -> name(left.person()) + language.say(": ", "\u00a0: ") + left.reason())
                                .collect(Collectors.joining("\n\n")))
                .put(
                        "roles",
                        terms.openRoles().stream()
                                .map(role -> inWords(role, language))
                                .collect(Collectors.joining("\n")))
                .toString();
    }

    private ObjectNode about(String missionId, MilestoneState milestone, Language language) {
        var mission = missions.get(missionId);
        return json.createObjectNode()
                .put("mission", mission.title())
                .put("client", directory.organisation(mission.client()).name())
                .put("milestone", milestone.title())
                .put("due", InWords.date(milestone.dueOn(), language));
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

    private static String inWords(Contribution role, Language language) {
        return language.say("- %s: %s, from %s to %s", "- %s\u00a0: %s, du %s au %s")
                .formatted(
                        role.role(),
                        DaysInWords.of(role.days(), language),
                        InWords.date(role.from(), language),
                        InWords.date(role.until(), language));
    }

    private String name(String personId) {
        return directory.find(personId).map(Person::name).orElse(personId);
    }
}
