package network.relais.compliance;

import java.time.Instant;
import java.time.LocalDate;

/** An animator lets a payee be paid without a paper until a day, and says why. */
public record Waiver(
        long number, String payee, PaperKind kind, LocalDate until, String reason, String waivedBy, Instant waivedAt) {

    boolean holdsOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
