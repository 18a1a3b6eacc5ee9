package network.relais.mission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The missions' rows. Whoever writes anything of a mission calls {@link #lock} first, then looks, then writes. */
public interface Missions {

    /** @throws UnknownMission if there is none */
    Mission get(String missionId);

    Optional<Mission> find(String missionId);

    /** As {@link #get}, and nobody else writes to this mission until the transaction ends. */
    Mission lock(String missionId);

    /** Makes the row, gives the id and notes the introducer's part. */
    Mission open(NewMission mission, Instant now);

    void enter(String missionId, Phase phase);

    /** The former coordinator, if any, has no longer that part. */
    void nameCoordinator(String missionId, String personId);

    /** The former introducer has no longer that part. */
    void nameIntroducer(String missionId, String personId);

    void markDelivered(String missionId, Instant now);

    void markEvaluated(String missionId, Instant now);

    void markPaid(String missionId, Instant now);

    void pause(String missionId, Instant now, LocalDate until);

    void resume(String missionId);

    /** Why, for the network only, and one sentence for the prescriber and the client; before the process has ended. */
    void giveReasonForEnd(String missionId, String reasonForUs, @Nullable String wordForOthers);

    void end(String missionId, Outcome outcome, Instant now);

    void give(String missionId, String personId, Part part);

    void take(String missionId, String personId, Part part);

    Set<Part> partsOf(String missionId, String personId);

    /** Ids of those who have that part. */
    List<String> having(String missionId, Part part);

    /** Those in which the person has any part, running ones first, newest first. */
    List<Mission> concerning(String personId);

    /** All, running ones first, newest first: for those who hold the network together. */
    List<Mission> all();

    /** What these missions are about, by their ids; unknown ones are missing. */
    Map<String, String> titles(Collection<String> missions);

    record NewMission(
            String title,
            String client,
            @Nullable String clientContact,
            @Nullable String prescriber,
            String introducer,
            String currency) {}
}
