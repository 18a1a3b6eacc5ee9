package network.relais.demo.web;

import static network.relais.web.PageLanguage.say;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.demo.Cast;
import network.relais.demo.Cast.Player;
import network.relais.demo.InDemo;
import network.relais.demo.Journey;
import network.relais.demo.Journey.Outcome;
import network.relais.demo.LetTimePass;
import network.relais.demo.OpenSteps.OpenStep;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened while time passed. */
@Component
@InDemo
class JourneyView {

    private final LetTimePass letTimePass;
    private final MailView mails;
    private final Directory directory;
    private final Missions missions;
    private final Cast cast;

    JourneyView(LetTimePass letTimePass, MailView mails, Directory directory, Missions missions, Cast cast) {
        this.letTimePass = letTimePass;
        this.mails = mails;
        this.directory = directory;
        this.missions = missions;
        this.cast = cast;
    }

    /**
     * @param span the end of the key of a text, such as {@code THREE_DAYS}
     * @param percent 0 to 100
     */
    record View(
            String span,
            String from,
            String until,
            String reached,
            int percent,
            int happened,
            boolean over,
            boolean failed,
            List<MailView.Row> mails,
            List<Step> steps) {}

    /** @param personId null if any of a group may take it, or if one cannot enter as that person */
    record Step(String name, String mission, @Nullable String personId, String person) {}

    Optional<View> last() {
        return letTimePass.lastJourney().map(this::view);
    }

    private View view(Journey journey) {
        var outcome = Optional.ofNullable(journey.outcome());
        var players = cast.everybody().stream().map(Player::id).collect(Collectors.toSet());
        return new View(
                journey.span().name(),
                mails.dayAndTime(journey.from()),
                mails.dayAndTime(journey.until()),
                mails.dayAndTime(journey.reached()),
                journey.percent(),
                journey.happened(),
                journey.isOver(),
                outcome.map(Outcome::failed).orElse(false),
                outcome.map(Outcome::mails).orElse(List.of()).stream()
                        .map(mails::row)
                        .toList(),
                outcome.map(Outcome::steps).orElse(List.of()).stream()
                        .map(step -> step(step, players))
                        .toList());
    }

    private Step step(OpenStep step, Set<String> players) {
        var mission = Optional.ofNullable(step.missionId()).flatMap(missions::find);
        var person = Optional.ofNullable(step.person()).flatMap(directory::find);
        return new Step(
                step.name(),
                mission.map(known -> known.id() + " " + known.title()).orElse(""),
                person.map(Person::id).filter(players::contains).orElse(null),
                person.map(Person::name).orElse(say("anybody of a group", "n’importe qui d’un groupe")));
    }
}
