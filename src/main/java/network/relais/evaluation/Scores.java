package network.relais.evaluation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the scores that forms hand over as text. */
final class Scores {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,2}");

    private Scores() {}

    /** @throws EvaluationRefused if it is no whole number from worst to best */
    static int read(String field, @Nullable String typed, int worst, int best) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(text -> WHOLE.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(score -> score >= worst && score <= best)
                .orElseThrow(() -> EvaluationRefused.noScore(field, worst, best));
    }
}
