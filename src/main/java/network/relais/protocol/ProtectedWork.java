package network.relais.protocol;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose work done other terms would take: they are protected as soon as an amendment states the days done. */
@Component
class ProtectedWork {

    private final Protocols protocols;
    private final Amendments amendments;

    ProtectedWork(Protocols protocols, Amendments amendments) {
        this.protocols = protocols;
        this.amendments = amendments;
    }

    List<BelowWorkDone> takenBy(Amendment amendment, Proposal now) {
        return protocols
                .inForce(amendment.missionId())
                .map(agreed -> BelowWorkDone.in(Proposal.of(agreed), amendment.daysDone(), now))
                .orElse(List.of());
    }

    /**
     * If these terms were proposed in place of the version.
     *
     * @param version if it is not proposed for the open amendment, nothing is taken
     */
    List<BelowWorkDone> takenInsteadBy(ProtocolVersion version, Proposal instead) {
        return amendments
                .open(version.missionId())
                .filter(amendment -> amendment.isAbout(version))
                .map(amendment -> takenBy(amendment, instead))
                .orElse(List.of());
    }

    /** @param version as above */
    Optional<BelowWorkDone> takenFrom(String person, ProtocolVersion version) {
        return takenInsteadBy(version, Proposal.of(version)).stream()
                .filter(each -> each.party().equals(person))
                .findFirst();
    }
}
