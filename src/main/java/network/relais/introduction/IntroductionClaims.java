package network.relais.introduction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The claims' rows, and those of what is disputed about them. Whoever writes locks the client first. */
public interface IntroductionClaims {

    /** Nobody else writes to the claims to this client until the transaction ends. */
    void lockClient(String client);

    /** Oldest first, those that were lost included. */
    List<IntroductionClaim> ofClient(String client);

    /** Newest first. */
    List<IntroductionClaim> heldBy(String person);

    /** Newest first. */
    List<IntroductionClaim> all();

    Optional<IntroductionClaim> find(long number);

    void add(
            String client,
            String holder,
            String mission,
            LocalDate introducedOn,
            LocalDate protectedUntil,
            Optional<LocalDate> firstOrderOn,
            String recordedBy,
            Instant now);

    void setFirstOrder(long number, LocalDate day);

    void lose(long number, Instant now);

    /** @return its number */
    long open(long claim, String contester, LocalDate day, String words, Optional<Long> file, Instant now);

    /** What the holder says, the mediators that the two name, and what was decided. */
    void update(Mediation mediation);

    Optional<Mediation> mediation(long number);

    /** Newest first, decided ones included. */
    List<Mediation> mediations();
}
