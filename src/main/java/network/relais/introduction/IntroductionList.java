package network.relais.introduction;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.filing.KeptFile;
import network.relais.filing.KeptFiles;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Organisation;
import network.relais.people.Person;
import network.relais.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Claims and mediations as one reader sees them: the own ones; for an animator, all. */
@Component
@Transactional(readOnly = true)
public class IntroductionList {

    private final IntroductionClaims claims;
    private final IntroductionRights rights;
    private final WhoDecides whoDecides;
    private final KeptFiles files;
    private final Missions missions;
    private final Directory directory;
    private final Clock clock;

    IntroductionList(
            IntroductionClaims claims,
            IntroductionRights rights,
            WhoDecides whoDecides,
            KeptFiles files,
            Missions missions,
            Directory directory,
            Clock clock) {
        this.claims = claims;
        this.rights = rights;
        this.whoDecides = whoDecides;
        this.files = files;
        this.missions = missions;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param lines newest first
     * @param disputes open ones first, newest first
     * @param contestable clients that are somebody else's introduction today, by name
     */
    public record Page(boolean isOfAll, List<Line> lines, List<Dispute> disputes, List<Organisation> contestable) {}

    /** What has become of a claim. */
    public enum Standing {
        /** Waits for the client's first order. */
        PROTECTED,
        /** Brings something with each order. */
        IN_ITS_YEARS,
        /** Stands, and brings nothing any more. */
        OVER,
        /** No order came in time. */
        EXPIRED,
        /** It was decided that somebody else introduced the client. */
        LOST
    }

    /** @param rate percentage of the base today; 0 unless it is protected or in its years */
    public record Line(
            IntroductionClaim claim,
            String client,
            Person holder,
            Person recordedBy,
            Standing standing,
            int year,
            BigDecimal rate) {}

    /**
     * One side's proof.
     *
     * @param day the day on which this side says to have introduced the client
     * @param leads brought by this side for the client, oldest first
     * @param mediator whom this side would let decide
     */
    public record Side(
            Person person,
            LocalDate day,
            String words,
            List<Mission> leads,
            @Nullable KeptFile file,
            @Nullable Person mediator) {}

    /**
     * @param mayDecide whether the reader may
     * @param mayAnswer whether the reader is the holder and may still say something
     * @param mediators whom the reader may name: empty where an animator decides
     * @param judges names of those who can decide now
     */
    public record Dispute(
            Mediation mediation,
            String client,
            Side holder,
            Side contester,
            @Nullable Person decidedFor,
            @Nullable Person decidedBy,
            boolean mayDecide,
            boolean mayAnswer,
            List<Person> mediators,
            List<String> judges) {}

    public Page of(String reader) {
        var today = LocalDate.now(clock);
        var isAnimator = directory.rolesOf(reader, today).contains(Role.ANIMATOR);
        var shown = isAnimator ? claims.all() : claims.heldBy(reader);
        var all = claims.all();
        var byNumber = all.stream().collect(Collectors.toMap(IntroductionClaim::number, Function.identity()));
        var everyMission = missions.all();
        return new Page(
                isAnimator,
                shown.stream().map(claim -> line(claim, today)).toList(),
                claims.mediations().stream()
                        .map(mediation ->
                                dispute(mediation, byNumber.get(mediation.claim()), reader, isAnimator, everyMission))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(
                                dispute -> !dispute.mediation().isOpen()))
                        .toList(),
                contestable(all, reader, today));
    }

    /** Only for whom a mediation concerns: its two sides, animators, and whoever decides it. */
    public Optional<KeptFile> file(long mediationNumber, long fileNumber, String reader) {
        return claims.mediation(mediationNumber)
                .filter(mediation -> Stream.of(mediation.contesterFile(), mediation.holderFile())
                        .anyMatch(number -> number != null && number == fileNumber))
                .filter(mediation -> {
                    var claim = claims.find(mediation.claim()).orElseThrow();
                    return concerns(claim, mediation, reader);
                })
                .flatMap(mediation -> files.find(fileNumber));
    }

    private boolean concerns(IntroductionClaim claim, Mediation mediation, String reader) {
        return reader.equals(claim.holder())
                || reader.equals(mediation.contester())
                || reader.equals(mediation.decidedBy())
                || directory.rolesOf(reader, LocalDate.now(clock)).contains(Role.ANIMATOR)
                || whoDecides.judges(claim, mediation).contains(reader);
    }

    private Line line(IntroductionClaim claim, LocalDate today) {
        var right = rights.on(claim, today);
        var standing = standing(claim, right, today);
        var counts = standing == Standing.PROTECTED || standing == Standing.IN_ITS_YEARS;
        return new Line(
                claim,
                directory.organisation(claim.client()).name(),
                directory.person(claim.holder()),
                directory.person(claim.recordedBy()),
                standing,
                right.year(),
                counts ? right.rate() : BigDecimal.ZERO);
    }

    private static Standing standing(IntroductionClaim claim, IntroductionRight right, LocalDate today) {
        if (claim.lostAt() != null) {
            return Standing.LOST;
        }
        if (!claim.standsOn(today)) {
            return Standing.EXPIRED;
        }
        if (!right.bringsSomething()) {
            return Standing.OVER;
        }
        return claim.firstOrderOn() == null ? Standing.PROTECTED : Standing.IN_ITS_YEARS;
    }

    private Optional<Dispute> dispute(
            Mediation mediation,
            IntroductionClaim claim,
            String reader,
            boolean isAnimator,
            List<Mission> everyMission) {
        var judges = mediation.isOpen() ? whoDecides.judges(claim, mediation) : Set.<String>of();
        if (!isAnimator && !concerns(claim, mediation, reader)) {
            return Optional.empty();
        }
        var isParty = reader.equals(claim.holder()) || reader.equals(mediation.contester());
        var animators = mediation.isOpen() ? whoDecides.animators(claim, mediation) : List.<Person>of();
        return Optional.of(new Dispute(
                mediation,
                directory.organisation(claim.client()).name(),
                new Side(
                        directory.person(claim.holder()),
                        claim.introducedOn(),
                        mediation.holderWords(),
                        leadsOf(claim.holder(), claim, everyMission),
                        file(mediation.holderFile()),
                        person(mediation.holderMediator())),
                new Side(
                        directory.person(mediation.contester()),
                        mediation.contesterDay(),
                        mediation.contesterWords(),
                        leadsOf(mediation.contester(), claim, everyMission),
                        file(mediation.contesterFile()),
                        person(mediation.contesterMediator())),
                person(mediation.decidedFor()),
                person(mediation.decidedBy()),
                judges.contains(reader),
                mediation.isOpen() && reader.equals(claim.holder()),
                mediation.isOpen() && isParty && animators.isEmpty()
                        ? whoDecides.possibleMediators(claim, mediation)
                        : List.of(),
                judges.stream()
                        .map(judge -> directory.person(judge).name())
                        .sorted()
                        .toList()));
    }

    private List<Mission> leadsOf(String person, IntroductionClaim claim, List<Mission> everyMission) {
        return everyMission.stream()
                .filter(mission -> mission.client().equals(claim.client()))
                .filter(mission -> mission.introducer().equals(person))
                .sorted(Comparator.comparing(Mission::openedAt))
                .toList();
    }

    private List<Organisation> contestable(List<IntroductionClaim> all, String reader, LocalDate today) {
        var others = all.stream()
                .filter(claim -> claim.standsOn(today) && !claim.holder().equals(reader))
                .filter(claim -> rights.on(claim, today).bringsSomething())
                .map(IntroductionClaim::client)
                .collect(Collectors.toCollection(HashSet::new));
        return directory.organisations().stream()
                .filter(organisation -> others.contains(organisation.id()))
                .toList();
    }

    private @Nullable KeptFile file(@Nullable Long number) {
        return number == null ? null : files.files(List.of(number)).get(number);
    }

    private @Nullable Person person(@Nullable String id) {
        return id == null ? null : directory.person(id);
    }
}
