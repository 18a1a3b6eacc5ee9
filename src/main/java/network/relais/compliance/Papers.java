package network.relais.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rows of papers and waivers: only ever added to. */
public interface Papers {

    void add(
            String payee,
            PaperKind kind,
            LocalDate issuedOn,
            LocalDate validUntil,
            long file,
            String handedInBy,
            Instant now);

    /** Newest first. */
    List<HandedInPaper> of(String payee);

    Optional<HandedInPaper> find(long number);

    /** As {@link #find}, and nobody else marks it until the transaction ends. */
    Optional<HandedInPaper> lock(long number);

    /** Once for each. */
    void markWrong(long number, String reason, String by, Instant now);

    void waive(String payee, PaperKind kind, LocalDate until, String reason, String waivedBy, Instant now);

    /** Newest first. */
    List<Waiver> waivers(String payee);
}
