package network.relais.demo;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code demo/missions.yaml} tells: the past of the demo's missions, deed by deed. */
record DemoMissions(List<Story> missions) {

    static final String ID = "id:";

    /** @param name for the log, should the story not go on */
    record Story(String name, List<Deed> deeds) {}

    /**
     * Somebody does one thing.
     *
     * @param ago working days before the day on which the demo is loaded, 1 or more
     * @param at in the network's zone
     * @param who login of whoever does it; {@link #EVERYBODY} for all for whom the step waits
     * @param brings the lead that begins the mission
     * @param completes id of a step
     * @param with what is typed in its form
     * @param saves what changes in the draft of the protocol
     * @param contests whose introduction the client is
     * @param spends what is handed in with a receipt
     * @param handsIn a paper that the law wants
     * @param paysOut what somebody has to come in the mission
     * @param proposes the same, and the draft is proposed
     * @param amends what is to change in the agreement of a running mission
     * @param disputes what is not right with the own share
     * @param settles with which word the open dispute is closed
     * @param movesBy days by which the mission's end and its open milestones move
     * @param opens id of a step whose form is looked at, if it waits by then
     */
    record Deed(
            int ago,
            @Nullable String at,
            String who,
            @Nullable Map<String, Object> brings,
            @Nullable String completes,
            Map<String, Object> with,
            @Nullable Map<String, Object> saves,
            @Nullable Map<String, Object> proposes,
            @Nullable Payment pays,
            @Nullable Cancellation cancels,
            @Nullable String pausesUntil,
            @Nullable Contest contests,
            @Nullable Spending spends,
            @Nullable HandedIn handsIn,
            @Nullable PaidOut paysOut,
            @Nullable Change amends,
            @Nullable String disputes,
            @Nullable String settles,
            @Nullable Integer movesBy,
            @Nullable String opens) {

        static final String EVERYBODY = "everybody";

        Deed {
            with = requireNonNullElse(with, Map.of());
            if (ago < 1) {
                throw new IllegalArgumentException("The past ends on the working day before today");
            }
        }

        static Deed brings(String who, Map<String, Object> lead) {
            return of(who, lead, null, Map.of(), null, null, null, null, null, null, null, null, null, null);
        }

        static Deed completes(String who, String step, Map<String, Object> with) {
            return of(who, null, step, with, null, null, null, null, null, null, null, null, null, null);
        }

        static Deed proposes(String who, String step, Map<String, Object> draft) {
            return of(who, null, step, Map.of(), draft, null, null, null, null, null, null, null, null, null);
        }

        static Deed pays(String who, Payment payment) {
            return of(who, null, null, Map.of(), null, payment, null, null, null, null, null, null, null, null);
        }

        static Deed cancels(String who, String reason, String word) {
            var why = new Cancellation(reason, word);
            return of(who, null, null, Map.of(), null, null, why, null, null, null, null, null, null, null);
        }

        static Deed pauses(String who, String until) {
            return of(who, null, null, Map.of(), null, null, null, until, null, null, null, null, null, null);
        }

        static Deed spends(String who, String label, String amount, String day) {
            var spent = new Spending(label, amount, amount, day);
            return of(who, null, null, Map.of(), null, null, null, null, spent, null, null, null, null, null);
        }

        static Deed amends(String who, String what, String why) {
            var change = new Change(what, why);
            return of(who, null, null, Map.of(), null, null, null, null, null, change, null, null, null, null);
        }

        static Deed disputes(String who, String what) {
            return of(who, null, null, Map.of(), null, null, null, null, null, null, what, null, null, null);
        }

        static Deed settles(String who, String words) {
            return of(who, null, null, Map.of(), null, null, null, null, null, null, null, words, null, null);
        }

        static Deed moves(String who, int days) {
            return of(who, null, null, Map.of(), null, null, null, null, null, null, null, null, days, null);
        }

        static Deed opens(String who, String step) {
            return of(who, null, null, Map.of(), null, null, null, null, null, null, null, null, null, step);
        }

        /** Without a day of its own: it is played at its moment. */
        private static Deed of(
                String who,
                @Nullable Map<String, Object> brings,
                @Nullable String completes,
                Map<String, Object> with,
                @Nullable Map<String, Object> saves,
                @Nullable Payment pays,
                @Nullable Cancellation cancels,
                @Nullable String pausesUntil,
                @Nullable Spending spends,
                @Nullable Change amends,
                @Nullable String disputes,
                @Nullable String settles,
                @Nullable Integer movesBy,
                @Nullable String opens) {
            return new Deed(
                    1,
                    null,
                    who,
                    brings,
                    completes,
                    with,
                    saves,
                    null,
                    pays,
                    cancels,
                    pausesUntil,
                    null,
                    spends,
                    null,
                    null,
                    amends,
                    disputes,
                    settles,
                    movesBy,
                    opens);
        }

        LocalTime time() {
            return LocalTime.parse(requireNonNullElse(at, "10:00"));
        }
    }

    /** @param day on which the client is said to have been introduced, such as {@code day:-30} */
    record Contest(String day, String words) {}

    /** @param paid VAT included */
    record Spending(String label, String amount, String paid, String day) {}

    /**
     * A paper of whoever is paid.
     *
     * @param kind as {@code required_papers.dmn} calls it
     * @param until the day that the paper says; empty if it says nothing
     */
    record HandedIn(String kind, String issued, @Nullable String until) {}

    /** @param invoice of the person who is paid */
    record PaidOut(String person, String invoice, String reference) {}

    /** @param what is to change */
    record Change(String what, String why) {}

    record Payment(String amount, String reference) {}

    /** @param reason for the network only */
    record Cancellation(String reason, String word) {}

    /** Names somebody in a deed by id instead of login or address. */
    static String idOf(String personId) {
        return ID + personId;
    }

    static DemoMissions read() {
        return DemoFile.read("missions.yaml", DemoMissions.class);
    }
}
