package network.relais.introduction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two say that they introduced the same client: what each of them has to show for it, and what was decided.
 *
 * @param claim number of the one that is contested
 * @param contesterDay the day on which the contester says to have introduced the client
 * @param contesterFile number of a file that shows it, such as a mail; null if there is none
 * @param contesterMediator whom the contester would let decide; asked only where no animator can
 * @param holderWords empty until the holder has said something
 * @param decidedFor the holder or the contester; null until it is decided
 * @param decisionWords why
 */
public record Mediation(
        long number,
        long claim,
        String contester,
        Instant openedAt,
        LocalDate contesterDay,
        String contesterWords,
        @Nullable Long contesterFile,
        @Nullable String contesterMediator,
        String holderWords,
        @Nullable Long holderFile,
        @Nullable String holderMediator,
        @Nullable String decidedFor,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String decisionWords) {

    boolean isOpen() {
        return decidedFor == null;
    }

    /** The member whom both have named. */
    Optional<String> agreedMediator() {
        return Optional.ofNullable(contesterMediator).filter(named -> named.equals(holderMediator));
    }

    Mediation answered(String words, @Nullable Long file) {
        return with(contesterMediator, words, file, holderMediator, null, null, null, "");
    }

    Mediation contesterNames(String mediator) {
        return with(mediator, holderWords, holderFile, holderMediator, null, null, null, "");
    }

    Mediation holderNames(String mediator) {
        return with(contesterMediator, holderWords, holderFile, mediator, null, null, null, "");
    }

    Mediation decided(String person, String by, Instant now, String words) {
        return with(contesterMediator, holderWords, holderFile, holderMediator, person, by, now, words);
    }

    private Mediation with(
            @Nullable String newContesterMediator,
            String newHolderWords,
            @Nullable Long newHolderFile,
            @Nullable String newHolderMediator,
            @Nullable String newDecidedFor,
            @Nullable String newDecidedBy,
            @Nullable Instant newDecidedAt,
            String newDecisionWords) {
        return new Mediation(
                number,
                claim,
                contester,
                openedAt,
                contesterDay,
                contesterWords,
                contesterFile,
                newContesterMediator,
                newHolderWords,
                newHolderFile,
                newHolderMediator,
                newDecidedFor,
                newDecidedBy,
                newDecidedAt,
                newDecisionWords);
    }
}
