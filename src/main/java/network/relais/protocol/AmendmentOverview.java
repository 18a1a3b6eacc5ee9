package network.relais.protocol;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import org.springframework.stereotype.Component;

/** The amendment at hand in words, for forms and pages: in English, as all of them. */
@Component
public class AmendmentOverview {

    private final Missions missions;
    private final Protocols protocols;
    private final Amendments amendments;
    private final AnswerInPlace answerInPlace;
    private final Directory directory;
    private final Clock clock;

    AmendmentOverview(
            Missions missions,
            Protocols protocols,
            Amendments amendments,
            AnswerInPlace answerInPlace,
            Directory directory,
            Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.amendments = amendments;
        this.answerInPlace = answerInPlace;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param days of each role, those stated as done against those agreed on */
    public record View(
            String missionId,
            String title,
            String client,
            String asker,
            String askedOn,
            String from,
            String what,
            String why,
            String state,
            String words,
            List<DaysOf> days) {}

    public record DaysOf(String name, String role, String done, String agreed) {}

    /** @param onlyTheyCan whether the version takes from what they have worked, so that nobody may agree for them */
    public record InPlace(String name, boolean onlyTheyCan) {}

    public View latest(String missionId) {
        var mission = missions.get(missionId);
        var amendment = amendments.latest(missionId).orElseThrow();
        var words = Wording.english();
        return new View(
                missionId,
                mission.title(),
                directory.organisation(mission.client()).name(),
                name(amendment.askedBy()),
                words.date(LocalDate.ofInstant(amendment.askedAt(), clock.getZone())),
                words.date(amendment.from()),
                amendment.what(),
                amendment.why(),
                stateOf(amendment),
                amendment.words(),
                protocols.inForce(missionId).stream()
                        .flatMap(version -> version.terms().contributions().stream())
                        .filter(each -> !each.isOpen())
                        .map(each -> new DaysOf(
                                name(each.party()),
                                each.role(),
                                words.days(amendment.daysDone().getOrDefault(each.id(), BigDecimal.ZERO)),
                                words.days(each.days())))
                        .toList());
    }

    public InPlace inPlaceOf(String missionId, String person) {
        return new InPlace(name(person), answerInPlace.isBelowWorkDone(missionId, person));
    }

    private String stateOf(Amendment amendment) {
        var closedBy = amendment.closedBy();
        return switch (amendment.state()) {
            case ASKED -> "the coordinator has not said yet whether to take it up";
            case DRAFTED -> "the coordinator drafts it";
            case PROPOSED -> "proposed as version %d: those who have to agree are asked".formatted(amendment.version());
            case WITH_CLIENT -> "all have agreed; the client, who is to pay another price, has not answered yet";
            case IN_FORCE -> "in force as version %d".formatted(amendment.version());
            case DECLINED -> "declined by " + (closedBy == null ? "the coordinator" : name(closedBy));
            case REFUSED ->
                closedBy == null ? "the client did not agree to it" : name(closedBy) + " did not agree to it";
            case GIVEN_UP -> "given up by " + (closedBy == null ? "the coordinator" : name(closedBy));
            case LAPSED -> "the mission ended before it was decided";
        };
    }

    private String name(String person) {
        return directory.person(person).name();
    }
}
