package network.relais.filing;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The files' rows. A file is never changed; whoever keeps its number decides who may see it. */
public interface KeptFiles {

    KeptFile add(String name, FileKind kind, String hash, byte[] content, String handedInBy, Instant now);

    Optional<KeptFile> find(long number);

    /** By number, for those that exist. */
    Map<Long, KeptFile> files(Collection<Long> numbers);

    /** @throws IllegalStateException if there is no such file */
    byte[] content(long number);
}
