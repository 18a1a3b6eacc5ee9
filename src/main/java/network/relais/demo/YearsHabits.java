package network.relais.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import network.relais.demo.DemoMissions.Deed;
import network.relais.demo.PlannedMission.Fate;
import network.relais.demo.PlannedMission.Turn;
import network.relais.dispute.Dispute;
import network.relais.mission.Mission;
import network.relais.mission.OpenTasks.OpenTask;
import network.relais.settlement.Schedule.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What people of the two years do about what waits for them, and when. It follows from what there is to see and from the dice
 * alone, so that whoever looks again, even after a stop, finds the same deeds at the same moments.
 */
final class YearsHabits {

    private static final double DAY = 9;

    /** How many of the people let things lie, and how much longer theirs take. */
    private static final double SLOW = 0.15;

    private static final double SLOWNESS = 3.5;

    private final YearsBook book;
    private final Dice dice;
    private final OfficeHours hours;
    private final YearsPayments payments;
    private final YearsOpenings openings;

    YearsHabits(YearsBook book, Dice dice, OfficeHours hours) {
        this.book = book;
        this.dice = dice;
        this.hours = hours;
        this.payments = new YearsPayments(dice, hours);
        this.openings = new YearsOpenings(dice, hours);
    }

    /**
     * What there is to see of a mission.
     *
     * @param version number of the latest of its agreement; 0 if there is none yet
     * @param instalments those that the client is still to pay
     */
    record Seen(
            Mission mission, List<Waiting> waiting, int version, List<Standing> instalments, List<Dispute> disputes) {}

    /** @param address of whoever has to do it; null if any animator may */
    record Waiting(OpenTask task, @Nullable String address) {}

    /** @param at may have passed, for what was done before somebody looked again */
    record Act(Instant at, Deed deed) {}

    /** In no order. */
    List<Act> acts(PlannedMission planned, Seen seen) {
        var acts = new ArrayList<Act>();
        for (var waiting : seen.waiting()) {
            new Reaction(planned, seen, waiting).addTo(acts);
        }
        // One after the other: what comes in pays the oldest first.
        seen.instalments().stream()
                .filter(standing -> standing.claim().isInvoiced())
                .findFirst()
                .flatMap(standing -> payments.of(planned, seen, standing))
                .ifPresent(acts::add);
        for (var dispute : seen.disputes()) {
            if (dispute.isOpen()) {
                var at = hours.after(dispute.openedAt(), dice.lognormal(6 * DAY, 0.5, "settle", planned.number()));
                acts.add(new Act(at, Deed.settles(DemoMissions.idOf(dispute.openedBy()), words("settled", planned))));
            }
        }
        return acts;
    }

    String words(String occasion, PlannedMission planned, Object... question) {
        return dice.pick(
                book.words(occasion, planned.language()),
                occasion,
                planned.number(),
                List.of(question).toString());
    }

    private LocalDate dayOf(Instant moment) {
        return hours.day(moment);
    }

    /** One person, one step. */
    private final class Reaction {

        private final PlannedMission planned;
        private final Seen seen;
        private final OpenTask task;
        private final String address;
        private final String who;
        private final Instant since;
        private final Object question;
        private final double pace;

        Reaction(PlannedMission planned, Seen seen, Waiting waiting) {
            this.planned = planned;
            this.seen = seen;
            this.task = waiting.task();
            this.since = task.since().truncatedTo(ChronoUnit.MINUTES);
            this.address = waiting.address() == null ? "ursula" : waiting.address();
            this.who = task.person() == null ? address : DemoMissions.idOf(task.person());
            this.question = List.of(planned.number(), task.step(), address, since);
            this.pace = dice.happens(SLOW, "slow", address) ? SLOWNESS : 0.6 + 0.8 * dice.roll("pace", address);
        }

        void addTo(List<Act> acts) {
            switch (task.step()) {
                case "userTask_qualifyLead" -> add(acts, DAY, 0.7, qualification());
                case "userTask_coordinateMission" -> add(acts, 7, 0.8, coordination());
                case "userTask_draftProtocol" -> propose(acts, 3 * DAY, YearsDraft.of(planned, seen));
                case "userTask_answerProtocol" -> answerProtocol(acts);
                case "userTask_reviseOrHear" -> add(acts, 7, 0.6, Map.of("decision", chance(0.7) ? "revise" : "hear"));
                case "userTask_arbitrate" -> add(acts, DAY, 0.6, Map.of("decision", "anotherRound"));
                case "userTask_recordClientAnswer" -> clientAnswer(acts);
                case "userTask_chooseCandidate" -> add(acts, DAY, 0.7, choice());
                case "userTask_answerOffer" -> add(acts, DAY, 0.8, offer());
                case "userTask_answerDates" -> add(acts, DAY, 0.7, Map.of("answer", "yes"));
                case "userTask_decideOnDates" -> add(acts, DAY, 0.6, Map.of("decision", "askAgain"));
                case "userTask_decideOnRole" -> add(acts, DAY, 0.6, Map.of("goOn", "takeOver"));
                case "userTask_deliverMilestone" -> deliver(acts);
                case "userTask_recordAcceptance" -> add(acts, 2 * DAY, 0.8, acceptance());
                case "userTask_confirmDays" -> add(acts, 8, 0.8, days());
                case "userTask_invoiceInstalment" ->
                    add(acts, 8, 0.7, Map.of("sentOn", "day:0", "reference", invoice(), "payBy", "day:+30"));
                case "userTask_followUpClient" -> add(acts, 12, 0.6, followUp());
                case "userTask_decideOnWriteOff" ->
                    add(acts, 2 * DAY, 0.6, Map.of("decision", "writeOff", "reason", words("unpaid", planned)));
                case "userTask_approveExpense" -> add(acts, DAY, 0.7, Map.of("decision", "approve"));
                case "userTask_recordClientFeedback" -> feedback(acts);
                case "userTask_giveView" -> view(acts);
                case "userTask_followUpPrescriber" -> followUpPrescriber(acts);
                case "userTask_takeUpAmendment" -> add(acts, DAY, 0.6, Map.of("decision", "takeUp"));
                case "userTask_draftAmendment" -> propose(acts, 2 * DAY, Map.of("budget", budgetAfterwards()));
                case "userTask_decideOnCounter" ->
                    add(acts, DAY, 0.6, Map.of("decision", "giveUp", "words", words("amendmentWhy", planned)));
                case "userTask_answerInPlace" -> add(acts, DAY, 0.6, Map.of("decision", "agree", "words", "."));
                case "userTask_recordAmendmentOrder" -> add(acts, 3 * DAY, 0.6, order());
                // Somebody has drawn a step that nobody had then: it waits.
                default -> {}
            }
        }

        private void add(List<Act> acts, double median, double spread, Map<String, Object> typed) {
            finish(acts, moment(median, spread), Deed.completes(who, task.step(), typed));
        }

        private void propose(List<Act> acts, double median, Map<String, Object> draft) {
            finish(acts, moment(median, 0.6), Deed.proposes(who, task.step(), draft));
        }

        /** Whose step it is opens its form, and does it later. A step of a group's is taken when it is done, and nobody's before. */
        private void finish(List<Act> acts, Instant at, Deed deed) {
            acts.add(new Act(at, deed));
            if (task.person() != null) {
                openings.before(at, since(), address, question)
                        .ifPresent(opened -> acts.add(new Act(opened, Deed.opens(who, task.step()))));
            }
        }

        /** From when on they turn to it. */
        private Instant since() {
            var until = seen.mission().pausedUntil();
            return until == null ? since : hours.at(until, LocalTime.of(9, 0));
        }

        /** In hours worked, by this person, from when the step came. */
        private Instant moment(double median, double spread) {
            return awake(hours.after(since, dice.lognormal(median * pace, spread, question)));
        }

        /** Nobody works on while the mission is paused. */
        private Instant awake(Instant moment) {
            var until = seen.mission().pausedUntil();
            if (until == null || dayOf(moment).isAfter(until)) {
                return moment;
            }
            return hours.after(hours.at(until, LocalTime.of(9, 0)), 2 * DAY * dice.roll(question, "awake"));
        }

        private boolean chance(double likelihood) {
            return dice.happens(likelihood, question, "chance");
        }

        private Map<String, Object> qualification() {
            if (planned.fate() == Fate.DECLINED) {
                return Map.of(
                        "decision", "decline",
                        "reasonForUs", words("declined", planned),
                        "wordForPrescriber", words("regret", planned));
            }
            var asked =
                    dice.pick(planned.coordinators(), question, "coordinator").person();
            return Map.of("decision", "pursue", "coordinator", "person:" + asked);
        }

        private Map<String, Object> coordination() {
            return chance(0.08)
                    ? Map.of("coordinates", "no", "declineReason", words("busy", planned))
                    : Map.of("coordinates", "yes");
        }

        /** Most of those who let it lie are woken by the reminder, which comes when the step is due. */
        private void answerProtocol(List<Act> acts) {
            var at = moment(2.2 * DAY, 1.1);
            var due = task.due();
            if (due != null && at.isAfter(due) && dice.happens(0.85, question, "reminded")) {
                var reminded = awake(hours.after(due, dice.lognormal(4, 0.8, question, "reminded")));
                at = at.isBefore(reminded) ? at : reminded;
            }
            finish(acts, at, Deed.completes(who, task.step(), answer()));
        }

        private Map<String, Object> answer() {
            if (seen.version() == 1 && planned.has(Turn.COUNTER) && chance(0.5)) {
                return Map.of("answer", "counterProposal", "words", words("counter", planned, who));
            }
            return chance(0.05) ? Map.of("answer", "needsTime", "needsUntil", "day:+5") : Map.of("answer", "agreed");
        }

        private void clientAnswer(List<Act> acts) {
            if (planned.fate() == Fate.CANCELLED_BEFORE_ORDER || planned.fate() == Fate.NO_AGREEMENT) {
                acts.add(new Act(moment(8 * DAY, 0.5), cancellation()));
                return;
            }
            if (planned.fate() == Fate.REFUSED_BY_CLIENT) {
                add(acts, 6 * DAY, 0.7, Map.of("answer", "refused", "words", words("refused", planned)));
            } else if (chance(0.15)) {
                add(acts, 4 * DAY, 0.5, Map.of("answer", "notYet", "remindOn", "day:+10"));
            } else {
                add(acts, 5 * DAY, 0.8, order());
            }
        }

        private Map<String, Object> order() {
            return Map.of("answer", "ordered", "orderedOn", "day:0", "reference", "BC-" + (1000 + planned.number()));
        }

        private Deed cancellation() {
            return Deed.cancels(who, words("cancelled", planned), words("cancelledWord", planned));
        }

        private Map<String, Object> choice() {
            if (planned.has(Turn.RESCOPE) && seen.version() <= 2) {
                return Map.of("choice", "rescope");
            }
            var asked = dice.pick(planned.coordinators(), question, "candidate").person();
            return Map.of("choice", "ask", "candidate", "person:" + asked, "askNext", true);
        }

        private Map<String, Object> offer() {
            return chance(0.3)
                    ? Map.of("answer", "no", "reason", words("busy", planned, who))
                    : Map.of("answer", "yes");
        }

        private void deliver(List<Act> acts) {
            var due = task.due() == null ? since : task.due();
            var at = hours.after(due.minus(3, ChronoUnit.DAYS), dice.lognormal(2 * DAY * pace, 0.7, question));
            var soonest = hours.after(since, 2 + 3 * DAY * dice.roll(question, "soonest"));
            at = awake(at.isAfter(soonest) ? at : soonest);
            if (planned.fate() == Fate.CANCELLED_AT_WORK && chance(0.6)) {
                acts.add(new Act(
                        at, Deed.cancels(lead(), words("cancelled", planned), words("cancelledWord", planned))));
                return;
            }
            finish(acts, at, Deed.completes(who, task.step(), Map.of("words", words("delivered", planned, since))));
            meanwhile(acts, at);
        }

        private String lead() {
            return DemoMissions.idOf(seen.mission().lead());
        }

        /** What comes up while the work is being done. */
        private void meanwhile(List<Act> acts, Instant delivered) {
            between(
                    acts,
                    Turn.EXPENSES,
                    3,
                    delivered,
                    Deed.spends(who, words("expense", planned, since), expense(), "day:-1"));
            between(
                    acts,
                    Turn.PAUSE,
                    5,
                    delivered,
                    Deed.pauses(lead(), "day:+" + dice.between(14, 45, question, "pause")));
            between(acts, Turn.NEW_DATES, 4, delivered, Deed.moves(lead(), dice.between(7, 28, question, "new dates")));
            between(
                    acts,
                    Turn.AMENDMENT,
                    6,
                    delivered,
                    Deed.amends(lead(), words("amendment", planned), words("amendmentWhy", planned)));
            between(acts, Turn.DISPUTE, 7, delivered, Deed.disputes(who, words("dispute", planned)));
        }

        private void between(List<Act> acts, Turn turn, int days, Instant before, Deed deed) {
            var at = hours.after(since, (days + dice.roll(question, turn)) * DAY);
            if (planned.has(turn) && at.isBefore(before) && !seen.mission().isPaused()) {
                acts.add(new Act(at, deed));
            }
        }

        private String expense() {
            return String.valueOf(dice.between(35, 240, question, "expense"));
        }

        private Map<String, Object> acceptance() {
            return planned.has(Turn.CORRECTIONS) && chance(0.6)
                    ? Map.of("clientAnswer", "corrections", "corrections", words("corrections", planned, since))
                    : Map.of("clientAnswer", "accepted", "acceptedOn", "day:0");
        }

        private Map<String, Object> days() {
            return Map.of("days", "asPlanned");
        }

        private String invoice() {
            return "F-%04d-%02d".formatted(planned.number(), dice.between(10, 99, question, "invoice"));
        }

        private Map<String, Object> followUp() {
            var asked = seen.instalments().stream()
                    .mapToInt(each -> each.claim().followUps())
                    .max()
                    .orElse(0);
            return planned.has(Turn.UNPAID) && asked > 0
                    ? Map.of("clientSays", "willNotPay", "reason", words("unpaid", planned))
                    : Map.of("clientSays", "promised", "promisedBy", "day:+10");
        }

        private void feedback(List<Act> acts) {
            if (dice.happens(0.1, question, "silent")) {
                return;
            }
            add(
                    acts,
                    4 * DAY,
                    0.8,
                    chance(0.12)
                            ? Map.of("clientAnswered", "no")
                            : Map.of(
                                    "clientAnswered", "yes",
                                    "resultScore", score("result"),
                                    "cooperationScore", score("cooperation"),
                                    "recommendScore",
                                            dice.pick(
                                                    List.of("6", "7", "8", "8", "9", "9", "10", "10"), question, "nps"),
                                    "useful", words("useful", planned),
                                    "toChange", words("toChange", planned)));
        }

        private void view(List<Act> acts) {
            if (!dice.happens(0.12, question, "silent")) {
                add(
                        acts,
                        3 * DAY,
                        0.9,
                        Map.of(
                                "toKeep", words("toKeep", planned, who),
                                "toChange", chance(0.3) ? words("improve", planned, who) : "",
                                "cooperationScore", score("view")));
            }
        }

        private String score(String what) {
            return dice.pick(List.of("3", "4", "4", "4", "5", "5", "5"), question, what);
        }

        private void followUpPrescriber(List<Act> acts) {
            if (!dice.happens(0.15, question, "silent")) {
                add(
                        acts,
                        5 * DAY,
                        0.7,
                        Map.of(
                                "becomesClient",
                                false,
                                "becomesMember",
                                false,
                                "recommendsAgain",
                                chance(0.6),
                                "words",
                                words("prescriberWords", planned)));
            }
        }

        private String budgetAfterwards() {
            return String.valueOf((planned.budget() + planned.budget() * Math.max(1, seen.version()) / 20) / 100 * 100);
        }
    }
}
