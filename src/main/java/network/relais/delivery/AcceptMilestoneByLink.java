package network.relais.delivery;

import java.util.Map;
import network.relais.link.Answerable;
import network.relais.link.DeadLink;
import network.relais.link.Purpose;
import network.relais.mail.InWords;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Missions;
import network.relais.mission.Steps;
import network.relais.people.Directory;
import network.relais.people.Language;
import org.springframework.stereotype.Component;

/** The client's contact accepts what was delivered, or asks for corrections, by the link of a mail. */
@Component
class AcceptMilestoneByLink implements Answerable {

    private final Missions missions;
    private final Milestones milestones;
    private final AcceptMilestone acceptMilestone;
    private final Directory directory;
    private final Steps steps;

    AcceptMilestoneByLink(
            Missions missions,
            Milestones milestones,
            AcceptMilestone acceptMilestone,
            Directory directory,
            Steps steps) {
        this.missions = missions;
        this.milestones = milestones;
        this.acceptMilestone = acceptMilestone;
        this.directory = directory;
        this.steps = steps;
    }

    /**
     * What the page shows.
     *
     * @param words what whoever delivered it says of it
     * @param link where it can be looked at; empty if nowhere
     */
    record Asked(
            String missionId,
            String title,
            String client,
            String milestone,
            String deliveredBy,
            String words,
            String link,
            String due) {}

    @Override
    public String word() {
        return "acceptance";
    }

    /** The milestone and its round, as the mail's occurrence says: {@code m1/2}. */
    @Override
    public String which(MailRequest mail) {
        return mail.occurrence();
    }

    @Override
    public Page page(Purpose purpose, Language language) {
        var delivery = requireOpen(purpose);
        var mission = missions.get(purpose.missionId());
        var milestone = milestones.get(mission.id(), delivery.milestone());
        return new Page(
                "acceptance",
                new Asked(
                        mission.id(),
                        mission.title(),
                        directory.organisation(mission.client()).name(),
                        milestone.title(),
                        directory.person(delivery.deliveredBy()).name(),
                        delivery.words(),
                        delivery.link(),
                        InWords.date(milestone.dueOn(), language)));
    }

    @Override
    public Thanks answer(Purpose purpose, Language language, Map<String, String> typed) {
        var delivery = requireOpen(purpose);
        var mission = purpose.missionId();
        var answer = typed.getOrDefault("answer", "");
        switch (answer) {
            case "accepted" -> acceptMilestone.acceptedByClient(mission, delivery.milestone(), purpose.person());
            case "corrections" ->
                acceptMilestone.sentBackByClient(mission, delivery.milestone(), purpose.person(), typed.get("words"));
            default -> throw DeliveryRefused.noAnswer();
        }
        steps.goOn(mission, DeliverySteps.ACCEPTANCE);
        return new Thanks("link.acceptance.thanks." + answer);
    }

    /** The delivery that the mail is about, as long as it is the last one, unanswered, and this is still the client's contact. */
    private Delivery requireOpen(Purpose purpose) {
        var which = purpose.which().split("/");
        if (!purpose.person().equals(missions.get(purpose.missionId()).clientContact())) {
            throw new DeadLink();
        }
        return milestones
                .lastDelivery(purpose.missionId(), which[0])
                .filter(delivery -> String.valueOf(delivery.round()).equals(which[1]) && !delivery.isAnswered())
                .orElseThrow(DeadLink::new);
    }
}
