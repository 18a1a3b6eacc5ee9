package network.relais.demo;

import java.util.List;
import network.relais.calendar.WorkingTime;
import network.relais.metrics.Target;
import network.relais.metrics.TargetSubject;
import network.relais.metrics.TimeLimit;
import org.jspecify.annotations.Nullable;

/** What {@code demo/targets.yaml} says. */
record DemoTargets(List<Wanted> targets) {

    /**
     * @param about as a target keeps its subject
     * @param percent of a target of time, with its working days
     * @param number of any other
     */
    record Wanted(String about, @Nullable Integer percent, @Nullable Integer days, @Nullable Long number) {

        TargetSubject subject() {
            return TargetSubject.read(about)
                    .orElseThrow(() -> new IllegalStateException("targets.yaml: there is no \"" + about + "\""));
        }

        Target.Aim aim() {
            if (number != null) {
                return new Target.Amount(number);
            }
            if (percent == null || days == null) {
                throw new IllegalStateException("targets.yaml: \"" + about + "\" needs percent and days, or a number");
            }
            return new TimeLimit(percent, WorkingTime.DAY.multipliedBy(days));
        }
    }

    static DemoTargets read() {
        return DemoFile.read("targets.yaml", DemoTargets.class);
    }
}
