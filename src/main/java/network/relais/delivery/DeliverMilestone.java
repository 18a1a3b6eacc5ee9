package network.relais.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** Whoever is responsible for a milestone hands it over: in words, and with a link where there is something to look at. */
@UseCase
public class DeliverMilestone {

    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_LINK = 500;
    private static final Set<String> WEB = Set.of("https", "http");

    private final Missions missions;
    private final Milestones milestones;
    private final Deliveries deliveries;
    private final Hands hands;
    private final Journal journal;
    private final Clock clock;

    DeliverMilestone(
            Missions missions,
            Milestones milestones,
            Deliveries deliveries,
            Hands hands,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.milestones = milestones;
        this.deliveries = deliveries;
        this.hands = hands;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @throws DeliveryRefused if it is not theirs to deliver or was delivered already
     * @throws network.relais.Rejection if there are no words, or words that cannot be kept
     */
    public void deliver(
            String missionId, String milestoneId, String by, @Nullable String words, @Nullable String link) {
        var mission = missions.lock(missionId);
        var milestone = milestones.get(missionId, milestoneId);
        if (!by.equals(hands.deliver(mission, milestone)) && !by.equals(mission.lead())) {
            throw DeliveryRefused.notYoursToDeliver();
        }
        if (!milestone.isOpen()) {
            throw DeliveryRefused.notToBeDelivered(milestone.title());
        }
        var delivery = Delivery.handedOver(
                missionId,
                milestoneId,
                milestone.round(),
                by,
                clock.instant(),
                Texts.requiredParagraph("What was delivered", words, LONGEST_WORDS),
                link(Texts.oneLine("Link", link, LONGEST_LINK)));
        deliveries.add(delivery);
        journal.note(missionId, "milestoneDelivered", by, Map.of("milestone", milestone.title()));
    }

    private static String link(String typed) {
        if (typed.isEmpty()) {
            return typed;
        }
        try {
            var address = new URI(typed);
            if (address.getHost() != null && WEB.contains(String.valueOf(address.getScheme()))) {
                return typed;
            }
        } catch (URISyntaxException notEvenAnAddress) {
            throw DeliveryRefused.noLink(typed);
        }
        throw DeliveryRefused.noLink(typed);
    }
}
