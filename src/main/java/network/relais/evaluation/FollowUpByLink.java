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

/** The prescriber says by the link of a mail whether they become a client or wish to join. */
@Component
class FollowUpByLink implements Answerable {

    private final Missions missions;
    private final AskedViews asked;
    private final FollowUpPrescriber followUp;
    private final Directory directory;
    private final Steps steps;

    FollowUpByLink(Missions missions, AskedViews asked, FollowUpPrescriber followUp, Directory directory, Steps steps) {
        this.missions = missions;
        this.asked = asked;
        this.followUp = followUp;
        this.directory = directory;
        this.steps = steps;
    }

    /** What the page shows. */
    record Asked(String missionId, String title, String client, String introducer) {}

    @Override
    public String word() {
        return "followup";
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
                "followup",
                new Asked(
                        mission.id(),
                        mission.title(),
                        directory.organisation(mission.client()).name(),
                        directory.person(mission.introducer()).name()));
    }

    /** Whoever wishes to join is not a member by that: an account is given by the introducer, whose step stays open. */
    @Override
    public Thanks answer(Purpose purpose, Language language, Map<String, String> typed) {
        requireOpen(purpose);
        var said = new FollowUpPrescriber.WhatCameOfIt(
                typed.containsKey("becomesClient"),
                typed.get("client"),
                typed.containsKey("wishesToJoin"),
                typed.containsKey("recommendsAgain"),
                typed.get("words"));
        if (said.becomesMember()) {
            followUp.wishesToJoin(purpose.missionId(), purpose.person(), said);
            return new Thanks("link.followup.thanks.join");
        }
        followUp.saidByPrescriber(purpose.missionId(), purpose.person(), said);
        steps.goOn(purpose.missionId(), EvaluationSteps.PRESCRIBER);
        return new Thanks("link.followup.thanks");
    }

    private void requireOpen(Purpose purpose) {
        if (!purpose.person().equals(missions.get(purpose.missionId()).prescriber())
                || asked.waiting(purpose.missionId(), Side.PRESCRIBER).isEmpty()) {
            throw new DeadLink();
        }
    }
}
