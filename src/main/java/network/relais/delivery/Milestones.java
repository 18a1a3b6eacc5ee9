package network.relais.delivery;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.Protocols;
import network.relais.protocol.Terms;
import org.springframework.stereotype.Component;

/** Where the milestones of a mission stand, for everybody who asks: settlement, evaluation and the mission page. */
@Component
public class Milestones {

    private final Protocols protocols;
    private final Deliveries deliveries;

    Milestones(Protocols protocols, Deliveries deliveries) {
        this.protocols = protocols;
        this.deliveries = deliveries;
    }

    /** By the day they are due; none before a protocol is in force. */
    public List<MilestoneState> of(String missionId) {
        return protocols
                .inForce(missionId)
                .map(version -> MilestoneState.all(version.terms(), deliveries.of(missionId)))
                .orElse(List.of());
    }

    /** The one to deliver now: the first by its due date that the client has not accepted. */
    public Optional<MilestoneState> next(String missionId) {
        return of(missionId).stream()
                .filter(milestone -> !milestone.isAccepted())
                .findFirst();
    }

    /** The day on which the client accepted last; empty if they accepted nothing yet. */
    public Optional<LocalDate> lastAcceptance(String missionId) {
        return deliveries.of(missionId).stream()
                .map(Delivery::acceptedOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** @throws IllegalStateException if the protocol has no milestone of this id: the process and our rows disagree */
    public MilestoneState get(String missionId, String milestoneId) {
        return of(missionId).stream()
                .filter(milestone -> milestone.id().equals(milestoneId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The protocol in force of mission %s has no milestone %s".formatted(missionId, milestoneId)));
    }

    /** What was handed over last, if anything was. */
    public Optional<Delivery> lastDelivery(String missionId, String milestoneId) {
        return deliveries.of(missionId).stream()
                .filter(delivery -> delivery.milestone().equals(milestoneId))
                .max(Comparator.comparing(Delivery::round));
    }

    /** @throws IllegalStateException if none is in force: then nothing can be delivered */
    Terms terms(String missionId) {
        return protocols
                .inForce(missionId)
                .map(ProtocolVersion::terms)
                .orElseThrow(() -> new IllegalStateException(
                        "Mission %s is delivered without a protocol in force".formatted(missionId)));
    }
}
