package network.relais.staffing.process;

import network.relais.delivery.MemberLeft;
import network.relais.protocol.AnswerDates;
import network.relais.staffing.StaffingProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever says on the mission's page that they cannot go on is not asked about its dates any more. */
@Component
class CloseQuestionsOfLeavers {

    private final AnswerDates answerDates;
    private final StaffingProcess process;

    CloseQuestionsOfLeavers(AnswerDates answerDates, StaffingProcess process) {
        this.answerDates = answerDates;
        this.process = process;
    }

    @EventListener
    void close(MemberLeft left) {
        answerDates.open(left.missionId()).stream()
                .filter(question -> question.person().equals(left.person()))
                .toList()
                .forEach(question -> {
                    answerDates.withdraw(left.missionId(), question);
                    process.noLongerAsked(left.missionId(), question);
                });
    }
}
