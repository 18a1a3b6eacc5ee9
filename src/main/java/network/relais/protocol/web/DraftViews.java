package network.relais.protocol.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import network.relais.introduction.IntroductionWords;
import network.relais.mission.Missions;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.MemberProfile;
import network.relais.people.Person;
import network.relais.people.Role;
import network.relais.protocol.Answer;
import network.relais.protocol.CountersInWords;
import network.relais.protocol.Draft;
import network.relais.protocol.DraftChanged;
import network.relais.protocol.DraftState;
import network.relais.protocol.Problem;
import network.relais.protocol.Receipts;
import network.relais.protocol.ReviewDraft;
import network.relais.split.LineKind;
import network.relais.split.Split;
import network.relais.web.PageLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the draft's page is told, in the shapes that this package documents and in the language that it asks for. */
@Component
class DraftViews {

    private final Missions missions;
    private final DraftState drafts;
    private final ReviewDraft reviewDraft;
    private final Directory directory;
    private final CountersInWords counters;
    private final IntroductionWords introductions;
    private final Receipts receipts;
    private final Clock clock;

    DraftViews(
            Missions missions,
            DraftState drafts,
            ReviewDraft reviewDraft,
            Directory directory,
            IntroductionWords introductions,
            Receipts receipts,
            Clock clock,
            CountersInWords counters) {
        this.missions = missions;
        this.drafts = drafts;
        this.reviewDraft = reviewDraft;
        this.directory = directory;
        this.counters = counters;
        this.introductions = introductions;
        this.receipts = receipts;
        this.clock = clock;
    }

    record MissionView(String id, String title, String currency) {}

    /** @param figures what their figures would change; empty if they proposed none */
    record AnswerView(String person, String name, Answer.Kind kind, String words, List<String> figures) {}

    record IntroductionView(String holder, String words) {}

    record Choice(String id, String name, boolean isMember, String dayRate) {}

    record Choices(List<Choice> people, List<String> skills) {}

    record DraftView(
            MissionView mission,
            String you,
            int revision,
            int round,
            String remark,
            List<AnswerView> answers,
            boolean hasFormer,
            Map<String, String> proposedRates,
            @Nullable IntroductionView introduction,
            Choices choices,
            Map<String, String> nextIds,
            Map<String, String> receipts,
            Draft draft) {}

    record ConflictView(
            String error,
            String message,
            int revision,
            @Nullable String savedBy,
            Instant savedAt,
            Draft yours,
            Draft theirs) {}

    record LineView(
            String kind,
            String party,
            String name,
            String label,
            String amount,
            String formatted,
            String explanation) {}

    record TotalView(String party, String name, String amount, String formatted) {}

    record SplitView(String budget, String base, List<LineView> lines, List<TotalView> totals) {}

    record InstalmentView(String id, String amount, String formatted) {}

    record ReviewView(
            List<Problem> problems,
            @Nullable SplitView split,
            String refusal,
            List<InstalmentView> instalments,
            List<String> asked) {}

    DraftView open(String missionId) {
        var mission = missions.get(missionId);
        var state = drafts.of(missionId);
        var saved = state.saved();
        var proposed = new LinkedHashMap<String, String>();
        LineKind.RATED_POTS.stream()
                .filter(saved.proposed()::containsKey)
                .forEach(pot ->
                        proposed.put(pot.code(), saved.proposed().get(pot).toPlainString()));
        return new DraftView(
                new MissionView(mission.id(), mission.title(), mission.currency()),
                mission.lead(),
                saved.revision(),
                state.round(),
                saved.remark(),
                state.answers().stream()
                        .map(each -> new AnswerView(
                                each.person(),
                                directory.person(each.person()).name(),
                                each.kind(),
                                each.words(),
                                counters.of(each, Language.of(PageLanguage.now()))))
                        .toList(),
                state.hasFormer(),
                proposed,
                introductions
                        .about(mission.client())
                        .map(said -> new IntroductionView(
                                said.holder(), PageLanguage.say(said.inADraft(), said.inAFrenchDraft())))
                        .orElse(null),
                choices(mission.currency()),
                reviewDraft.nextIds(missionId, saved.draft()),
                receipts.of(missionId),
                saved.draft());
    }

    ConflictView conflict(DraftChanged changed) {
        var theirs = changed.theirs();
        return new ConflictView(
                changed.code(),
                PageLanguage.said(changed),
                theirs.revision(),
                theirs.savedBy() == null
                        ? null
                        : directory.person(theirs.savedBy()).name(),
                theirs.savedAt(),
                changed.yours(),
                theirs.draft());
    }

    ReviewView review(ReviewDraft.Review review, Draft draft) {
        return new ReviewView(
                review.problems(),
                review.split().map(split -> split(split, draft)).orElse(null),
                review.splitRefusal().map(Problem::message).orElse(""),
                review.instalments().stream()
                        .map(each -> new InstalmentView(
                                each.id(), each.amount().plain(), each.amount().format(PageLanguage.now())))
                        .toList(),
                directory.persons(review.asked()).values().stream()
                        .map(Person::name)
                        .sorted()
                        .toList());
    }

    private SplitView split(Split split, Draft draft) {
        var names = reviewDraft.partyNames(split, draft, Language.of(PageLanguage.now()));
        return new SplitView(
                split.totals().values().stream()
                        .reduce(Money.zero(split.currency()), Money::plus)
                        .format(PageLanguage.now()),
                split.base().format(PageLanguage.now()),
                split.lines().stream()
                        .map(line -> new LineView(
                                line.kind().code(),
                                line.party(),
                                names.get(line.party()),
                                line.label(),
                                line.amount().plain(),
                                line.amount().format(PageLanguage.now()),
                                split.explain(line).inWords(PageLanguage.now())))
                        .toList(),
                split.totals().entrySet().stream()
                        .map(total -> new TotalView(
                                total.getKey(),
                                names.get(total.getKey()),
                                total.getValue().plain(),
                                total.getValue().format(PageLanguage.now())))
                        .toList());
    }

    private Choices choices(String currencyCode) {
        var today = LocalDate.now(clock);
        var members = directory.holding(Role.MEMBER, today);
        var memberIds = members.stream().map(Person::id).collect(Collectors.toSet());
        var others = new ArrayList<Person>();
        for (var role : List.of(Role.INTRODUCER, Role.SALESPERSON, Role.PRESCRIBER)) {
            directory.holding(role, today).stream()
                    .filter(person -> !memberIds.contains(person.id()) && !others.contains(person))
                    .forEach(others::add);
        }
        var profiles = directory.profiles(memberIds);
        var people = new ArrayList<Choice>();
        members.forEach(person -> people.add(
                new Choice(person.id(), person.name(), true, dayRate(profiles.get(person.id()), currencyCode))));
        others.forEach(person -> people.add(new Choice(person.id(), person.name(), false, "")));
        return new Choices(people, directory.skills());
    }

    /** Empty if it is unknown, or in another currency than the mission's. */
    private static String dayRate(MemberProfile profile, String currencyCode) {
        var currency = Currency.ofCode(currencyCode);
        return profile.dayRateMinorUnits().isPresent()
                        && currency.isPresent()
                        && profile.currency().equals(currencyCode)
                ? new Money(profile.dayRateMinorUnits().getAsLong(), currency.get()).plain()
                : "";
    }
}
