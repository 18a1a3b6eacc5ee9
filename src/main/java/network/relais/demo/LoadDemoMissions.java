package network.relais.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import network.relais.calendar.WorkingDays;
import network.relais.demo.DemoMissions.Deed;
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

    /** Of when they open what they do. */
    private static final long SEED = 16;

    private final PlayPast past;
    private final Time time;
    private final Missions missions;
    private final YearsProgress years;
    private final RebuildMetrics figures;
    private final Clock clock;
    private final OfficeHours hours;
    private final YearsOpenings openings;

    LoadDemoMissions(
            PlayPast past, Time time, Missions missions, YearsProgress years, RebuildMetrics figures, Clock clock) {
        this.past = past;
        this.time = time;
        this.missions = missions;
        this.years = years;
        this.figures = figures;
        this.clock = clock;
        this.hours = new OfficeHours(clock.getZone());
        this.openings = new YearsOpenings(new Dice(SEED), hours);
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
                .flatMap(story -> withOpenings(story.deeds().stream()
                        .map(deed -> {
                            var day = WorkingDays.before(today, deed.ago());
                            return new Scene(story, deed, hours.at(day, deed.time()), day);
                        })
                        .toList()))
                .sorted(Comparator.comparing(Scene::at))
                .toList();
    }

    /** Whoever does a step has opened its form after what came before it in the story. */
    private Stream<Scene> withOpenings(List<Scene> scenes) {
        return scenes.stream().flatMap(scene -> Stream.concat(opening(scene, scenes).stream(), Stream.of(scene)));
    }

    private Optional<Scene> opening(Scene scene, List<Scene> scenes) {
        var deed = scene.deed();
        var step = deed.proposes() == null ? deed.completes() : Actors.DRAFT;
        if (step == null) {
            return Optional.empty();
        }
        return scenes.stream()
                .map(Scene::at)
                .filter(at -> at.isBefore(scene.at()))
                .max(Comparator.naturalOrder())
                .flatMap(since -> openings.before(
                        scene.at(), since, deed.who(), List.of(scene.story().name(), deed.ago(), deed.time(), step)))
                .map(at -> new Scene(scene.story(), Deed.opens(deed.who(), step), at, hours.day(at)));
    }
}
