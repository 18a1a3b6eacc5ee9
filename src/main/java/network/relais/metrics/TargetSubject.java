package network.relais.metrics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import network.relais.metrics.MissionFact.Moment;

/**
 * What a target is about.
 *
 * @param of the moment of a mission, the process of a phase or step, or the currency of money; else empty
 * @param activity id of the step in its diagram, whichever content that has; else empty
 */
public record TargetSubject(Kind kind, String of, String activity) {

    /** The three of time come first; then those of a number, each with what is good. */
    public enum Kind {
        /** From the lead to a moment. */
        MISSION,
        PHASE,
        STEP,
        /** Missions delivered in a month, at least. */
        DELIVERED,
        /** Missions under way, at most. */
        OPEN,
        /** Agreed in missions under way, at least, excluding VAT. */
        MONEY
    }

    public static TargetSubject mission(Moment moment) {
        return new TargetSubject(Kind.MISSION, moment.name(), "");
    }

    public static TargetSubject phase(String process) {
        return new TargetSubject(Kind.PHASE, process, "");
    }

    public static TargetSubject step(String process, String activity) {
        return new TargetSubject(Kind.STEP, process, activity);
    }

    public static TargetSubject delivered() {
        return new TargetSubject(Kind.DELIVERED, "", "");
    }

    public static TargetSubject open() {
        return new TargetSubject(Kind.OPEN, "", "");
    }

    public static TargetSubject money(String currency) {
        return new TargetSubject(Kind.MONEY, currency, "");
    }

    public boolean isOfTime() {
        return kind.compareTo(Kind.STEP) <= 0;
    }

    /** Whether it is that phase, or a step of it. */
    public boolean isWithin(String process) {
        return (kind == Kind.PHASE || kind == Kind.STEP) && of.equals(process);
    }

    /** Of a lead time. */
    public Moment moment() {
        return Moment.valueOf(of);
    }

    /** As it is kept and stands in forms: {@code step/mission_delivery/userTask_deliverMilestone}. */
    public String key() {
        var key = new StringBuilder(kind.name().toLowerCase(Locale.ROOT));
        if (!of.isEmpty()) {
            key.append('/').append(of);
        }
        if (!activity.isEmpty()) {
            key.append('/').append(activity);
        }
        return key.toString();
    }

    /** Empty if it is the key of nothing. */
    public static Optional<TargetSubject> read(String key) {
        var parts = key.split("/", -1);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(parts[0]))
                .filter(kind -> parts.length == parts(kind))
                .map(kind ->
                        new TargetSubject(kind, parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : ""))
                .findFirst();
    }

    private static int parts(Kind kind) {
        return switch (kind) {
            case STEP -> 3;
            case MISSION, PHASE, MONEY -> 2;
            case DELIVERED, OPEN -> 1;
        };
    }
}
