package network.relais.settlement.process;

import network.relais.engine.MissionKey;
import network.relais.settlement.ReviewInstalments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Review instalments" in {@code mission_settlement.bpmn}: what is new goes on as ids, the rest is asked of our rows. */
@Component
class ReviewMissionInstalments implements JavaDelegate {

    private final ReviewInstalments reviewInstalments;

    ReviewMissionInstalments(ReviewInstalments reviewInstalments) {
        this.reviewInstalments = reviewInstalments;
    }

    @Override
    public void execute(DelegateExecution task) {
        var news = reviewInstalments.review(MissionKey.of(task));
        MissionSettlement.NEWLY_DUE.set(task, String.join(" ", news.due()));
        MissionSettlement.HANDED_OUT.set(task, String.join(" ", news.handedOut()));
        MissionSettlement.REVIEWS.set(
                task, MissionSettlement.REVIEWS.optionalIn(task).orElse(0L) + 1);
    }
}
