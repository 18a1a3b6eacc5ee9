package network.relais.evaluation;

import java.util.Map;
import network.relais.link.Answerable;
import network.relais.link.DeadLink;
import network.relais.link.Purpose;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Missions;
import network.relais.mission.Steps;
import network.relais.people.Directory;
import network.relais.people.Language;
import org.springframework.stereotype.Component;

/** The client's contact says by the link of a mail how the mission was. */
@Component
class HearClientByLink implements Answerable {

    private final Missions missions;
    private final AskedViews asked;
    private final HearClient hearClient;
    private final Directory directory;
    private final Steps steps;

    HearClientByLink(Missions missions, AskedViews asked, HearClient hearClient, Directory directory, Steps steps) {
        this.missions = missions;
        this.asked = asked;
        this.hearClient = hearClient;
        this.directory = directory;
        this.steps = steps;
    }

    /** What the page shows. */
    record Asked(String missionId, String title, String client) {}

    @Override
    public String word() {
        return "feedback";
    }

    @Override
    public String which(MailRequest mail) {
        return "";
    }

    @Override
    public Page page(Purpose purpose, Language language) {
        requireOpen(purpose);
        var mission = missions.get(purpose.missionId());
        return new Page(
                "feedback",
                new Asked(
                        mission.id(),
                        mission.title(),
                        directory.organisation(mission.client()).name()));
    }

    @Override
    public Thanks answer(Purpose purpose, Language language, Map<String, String> typed) {
        requireOpen(purpose);
        hearClient.answeredByClient(
                purpose.missionId(),
                purpose.person(),
                new HearClient.Feedback(
                        typed.get("result"),
                        typed.get("cooperation"),
                        typed.get("recommends"),
                        typed.get("useful"),
                        typed.get("toChange")));
        steps.goOn(purpose.missionId(), EvaluationSteps.CLIENT_FEEDBACK);
        return new Thanks("link.feedback.thanks");
    }

    private void requireOpen(Purpose purpose) {
        if (!purpose.person().equals(missions.get(purpose.missionId()).clientContact())
                || asked.waiting(purpose.missionId(), Side.CLIENT).isEmpty()) {
            throw new DeadLink();
        }
    }
}
