package network.relais.protocol;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import network.relais.Means;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.split.LineKind;

/** The coordinator drafts an amendment on the agreement in force, and proposes it to those who have to agree. */
@UseCase
public class DraftAmendment {

    private final Missions missions;
    private final Protocols protocols;
    private final Drafts drafts;
    private final Amendments amendments;
    private final AskForAmendment asking;
    private final AmendmentRules rules;
    private final ReviewDraft reviewDraft;
    private final VersionBook book;
    private final ExpensesInDraft expenses;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    DraftAmendment(
            Missions missions,
            Protocols protocols,
            Drafts drafts,
            Amendments amendments,
            AskForAmendment asking,
            AmendmentRules rules,
            ReviewDraft reviewDraft,
            VersionBook book,
            ExpensesInDraft expenses,
            Directory directory,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.drafts = drafts;
        this.amendments = amendments;
        this.asking = asking;
        this.rules = rules;
        this.reviewDraft = reviewDraft;
        this.book = book;
        this.expenses = expenses;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /** The draft is there when the coordinator opens it: the agreement in force, or the round before with what was said to it. */
    public void prepare(String missionId) {
        missions.lock(missionId);
        var amendment = amendments.open(missionId).orElseThrow(CloseAmendment::notOpen);
        var latest = protocols.latest(missionId).orElseThrow();
        var isRound = amendment.isAbout(latest);
        var terms = isRound ? latest.terms() : rules.inForce(missionId).terms();
        if (!isRound && amendment.asWorked()) {
            terms = withDays(terms, asking.daysAsWorked(missionId));
        }
        amendments.save(amendment.drafted());
        drafts.save(new SavedDraft(
                missionId,
                drafts.find(missionId).map(SavedDraft::revision).orElse(0) + 1,
                latest.number(),
                expenses.addTo(missionId, DraftText.of(terms, Set.of())),
                ratesOf(terms),
                remark(amendment, isRound, latest),
                null,
                clock.instant()));
    }

    /** In the language of whoever drafts. */
    private String remark(Amendment amendment, boolean isRound, ProtocolVersion latest) {
        var words =
                Wording.of(directory.person(missions.get(amendment.missionId()).lead()));
        if (isRound && latest.status() == ProtocolVersion.Status.REPLACED && !rules.leavesWhatWasPaid(latest)) {
            return words.say(
                            "The client has paid meanwhile, and somebody was paid more than version %d leaves them. Look at the shares and propose it again: whoever has agreed to the same amounts is not asked again.",
                            "Le client a payé entre-temps, et quelqu’un a reçu plus que la version %d ne lui laisse. Revoyez les parts et proposez-la à nouveau\u00a0: qui a accepté les mêmes montants n’est pas interrogé de nouveau.")
                    .formatted(latest.number());
        }
        if (!isRound && amendment.round() > 0) {
            return words.say(
                            "Version %d came into force meanwhile, so this draft begins with it. What is to change: %s",
                            "La version %d est entrée en vigueur entre-temps\u00a0: ce brouillon part d’elle. Ce qui doit changer\u00a0: %s")
                    .formatted(latest.number(), amendment.what());
        }
        return isRound
                ? ""
                : words.say("%s asks, from %s: %s", "%s demande, à partir du %s\u00a0: %s")
                        .formatted(
                                directory.person(amendment.askedBy()).name(),
                                words.date(amendment.from()),
                                amendment.what());
    }

    private static Terms withDays(Terms terms, Map<String, BigDecimal> days) {
        return terms.withTeam(
                terms.contributions().stream()
                        .map(each -> days.containsKey(each.id()) ? each.ofDays(days.get(each.id())) : each)
                        .toList(),
                each -> each);
    }

    /** A running mission keeps the rates that it signed under: nobody asks why they are not today's. */
    private static Map<LineKind, BigDecimal> ratesOf(Terms terms) {
        var rates = new EnumMap<LineKind, BigDecimal>(LineKind.class);
        terms.pots().forEach((kind, pot) -> {
            var proposed = pot.proposed();
            if (proposed != null) {
                rates.put(kind, proposed);
            }
        });
        return rates;
    }

    /**
     * Splits the budget, leaving everybody what they were paid, and writes the version down.
     *
     * @param means how Relais knew that it is the coordinator who proposes
     * @throws ProtocolRefused if the figures allow no split, or break what stays; the draft stays, with the reason as its remark
     */
    public ProtocolVersion propose(String missionId, Means means) {
        var mission = missions.lock(missionId);
        var amendment = amendments.open(missionId).orElseThrow(CloseAmendment::notOpen);
        var draft = drafts.find(missionId).orElseThrow(SaveDraft::notOpen);
        var result = reviewDraft.check(missionId, draft.draft(), Language.EN);
        if (result.terms().isEmpty()) {
            throw reviewDraft.refuse(mission, draft);
        }
        var terms = result.terms().get();
        var decision = rules.whoIsAsked(amendment, book.proposal(missionId, terms));
        var holding = rules.holding(amendment, book.proposal(missionId, terms));
        var inForce = rules.inForce(missionId);
        var round = amendment.version();
        var version = book.amend(missionId, amendment.round() + 1, mission.lead(), terms, means);
        if (round != null) {
            book.carryOver(protocols.version(missionId, round), version, decision.only(holding));
        }
        book.carryOver(inForce, version, decision.without(holding));
        decision.asked().forEach(person -> protocols.ask(missionId, version.number(), person, clock.instant()));
        amendments.save(amendment.proposed(version.number()));
        drafts.save(draft.remarked(""));
        journal.note(missionId, "amendmentProposed", mission.lead(), VersionBook.numbered(version));
        return version;
    }
}
