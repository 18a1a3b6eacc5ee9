package network.relais.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.UseCase;
import network.relais.demo.DemoMissions.Deed;
import network.relais.demo.DemoMissions.Story;
import network.relais.mail.PastMails;

/**
 * The past of the demo's missions, played by its people through the real processes, all missions side by side. It is one
 * transaction: nobody sees half of it, and a start that breaks off leaves none of it.
 */
@UseCase
@InDemo
class PlayPast {

    private final Actors actors;
    private final Time time;
    private final PastMails mails;

    PlayPast(Actors actors, Time time, PastMails mails) {
        this.actors = actors;
        this.time = time;
        this.mails = mails;
    }

    /** One deed of a story at its moment. */
    record Scene(Story story, Deed deed, Instant at, LocalDate day) {}

    /** The diagrams do not let a story go on, for instance since somebody has changed them. */
    static final class StoryStopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Story story;

        StoryStopped(Scene scene, RuntimeException why) {
            super(
                    "The demo's mission \"%s\" stops %d working days ago, at what %s does: %s"
                            .formatted(
                                    scene.story().name(),
                                    scene.deed().ago(),
                                    scene.deed().who(),
                                    why.getMessage()),
                    why);
            this.story = scene.story();
        }

        Story story() {
            return story;
        }
    }

    /**
     * Moves the clock to the first scene, through all of them and on until now. Reminders that fall due on the way go out on
     * their day, and all the mails count as sent.
     *
     * @param scenes in order of time
     * @throws StoryStopped and nothing was played
     */
    void play(List<Scene> scenes, Instant now) {
        Map<String, String> missionOf = new HashMap<>();
        for (var scene : scenes) {
            var story = scene.story().name();
            time.passUntil(scene.at(), moment -> {});
            try {
                if (scene.deed().brings() != null) {
                    missionOf.put(story, actors.bringLead(scene.deed(), scene.day()));
                } else {
                    actors.act(scene.deed(), missionOf.getOrDefault(story, ""), scene.day());
                }
            } catch (RuntimeException e) {
                throw new StoryStopped(scene, e);
            }
        }
        time.passUntil(now, moment -> {});
        mails.countAsSent();
    }
}
