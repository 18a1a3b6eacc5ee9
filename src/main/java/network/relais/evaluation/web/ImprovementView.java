package network.relais.evaluation.web;

import static network.relais.web.PageLanguage.say;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import network.relais.evaluation.Improvement;
import network.relais.evaluation.ImprovementList;
import network.relais.mail.InWords;
import network.relais.people.Language;
import network.relais.web.PageLanguage;
import org.jspecify.annotations.Nullable;

/**
 * One improvement as the page shows it.
 *
 * @param missionId where the mission's page is; null if the reader may not look at it
 * @param became who did what to it when; null if nobody has touched it yet
 * @param error why the sentence below was refused
 * @param typed what is in the field: what was typed and refused, else nothing
 */
record ImprovementView(
        long number,
        String words,
        String mission,
        @Nullable String missionId,
        String notedOn,
        boolean isDone,
        @Nullable String became,
        @Nullable String sentence,
        @Nullable String error,
        String typed) {

    /** A sentence that was refused: shown at its field. */
    record Refused(long number, String message, String typed) {}

    static ImprovementView of(ImprovementList.Line line, @Nullable Refused refused, ZoneId zone) {
        var improvement = line.improvement();
        var mine = refused != null && refused.number() == improvement.number() ? refused : null;
        return new ImprovementView(
                improvement.number(),
                improvement.words(),
                line.mission().title(),
                line.missionIsOpen() ? improvement.missionId() : null,
                day(improvement.notedAt(), zone),
                improvement.isDone(),
                became(line, zone),
                improvement.sentence(),
                mine == null ? null : mine.message(),
                mine == null ? "" : mine.typed());
    }

    private static @Nullable String became(ImprovementList.Line line, ZoneId zone) {
        var improvement = line.improvement();
        var handledAt = improvement.handledAt();
        if (handledAt == null) {
            return null;
        }
        var verb = improvement.state() == Improvement.State.DONE ? say("Done", "Fait") : say("Taken up", "Repris");
        return say("%s by %s on %s", "%s par %s le %s")
                .formatted(
                        verb,
                        line.handledBy().orElse(say("somebody who left", "quelqu’un qui est parti")),
                        day(handledAt, zone));
    }

    private static String day(Instant instant, ZoneId zone) {
        return InWords.date(LocalDate.ofInstant(instant, zone), Language.of(PageLanguage.now()));
    }
}
