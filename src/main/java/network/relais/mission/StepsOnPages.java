package network.relais.mission;

import java.util.Optional;

/** What somebody can still do on a page of ours although the process has no step open for them. One implementation a feature. */
public interface StepsOnPages {

    /** @return its address, beginning with a slash; empty if there is nothing to do */
    Optional<String> page(String missionId, String step, String personId);
}
