package network.relais.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import network.relais.figures.Answer;
import network.relais.metrics.Crossing.OfMission;
import network.relais.metrics.Crossing.OfPercentile;
import network.relais.metrics.HowTargetsStand.Beyond;
import org.springframework.stereotype.Component;

/**
 * What has crossed a target since it was set and was not noted yet. An alert is for what crosses, not for what lies around: what was
 * beyond a target when it was set stays out, and so does what has ended.
 */
@Component
class FindCrossings {

    /** What so many of 100 take is that of so many days. */
    static final Duration COUNTED = Duration.ofDays(90);

    private final Targets targets;
    private final HowTargetsStand howTargetsStand;
    private final Crossings crossings;

    FindCrossings(Targets targets, HowTargetsStand howTargetsStand, Crossings crossings) {
        this.targets = targets;
        this.howTargetsStand = howTargetsStand;
        this.crossings = crossings;
    }

    /**
     * Those that were crossed first come first, and those of a percentile last.
     *
     * @param now until when the facts know everything
     */
    List<Crossing> until(Instant now) {
        var missions = new ArrayList<OfMission>();
        var percentiles = new ArrayList<OfPercentile>();
        for (var target : targets.held()) {
            if (target.subject().isOfTime()) {
                missions.addAll(missions(target, now));
                percentile(target, now, percentiles);
            }
        }
        missions.sort(
                (one, other) -> one.beyond().due().compareTo(other.beyond().due()));
        var all = new ArrayList<Crossing>(missions);
        all.addAll(percentiles);
        return all;
    }

    private List<OfMission> missions(Target target, Instant now) {
        var byMission = howTargetsStand.beyond(target, Selection.ALL, now).stream()
                .collect(Collectors.groupingBy(Beyond::mission, LinkedHashMap::new, Collectors.toList()));
        if (byMission.isEmpty()) {
            return List.of();
        }
        var known = crossings.ofMissions(target.number());
        var found = new ArrayList<OfMission>();
        for (var beyond : byMission.values()) {
            var fresh = beyond.stream()
                    .filter(each -> each.due().isAfter(target.setAt()) && !known.contains(each.id()))
                    .toList();
            if (fresh.size() == beyond.size()) {
                found.add(new OfMission(
                        target, fresh.get(0), fresh.stream().map(Beyond::id).toList()));
            } else {
                // The mission was beyond it before: who else is asked the same changes nothing.
                fresh.forEach(each -> crossings.addMission(target.number(), each.id(), each.due(), false));
            }
        }
        return found;
    }

    /** What is within again is noted, so that the next time is a new one. While there are too few to say so, nothing changes. */
    private void percentile(Target target, Instant now, List<OfPercentile> found) {
        var kept = howTargetsStand.kept(target, now.minus(COUNTED), now, Selection.ALL);
        if (!(kept.isMet() instanceof Answer.Given<Boolean> given)) {
            return;
        }
        var last = crossings.ofPercentile(target.number());
        var isBeyond = last.isPresent() && last.get().withinAt() == null;
        if (given.figure() && isBeyond) {
            crossings.within(target.number(), last.get().turn(), now);
        } else if (!given.figure() && !isBeyond) {
            if (last.isEmpty() && wasMissedWhenSet(target)) {
                crossings.addPercentile(target.number(), 1, target.setAt(), false);
            } else {
                found.add(new OfPercentile(
                        target, kept, last.map(turn -> turn.turn() + 1).orElse(1)));
            }
        }
    }

    private boolean wasMissedWhenSet(Target target) {
        var then = howTargetsStand.kept(target, target.setAt().minus(COUNTED), target.setAt(), Selection.ALL);
        return then.isMet() instanceof Answer.Given<Boolean> given && !given.figure();
    }
}
