package network.relais.metrics;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import network.relais.UseCase;
import network.relais.mail.PastMails;
import network.relais.metrics.Crossing.OfMission;
import network.relais.metrics.Crossing.OfPercentile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Every few minutes: whoever wants to know is mailed what has crossed a target, once. It is noted and mailed in one transaction under
 * one lock, which the nodes share: what one of them has told, another leaves alone.
 */
@UseCase
class TellOfCrossings {

    private static final Logger LOG = LoggerFactory.getLogger(TellOfCrossings.class);

    private final Targets targets;
    private final FindCrossings find;
    private final Crossings crossings;
    private final CrossingMails mails;
    private final Projection projection;
    private final PastMails past;
    private final Clock clock;

    TellOfCrossings(
            Targets targets,
            FindCrossings find,
            Crossings crossings,
            CrossingMails mails,
            Projection projection,
            PastMails past,
            Clock clock) {
        this.targets = targets;
        this.find = find;
        this.crossings = crossings;
        this.mails = mails;
        this.projection = projection;
        this.past = past;
        this.clock = clock;
    }

    /**
     * Nothing while a past is told, nor while facts are made anew: what they do not know yet may have ended.
     *
     * @return how many crossings were noted
     */
    @Scheduled(cron = "${relais.metrics.alerts}")
    public int look() {
        if (past.areUnwritten() || !targets.lockIfFree()) {
            return 0;
        }
        var state = projection.state();
        if (state.until() == null || state.isRebuildAskedFor() || state.rebuild() != null) {
            return 0;
        }
        var now = clock.instant();
        var known = state.until().isBefore(now) ? state.until() : now;
        var found = find.until(known);
        if (!found.isEmpty()) {
            note(found, mails.tell(found, known), known);
            LOG.info("{} crossings of targets", found.size());
        }
        return found.size();
    }

    private void note(List<Crossing> found, boolean isTold, Instant now) {
        for (var crossing : found) {
            var target = crossing.target().number();
            if (crossing instanceof OfMission mission) {
                mission.ids()
                        .forEach(id -> crossings.addMission(
                                target, id, mission.beyond().due(), isTold));
            } else if (crossing instanceof OfPercentile percentile) {
                crossings.addPercentile(target, percentile.turn(), now, isTold);
            }
        }
    }
}
