package network.relais.evaluation.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.evaluation.FollowUpPrescriber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Follow up with the prescriber" is completed. */
@Component
class RecordFollowUp implements TaskListener {

    private final FollowUpPrescriber followUpPrescriber;
    private final Acting acting;

    RecordFollowUp(FollowUpPrescriber followUpPrescriber, Acting acting) {
        this.followUpPrescriber = followUpPrescriber;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        if (acting.isNetwork()) {
            return; // the prescriber has answered by the link of a mail
        }
        var typed = new FollowUpPrescriber.WhatCameOfIt(
                MissionEvaluation.BECOMES_CLIENT.optionalTakenFrom(task).orElse(false),
                MissionEvaluation.CLIENT_NAME.optionalTakenFrom(task).orElse(null),
                MissionEvaluation.BECOMES_MEMBER.optionalTakenFrom(task).orElse(false),
                MissionEvaluation.RECOMMENDS_AGAIN.optionalTakenFrom(task).orElse(false),
                MissionEvaluation.WORDS.optionalTakenFrom(task).orElse(null));
        followUpPrescriber.followUp(MissionKey.of(task), acting.person(), typed);
    }
}
