package network.relais.evaluation;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is scored. The same score of the client's and of the team's is never mixed into one figure. */
public enum Question {
    /** 1 to 5. */
    RESULT_FOR_CLIENT(5) {
        @Override
        @Nullable
        Integer scoreIn(View view) {
            return view.side() == Side.CLIENT ? view.result() : null;
        }
    },
    /** 1 to 5. */
    COOPERATION_WITH_CLIENT(5) {
        @Override
        @Nullable
        Integer scoreIn(View view) {
            return view.side() == Side.CLIENT ? view.cooperation() : null;
        }
    },
    /** 0 to 10. */
    RECOMMENDED_BY_CLIENT(10) {
        @Override
        @Nullable
        Integer scoreIn(View view) {
            return view.side() == Side.CLIENT ? view.recommends() : null;
        }
    },
    /** 1 to 5. */
    COOPERATION_IN_TEAM(5) {
        @Override
        @Nullable
        Integer scoreIn(View view) {
            return view.side() == Side.CONTRIBUTOR ? view.cooperation() : null;
        }
    };

    private final int best;

    Question(int best) {
        this.best = best;
    }

    /** The best score that can be given. */
    public int best() {
        return best;
    }

    abstract @Nullable Integer scoreIn(View view);

    Stream<Integer> scoresIn(Iterable<View> views) {
        var scores = Stream.<Integer>builder();
        views.forEach(view -> Optional.ofNullable(scoreIn(view)).ifPresent(scores));
        return scores.build();
    }
}
