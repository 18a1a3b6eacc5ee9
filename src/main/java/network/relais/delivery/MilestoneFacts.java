package network.relais.delivery;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import network.relais.mail.InWords;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Language;
import org.springframework.stereotype.Component;

/**
 * {@code {{milestone.title}}} and its like. The occurrence of a mail begins with the milestone that it is about; for the days of a
 * role, the role follows: {@code m1/2} is the second round of a milestone, {@code m1/c3} the days of a role.
 */
@Component
class MilestoneFacts implements MailFacts {

    private final Missions missions;
    private final Milestones milestones;
    private final Deliveries deliveries;
    private final Confirmations confirmations;
    private final Hands hands;
    private final Directory directory;

    MilestoneFacts(
            Missions missions,
            Milestones milestones,
            Deliveries deliveries,
            Confirmations confirmations,
            Hands hands,
            Directory directory) {
        this.missions = missions;
        this.milestones = milestones;
        this.deliveries = deliveries;
        this.confirmations = confirmations;
        this.hands = hands;
        this.directory = directory;
    }

    @Override
    public String word() {
        return "milestone";
    }

    @Override
    public Set<String> names() {
        return Set.of("title", "due", "responsible", "corrections", "plannedDays");
    }

    @Override
    public Map<String, Object> about(MailRequest mail, Language language) {
        var parts = mail.occurrence().split("/");
        var milestone = milestones.get(mail.missionId(), parts[0]);
        var responsible = hands.deliver(missions.get(mail.missionId()), milestone);
        var values = new HashMap<String, Object>();
        values.put("title", milestone.title());
        values.put("due", InWords.date(milestone.dueOn(), language));
        values.put("responsible", directory.person(responsible).name());
        values.put("corrections", corrections(mail.missionId(), milestone.id()));
        values.put("plannedDays", DaysInWords.of(planned(mail, milestone.id(), parts), language));
        return values;
    }

    private String corrections(String missionId, String milestone) {
        return deliveries.of(missionId).stream()
                .filter(delivery -> delivery.milestone().equals(milestone))
                .map(Delivery::corrections)
                .filter(words -> !words.isEmpty())
                .reduce("", (earlier, later) -> later);
    }

    private BigDecimal planned(MailRequest mail, String milestone, String[] parts) {
        return confirmations.of(mail.missionId()).stream()
                .filter(each -> each.milestone().equals(milestone))
                .filter(each -> parts.length > 1 && each.contribution().equals(parts[1]))
                .map(DaysConfirmation::planned)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
