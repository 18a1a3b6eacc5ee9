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

    void waive(String payee, PaperKind kind, LocalDate until, String reason, String waivedBy, Instant now);

    /** Newest first. */
    List<Waiver> waivers(String payee);
}
