package network.relais.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.introduction.IntroductionRight;
import network.relais.introduction.IntroductionRights;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.money.Currency;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.people.Role;
import network.relais.split.Split;
import network.relais.split.SplitLine;
import org.springframework.stereotype.Component;

/** What is to mend in a draft, and what it would come to; as often as somebody types. */
@Component
public class ReviewDraft {

    private final Missions missions;
    private final Protocols protocols;
    private final Drafts drafts;
    private final Directory directory;
    private final VersionBook book;
    private final Amendments amendments;
    private final AmendmentRules amendmentRules;
    private final Speakers speakers;
    private final ApprovalLevel approvalLevel;
    private final IntroductionRights rights;
    private final Clock clock;

    ReviewDraft(
            Missions missions,
            Protocols protocols,
            Drafts drafts,
            Directory directory,
            VersionBook book,
            Amendments amendments,
            AmendmentRules amendmentRules,
            Speakers speakers,
            ApprovalLevel approvalLevel,
            IntroductionRights rights,
            Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.drafts = drafts;
        this.directory = directory;
        this.book = book;
        this.amendments = amendments;
        this.amendmentRules = amendmentRules;
        this.speakers = speakers;
        this.approvalLevel = approvalLevel;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * @param problems fields first, then why the figures allow no split
     * @param split if the figures allow one, whatever else is to mend
     * @param splitRefusal why they allow none although each can be read
     * @param instalments as amounts, once nothing is to mend
     * @param asked ids of those who would have to answer if it were proposed now, once nothing is to mend
     */
    public record Review(
            List<Problem> problems,
            Optional<Split> split,
            Optional<Problem> splitRefusal,
            List<Instalment> instalments,
            Set<String> asked) {}

    /** @param language of what is to mend */
    public Review review(String missionId, Draft typed, Language language) {
        var result = check(missionId, typed, language);
        return new Review(
                result.all(),
                result.split(),
                result.splitRefusal(),
                result.terms().map(Terms::instalments).orElse(List.of()),
                result.terms().map(terms -> asked(missionId, terms)).orElse(Set.of()));
    }

    /** Why its figures allow no split. The draft keeps that as its remark, in the language of whoever coordinates. */
    ProtocolRefused refuse(Mission mission, SavedDraft draft) {
        var why = firstProblem(mission, draft, Language.EN);
        var french = firstProblem(mission, draft, Language.FR);
        drafts.save(draft.remarked(Wording.of(directory.person(mission.lead())).say(why, french)));
        return new ProtocolRefused("SPLIT_REFUSED", why, french);
    }

    private String firstProblem(Mission mission, SavedDraft draft, Language language) {
        return check(mission.id(), draft.draft(), language).all().get(0).message();
    }

    private Set<String> asked(String missionId, Terms terms) {
        var proposer = missions.get(missionId).lead();
        var now = book.proposal(missionId, terms);
        var amendment = amendments.open(missionId);
        if (amendment.isPresent()) {
            return amendmentRules.whoIsAsked(amendment.get(), now).asked();
        }
        var voices = speakers.of(now, proposer);
        var hasToAgree = approvalLevel.of(missionId);
        return protocols
                .latest(missionId)
                .map(before ->
                        WhoIsAsked.about(Proposal.of(before), book.agreedTo(before), now, proposer, voices, hasToAgree))
                .orElseGet(() -> WhoIsAsked.about(now, proposer, voices, hasToAgree))
                .asked();
    }

    /** Name of a party of a split, as a reader knows it. */
    public Map<String, String> partyNames(Split split, Draft draft, Language language) {
        var persons = directory.persons(split.totals().keySet());
        var words = new Wording(language, Map.of());
        return split.lines().stream()
                .map(SplitLine::party)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), party -> partyName(party, persons, draft, words)));
    }

    private static String partyName(String party, Map<String, Person> persons, Draft draft, Wording words) {
        if (party.equals(Party.NETWORK)) {
            return words.say("The network", "Le réseau");
        }
        var person = persons.get(party);
        if (person != null) {
            return person.name();
        }
        return draft.contributions().stream()
                .filter(row -> Party.open(row.id()).equals(party) && !row.role().isBlank())
                .map(row -> words.say("Open role: ", "Rôle à pourvoir\u00a0: ") + row.role())
                .findFirst()
                .orElse(words.say("Open role", "Rôle à pourvoir"));
    }

    /** Nobody asks why once the agreement is signed: a mission under way keeps what it was signed with. */
    private Optional<DraftCheck.Introducer> introducer(Mission mission) {
        if (protocols.inForce(mission.id()).isPresent()) {
            return Optional.empty();
        }
        return rights.to(mission.client())
                .filter(IntroductionRight::bringsSomething)
                .map(right -> directory.person(right.holder()))
                .map(holder -> new DraftCheck.Introducer(holder.id(), holder.name()));
    }

    /** @param language of what is to mend */
    DraftCheck.Result check(String missionId, Draft typed, Language language) {
        var result = checkFigures(missionId, typed, language);
        var broken = result.terms()
                .map(terms -> amendmentRules.problems(missionId, terms, language))
                .orElse(List.of());
        return broken.isEmpty()
                ? result
                : new DraftCheck.Result(Optional.empty(), broken, result.split(), result.splitRefusal());
    }

    private DraftCheck.Result checkFigures(String missionId, Draft typed, Language language) {
        var mission = missions.get(missionId);
        var named = new TreeSet<String>();
        Stream.of(
                        typed.beneficiaries().stream().map(Draft.BeneficiaryRow::party),
                        typed.expenses().stream().map(Draft.DeductionRow::party),
                        typed.fixedPrices().stream().map(Draft.DeductionRow::party),
                        typed.contributions().stream().map(Draft.ContributionRow::party))
                .flatMap(Function.identity())
                .forEach(named::add);
        var people = directory.persons(named).values().stream().collect(Collectors.toMap(Person::id, Person::name));
        return DraftCheck.of(
                typed,
                new DraftCheck.Facts(
                        Currency.ofCode(mission.currency())
                                .orElseThrow(() -> new IllegalStateException("Mission %s is in an unknown currency %s"
                                        .formatted(missionId, mission.currency()))),
                        drafts.find(missionId).map(SavedDraft::proposed).orElse(Map.of()),
                        introducer(mission),
                        people,
                        directory.holding(Role.MEMBER, LocalDate.now(clock)).stream()
                                .map(Person::id)
                                .collect(Collectors.toSet()),
                        book.paid(missionId)),
                language);
    }

    /** The first number that no row of a section has ever had, so that a new row is not taken for an old one. */
    public Map<String, String> nextIds(String missionId, Draft draft) {
        var versions = protocols.versions(missionId).stream()
                .map(version -> DraftText.of(version.terms(), Set.of()))
                .toList();
        var all = Stream.concat(versions.stream(), Stream.of(draft)).toList();
        return Map.of(
                "beneficiaries",
                        next("b", all, each -> each.beneficiaries().stream().map(Draft.BeneficiaryRow::id)),
                "expenses", next("e", all, each -> each.expenses().stream().map(Draft.DeductionRow::id)),
                "fixedPrices",
                        next("f", all, each -> each.fixedPrices().stream().map(Draft.DeductionRow::id)),
                "contributions",
                        next("c", all, each -> each.contributions().stream().map(Draft.ContributionRow::id)),
                "milestones", next("m", all, each -> each.milestones().stream().map(Draft.MilestoneRow::id)),
                "instalments",
                        next("i", all, each -> each.instalments().stream().map(Draft.InstalmentRow::id)));
    }

    private static String next(String prefix, List<Draft> drafts, Function<Draft, Stream<String>> ids) {
        var highest = drafts.stream()
                .flatMap(ids)
                .filter(id -> id.matches(prefix + "[1-9][0-9]{0,4}"))
                .mapToInt(id -> Integer.parseInt(id.substring(1)))
                .max()
                .orElse(0);
        return prefix + (highest + 1);
    }
}
