package network.relais.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import network.relais.calendar.WorkingDays;
import network.relais.demo.DemoMissions.Story;
import network.relais.demo.PlayPast.Scene;
import network.relais.demo.PlayPast.StoryStopped;
import network.relais.metrics.RebuildMetrics;
import network.relais.mission.Missions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives a network without missions a past, with the clock set back meanwhile. */
@Component
@InDemo
class LoadDemoMissions {

    private static final Logger LOG = LoggerFactory.getLogger(LoadDemoMissions.class);

    private final PlayPast past;
    private final Time time;
    private final Missions missions;
    private final YearsProgress years;
    private final RebuildMetrics figures;
    private final Clock clock;

    LoadDemoMissions(
            PlayPast past, Time time, Missions missions, YearsProgress years, RebuildMetrics figures, Clock clock) {
        this.past = past;
        this.time = time;
        this.missions = missions;
        this.years = years;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * Unless the network has other missions than those of the years, or these are not over yet. The program starts in any case: a
     * story that the diagrams do not let go on is left out.
     */
    void intoNetworkWithoutOthers(DemoMissions told) {
        if (missions.all().size() > years.countBegun()
                || years.find().filter(state -> !state.isOver()).isPresent()) {
            return;
        }
        LOG.info("The demo's people play the missions of the last weeks; this happens at the first start only.");
        for (var stories = told.missions(); !stories.isEmpty(); ) {
            try {
                tell(stories);
                return;
            } catch (StoryStopped stopped) {
                LOG.warn("{}. The others are played again without it.", stopped.getMessage());
                stories = without(stopped.story(), stories);
            } catch (RuntimeException e) {
                LOG.error("The demo's past could not be told, so there are no missions", e);
                return;
            }
        }
    }

    private static List<Story> without(Story stopped, List<Story> stories) {
        return stories.stream().filter(story -> !story.equals(stopped)).toList();
    }

    /** @throws StoryStopped and nothing was told */
    void tell(List<Story> stories) {
        var ahead = time.ahead();
        var now = clock.instant();
        var scenes = scenes(stories);
        time.hold(() -> {
            try {
                time.run(ahead.minus(Duration.between(scenes.get(0).at(), now)));
                past.play(scenes, now);
            } finally {
                time.run(ahead);
            }
        });
        // The figures follow the clock, which has been where they have not looked.
        figures.ask();
    }

    /** In order of time; of two at the same moment, the one that is told first. */
    private List<Scene> scenes(List<Story> stories) {
        var today = LocalDate.now(clock);
        return stories.stream()
                .flatMap(story -> story.deeds().stream().map(deed -> {
                    var day = WorkingDays.before(today, deed.ago());
                    var at = day.atTime(deed.time()).atZone(clock.getZone()).toInstant();
                    return new Scene(story, deed, at, day);
                }))
                .sorted(Comparator.comparing(Scene::at))
                .toList();
    }
}
