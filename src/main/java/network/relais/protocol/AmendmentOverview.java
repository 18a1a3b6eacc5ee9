package network.relais.protocol;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Language;
import org.springframework.stereotype.Component;

/** The amendment at hand in words, for forms and pages. */
@Component
public class AmendmentOverview {

    private final Missions missions;
    private final Protocols protocols;
    private final Amendments amendments;
    private final ProtectedWork protectedWork;
    private final ReadProtocol readProtocol;
    private final Directory directory;
    private final Clock clock;

    AmendmentOverview(
            Missions missions,
            Protocols protocols,
            Amendments amendments,
            ProtectedWork protectedWork,
            ReadProtocol readProtocol,
            Directory directory,
            Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.amendments = amendments;
        this.protectedWork = protectedWork;
        this.readProtocol = readProtocol;
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

    /**
     * What somebody who answers, or goes on from the answers, is told beside the version itself.
     *
     * @param budgetInForce the price that the client pays until another version is in force
     * @param belowWorkDone what the version would take of the work that the reader has done, in a sentence; empty if nothing
     */
    public record Asked(
            String asker, String from, String what, String why, String budgetInForce, String belowWorkDone) {}

    /**
     * @param share why they would get what, in one sentence; that they would get nothing, if so; the same as agreed now
     * @param work theirs by the version, with its dates
     * @param changes against the agreement in force, as the mediator may read them
     * @param onlyTheyCan whether the version takes from what they have worked, so that nobody may agree for them
     */
    public record InPlace(
            String name,
            String share,
            String shareInForce,
            List<String> work,
            List<String> changes,
            boolean onlyTheyCan,
            String belowWorkDone,
            String asker,
            String from,
            String what,
            String why) {}

    public View latest(String missionId, Language language) {
        var mission = missions.get(missionId);
        var amendment = amendments.latest(missionId).orElseThrow();
        var words = new Wording(language, Map.of());
        return new View(
                missionId,
                mission.title(),
                directory.organisation(mission.client()).name(),
                name(amendment.askedBy()),
                words.date(LocalDate.ofInstant(amendment.askedAt(), clock.getZone())),
                words.date(amendment.from()),
                amendment.what(),
                amendment.why(),
                stateOf(amendment, words),
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

    public Asked asked(String missionId, String reader, Language language) {
        var amendment = amendments.latest(missionId).orElseThrow();
        var words = new Wording(language, directory.persons(Set.of(reader)));
        return new Asked(
                name(amendment.askedBy()),
                words.date(amendment.from()),
                amendment.what(),
                amendment.why(),
                words.money(inForce(missionId).terms().budget()),
                belowWorkDone(missionId, reader, words));
    }

    /** For the mediator, who answers in somebody's place: in the mediator's language. */
    public InPlace inPlaceOf(String missionId, String person, String mediator) {
        var language = directory.languageOf(mediator);
        var asked = asked(missionId, person, language);
        var version = protocols.latest(missionId).orElseThrow();
        var theirs = readProtocol.read(missionId, version.number(), person, language);
        return new InPlace(
                name(person),
                share(theirs, language),
                share(readProtocol.read(missionId, inForce(missionId).number(), person, language), language),
                theirs.ownDates(),
                readProtocol.changesByAmendment(version, mediator, language),
                !asked.belowWorkDone().isEmpty(),
                asked.belowWorkDone(),
                asked.asker(),
                asked.from(),
                asked.what(),
                asked.why());
    }

    private static String share(ProtocolReading theirs, Language language) {
        return theirs.why().isEmpty() ? language.say("no share.", "aucune part.") : String.join(" ", theirs.why());
    }

    private ProtocolVersion inForce(String missionId) {
        return protocols.inForce(missionId).orElseThrow();
    }

    private String belowWorkDone(String missionId, String person, Wording words) {
        var version = protocols.latest(missionId).orElseThrow();
        return protectedWork
                .takenFrom(person, version)
                .map(below -> below.inWords(words, version.terms()))
                .orElse("");
    }

    private String stateOf(Amendment amendment, Wording words) {
        var closedBy = amendment.closedBy();
        return switch (amendment.state()) {
            case ASKED ->
                words.say(
                        "the coordinator has not said yet whether to take it up",
                        "la personne qui pilote n’a pas encore dit si elle s’en saisit");
            case DRAFTED -> words.say("the coordinator drafts it", "la personne qui pilote le rédige");
            case PROPOSED ->
                words.say(
                                "proposed as version %d: those who have to agree are asked",
                                "proposé comme version %d\u00a0: ceux dont l’accord est requis sont interrogés")
                        .formatted(amendment.version());
            case WITH_CLIENT ->
                words.say(
                        "all have agreed; the client, who is to pay another price, has not answered yet",
                        "tous sont d’accord\u00a0; le client, qui doit payer un autre prix, n’a pas encore répondu");
            case IN_FORCE ->
                words.say("in force as version %d", "en vigueur comme version %d")
                        .formatted(amendment.version());
            case DECLINED ->
                words.say("declined by ", "écarté par ")
                        + (closedBy == null ? words.say("the coordinator", "la personne qui pilote") : name(closedBy));
            case REFUSED ->
                closedBy == null
                        ? words.say("the client did not agree to it", "le client ne l’a pas accepté")
                        : name(closedBy) + words.say(" did not agree to it", " ne l’a pas accepté");
            case GIVEN_UP ->
                words.say("given up by ", "abandonné par ")
                        + (closedBy == null ? words.say("the coordinator", "la personne qui pilote") : name(closedBy));
            case LAPSED ->
                words.say("the mission ended before it was decided", "la mission s’est terminée avant toute décision");
        };
    }

    private String name(String person) {
        return directory.person(person).name();
    }
}
