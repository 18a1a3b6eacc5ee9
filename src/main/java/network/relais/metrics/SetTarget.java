package network.relais.metrics;

import java.time.Clock;
import java.util.Optional;
import network.relais.UseCase;

/** Sets, changes and removes targets. Of each subject one holds; what held before stays to be read, with who set it. */
@UseCase
public class SetTarget {

    private final Targets targets;
    private final Clock clock;

    SetTarget(Targets targets, Clock clock) {
        this.targets = targets;
        this.clock = clock;
    }

    /** In place of whatever holds of that subject; nothing changes if it aims at the same. */
    public Target set(TargetSubject subject, Target.Aim aim, String by) {
        targets.lock();
        var former = held(subject);
        if (former.isPresent() && former.get().aim().equals(aim)) {
            return former.get();
        }
        var now = clock.instant();
        former.ifPresent(target -> targets.end(target.number(), by, now));
        return targets.add(subject, aim, by, now);
    }

    /** @return what was removed; empty if it holds no more, or never did */
    public Optional<Target> remove(long number, String by) {
        targets.lock();
        var removed = targets.held().stream()
                .filter(target -> target.number() == number)
                .findFirst();
        removed.ifPresent(target -> targets.end(number, by, clock.instant()));
        return removed;
    }

    /**
     * The same once more, unless its subject has another by now.
     *
     * @return what holds of the subject; empty if there never was such a target
     */
    public Optional<Target> restore(long number, String by) {
        targets.lock();
        return targets.find(number).map(past -> {
            var subject = past.target().subject();
            return held(subject)
                    .orElseGet(() -> targets.add(subject, past.target().aim(), by, clock.instant()));
        });
    }

    private Optional<Target> held(TargetSubject subject) {
        return targets.held().stream()
                .filter(target -> target.subject().equals(subject))
                .findFirst();
    }
}
