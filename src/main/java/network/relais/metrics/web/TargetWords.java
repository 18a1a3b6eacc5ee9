package network.relais.metrics.web;

import network.relais.figures.Answer;
import network.relais.metrics.DrawnLast;
import network.relais.metrics.Period;
import network.relais.metrics.Target;
import network.relais.metrics.Target.Aim;
import network.relais.metrics.Target.Amount;
import network.relais.metrics.TargetSubject;
import network.relais.metrics.TimeLimit;
import network.relais.metrics.TimeLimit.Kept;

/** Targets in the reader's language, with the names of phases and steps that people know. */
record TargetWords(DrawnLast.Names names, Say say) {

    String subject(TargetSubject subject) {
        return switch (subject.kind()) {
            case MISSION -> say.text("target.mission." + subject.of());
            case PHASE -> say.text("target.phase", names.process(subject.of()));
            case STEP ->
                say.text(
                        names.isDrawn(subject.of(), subject.activity()) ? "target.step" : "target.step.gone",
                        step(subject),
                        names.process(subject.of()));
            case DELIVERED -> say.text("target.delivered");
            case OPEN -> say.text("target.open");
            case MONEY -> say.text("target.money", subject.of());
        };
    }

    private String step(TargetSubject subject) {
        return names.step(subject.of(), subject.activity())
                .map(step -> say.step(step.label(), step.activity()))
                .orElse(subject.activity());
    }

    String aim(Target target) {
        return aim(target.subject(), target.aim());
    }

    String aim(TargetSubject subject, Aim aim) {
        if (aim instanceof TimeLimit limit) {
            return say.text("target.within", say.share(limit.percent() / 100.0), say.officeTime(limit.limit()));
        }
        var number = ((Amount) aim).number();
        return switch (subject.kind()) {
            case DELIVERED -> say.text("target.perMonth", say.count(number));
            case OPEN -> say.text("target.atMost", say.count(number));
            default -> say.text("target.atLeast", say.money(number, subject.of()));
        };
    }

    /** Whether it is kept, or how many are missing to say so. */
    String verdict(Kept kept) {
        return kept.isMet() instanceof Answer.Given<Boolean> given
                ? met(given.figure())
                : say.text("notEnough", say.count(kept.ended()), say.count(TimeLimit.FEWEST));
    }

    String met(boolean isMet) {
        return say.text(isMet ? "target.kept" : "target.missed");
    }

    /** For a tile: the target, and how those that ended stand to it. */
    String sentence(Target target, Kept kept) {
        return kept.ended() == 0
                ? say.text("target.sentence.none", aim(target))
                : say.text(
                        "target.sentence",
                        aim(target),
                        verdict(kept),
                        say.count(kept.within()),
                        say.count(kept.ended()));
    }

    /** For a tile: the number aimed at, as it is for the period, and whether it is reached. */
    String sentence(Target target, long aimedAt, boolean isMet) {
        return target.amount() == aimedAt
                ? say.text("target.sentence.number", aim(target), met(isMet))
                : say.text("target.sentence.scaled", say.count(aimedAt), aim(target), met(isMet));
    }

    /** Whole missions, since they are delivered whole: of 31 days and 30 alike, what is aimed at in a month. */
    static long inPeriod(long perMonth, Period period) {
        return Math.round(perMonth * period.days() / DAYS_A_MONTH);
    }

    /** 400 years of the calendar have 146,097 days and 4,800 months. */
    private static final double DAYS_A_MONTH = 146_097 / 4_800.0;

    static boolean isMissed(Kept kept) {
        return kept.isMet() instanceof Answer.Given<Boolean> given && !given.figure();
    }
}
