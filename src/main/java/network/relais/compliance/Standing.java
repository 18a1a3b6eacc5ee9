package network.relais.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a payee stands with one kind of paper.
 *
 * @param paper the one that counts longest, if any was handed in that is not wrong
 * @param waiver the one that holds today, if any
 */
record Standing(PaperKind kind, Optional<HandedInPaper> paper, Optional<Waiver> waiver, LocalDate today) {

    static Standing of(PaperKind kind, List<HandedInPaper> papers, List<Waiver> waivers, LocalDate today) {
        return new Standing(
                kind,
                papers.stream()
                        .filter(paper -> paper.kind() == kind && !paper.isWrong())
                        .max(Comparator.comparing(HandedInPaper::validUntil)),
                waivers.stream()
                        .filter(waiver -> waiver.kind() == kind && waiver.holdsOn(today))
                        .findFirst(),
                today);
    }

    boolean isValid() {
        return paper.filter(each -> each.isValidOn(today)).isPresent();
    }

    /** Whether nothing waits for it: there is one, or an animator has waived it. */
    boolean letsPay() {
        return isValid() || waiver.isPresent();
    }

    boolean endsWithin(int days) {
        return isValid()
                && paper.filter(each -> each.isValidOn(today.plusDays(days))).isEmpty();
    }
}
