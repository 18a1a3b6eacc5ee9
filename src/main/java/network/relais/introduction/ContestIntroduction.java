package network.relais.introduction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import network.relais.UseCase;
import network.relais.filing.HandIn;
import network.relais.filing.KeptFile;
import network.relais.filing.Upload;
import network.relais.mail.Outbox;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.people.Role;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** Somebody says to have introduced a client that is another's claim; both show their proof, and somebody without a stake decides. */
@UseCase
public class ContestIntroduction {

    private static final int LONGEST_WORDS = 2000;
    private static final int FURTHEST_BACK_IN_YEARS = 10;
    private static final int LONGEST_ID = 64;

    private final IntroductionClaims claims;
    private final IntroductionRules rules;
    private final WhoDecides whoDecides;
    private final HandIn handIn;
    private final Missions missions;
    private final Directory directory;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    ContestIntroduction(
            IntroductionClaims claims,
            IntroductionRules rules,
            WhoDecides whoDecides,
            HandIn handIn,
            Missions missions,
            Directory directory,
            Journal journal,
            Outbox outbox,
            Clock clock) {
        this.claims = claims;
        this.rules = rules;
        this.whoDecides = whoDecides;
        this.handIn = handIn;
        this.missions = missions;
        this.directory = directory;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param typedClient an organisation's id
     * @param day on which the client was introduced
     * @param typedWords what proves it
     * @param proof may be {@link Upload#NONE}
     * @throws network.relais.Rejection if there is nothing to contest, or what was typed or sent cannot be kept
     */
    public void contest(
            String by,
            @Nullable String typedClient,
            @Nullable LocalDate day,
            @Nullable String typedWords,
            Upload proof) {
        var client = Texts.oneLine("Client", typedClient, LONGEST_ID);
        if (client.isEmpty()) {
            throw IntroductionRefused.noClient();
        }
        var today = LocalDate.now(clock);
        if (day == null || day.isAfter(today) || day.isBefore(today.minusYears(FURTHEST_BACK_IN_YEARS))) {
            throw IntroductionRefused.badDay();
        }
        var words = Texts.requiredParagraph("What shows it", typedWords, LONGEST_WORDS);
        claims.lockClient(client);
        var claim = claims.ofClient(client).stream()
                .filter(each -> each.standsOn(today))
                .findFirst()
                .orElseThrow(IntroductionRefused::nobodysClient);
        requireContestable(claim, by);
        var file = handIn.keepIfAny(proof, by).map(KeptFile::number);
        var mission = missions.lock(claim.mission());
        var mediation = claims.mediation(claims.open(claim.number(), by, day, words, file, clock.instant()))
                .orElseThrow();
        journal.note(
                mission.id(),
                "introductionContested",
                by,
                Map.of("holderPerson", claim.holder(), "saidDate", day.toString()));
        tell(claim, mediation, "introduction_contested", claim.holder());
        whoDecides.animators(claim, mediation).stream()
                .map(Person::id)
                .forEach(animator -> tell(claim, mediation, "introduction_to_decide", animator));
    }

    private void requireContestable(IntroductionClaim claim, String by) {
        if (claim.holder().equals(by)) {
            throw IntroductionRefused.yoursAlready();
        }
        for (var mediation : claims.mediations()) {
            if (mediation.isOpen() && mediation.claim() == claim.number()) {
                throw IntroductionRefused.contestedAlready();
            }
            if (mediation.contester().equals(by)
                    && claims.find(mediation.claim())
                            .map(IntroductionClaim::client)
                            .filter(claim.client()::equals)
                            .isPresent()) {
                throw IntroductionRefused.decidedBefore();
            }
        }
    }

    /** The holder's side: again, until it is decided. */
    public void answer(long number, String by, @Nullable String typedWords, Upload proof) {
        var words = Texts.requiredParagraph("What shows it", typedWords, LONGEST_WORDS);
        var open = lockOpen(number, by);
        if (!by.equals(open.claim().holder())) {
            throw IntroductionRefused.notTheHolder();
        }
        var file = handIn.keepIfAny(proof, by)
                .map(KeptFile::number)
                .orElse(open.mediation().holderFile());
        claims.update(open.mediation().answered(words, file));
    }

    /** Only where no animator can decide: once both have named the same member, that member does. */
    public void nameMediator(long number, String by, @Nullable String typedMediator) {
        var mediator = Texts.oneLine("Who decides", typedMediator, LONGEST_ID);
        var open = lockOpen(number, by);
        var mediation = open.mediation();
        if (!by.equals(open.claim().holder()) && !by.equals(mediation.contester())) {
            throw IntroductionRefused.notAParty();
        }
        if (!whoDecides.animators(open.claim(), mediation).isEmpty()) {
            throw IntroductionRefused.animatorsDecide();
        }
        if (whoDecides.possibleMediators(open.claim(), mediation).stream()
                .map(Person::id)
                .noneMatch(mediator::equals)) {
            throw IntroductionRefused.noMediator();
        }
        var named =
                by.equals(mediation.contester()) ? mediation.contesterNames(mediator) : mediation.holderNames(mediator);
        claims.update(named);
        named.agreedMediator().ifPresent(agreed -> tell(open.claim(), named, "introduction_to_decide", agreed));
    }

    /**
     * The claim stays where it is, or goes over to the contester with the day that was shown and the years that have begun.
     *
     * @param whose the holder's or the contester's id
     */
    public void decide(long number, String by, @Nullable String whose, @Nullable String typedWords) {
        var words = Texts.requiredParagraph("Why", typedWords, LONGEST_WORDS);
        var open = lockOpen(number, by);
        var claim = open.claim();
        var mediation = open.mediation();
        if (!whoDecides.judges(claim, mediation).contains(by)) {
            throw IntroductionRefused.notYoursToDecide();
        }
        if (!claim.holder().equals(whose) && !mediation.contester().equals(whose)) {
            throw IntroductionRefused.noChoice();
        }
        var winner = Objects.requireNonNull(whose);
        var mission = missions.lock(claim.mission());
        var now = clock.instant();
        claims.update(mediation.decided(winner, by, now, words));
        if (!winner.equals(claim.holder())) {
            handOver(claim, mediation, by);
        }
        journal.note(mission.id(), "introductionDecided", by, Map.of("winnerPerson", winner));
        tell(claim, mediation, "introduction_decided", claim.holder());
        tell(claim, mediation, "introduction_decided", mediation.contester());
    }

    private void handOver(IntroductionClaim claim, Mediation mediation, String by) {
        var now = clock.instant();
        var day = mediation.contesterDay();
        claims.lose(claim.number(), now);
        claims.add(
                claim.client(),
                mediation.contester(),
                claim.mission(),
                day,
                later(day.plusMonths(rules.protectedMonths(day)), claim.protectedUntil()),
                Optional.ofNullable(claim.firstOrderOn()),
                by,
                now);
    }

    /** Whoever introduced the client first does not lose time because the claim stood under another name meanwhile. */
    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private record Open(IntroductionClaim claim, Mediation mediation) {}

    /** @throws IntroductionRefused if there is none, it is none of this person's business, or it is decided */
    private Open lockOpen(long number, String by) {
        var found = claims.mediation(number).orElseThrow(IntroductionRefused::unknown);
        var claim = claims.find(found.claim()).orElseThrow();
        claims.lockClient(claim.client());
        var mediation = claims.mediation(number).orElseThrow();
        if (!concerns(claim, mediation, by)) {
            throw IntroductionRefused.unknown();
        }
        if (!mediation.isOpen()) {
            throw IntroductionRefused.decided();
        }
        return new Open(claim, mediation);
    }

    private boolean concerns(IntroductionClaim claim, Mediation mediation, String person) {
        return person.equals(claim.holder())
                || person.equals(mediation.contester())
                || directory.rolesOf(person, LocalDate.now(clock)).contains(Role.ANIMATOR)
                || whoDecides.judges(claim, mediation).contains(person);
    }

    private void tell(IntroductionClaim claim, Mediation mediation, String template, String person) {
        outbox.queue(MailRequest.of(claim.mission(), template, person, String.valueOf(mediation.number())));
    }
}
