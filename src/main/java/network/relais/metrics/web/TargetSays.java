package network.relais.metrics.web;

import network.relais.figures.Answer;
import network.relais.metrics.DrawnLast;
import network.relais.metrics.Target;
import network.relais.metrics.TargetSubject;
import network.relais.metrics.TargetWords;
import network.relais.metrics.TimeLimit;
import network.relais.metrics.TimeLimit.Kept;

/** How targets stand, in the reader's language. */
record TargetSays(TargetWords words, Say say) {

    static TargetSays of(DrawnLast.Names names, Say say) {
        return new TargetSays(say.targets(names), say);
    }

    DrawnLast.Names names() {
        return words.names();
    }

    String subject(TargetSubject subject) {
        return words.subject(subject);
    }

    String aim(Target target) {
        return words.aim(target);
    }

    /** Whether it is kept, or why that is not said: too few ended, or too few people did it. */
    String verdict(Kept kept) {
        if (kept.isOfFew()) {
            return say.few().text();
        }
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

    static boolean isMissed(Kept kept) {
        return kept.isMet() instanceof Answer.Given<Boolean> given && !given.figure();
    }
}
