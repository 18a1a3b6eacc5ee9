package network.relais.demo;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code demo/missions.yaml} tells: the past of the demo's missions, deed by deed. */
record DemoMissions(List<Story> missions) {

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
            @Nullable PaidOut paysOut) {

        static final String EVERYBODY = "everybody";

        Deed {
            with = requireNonNullElse(with, Map.of());
            if (ago < 1) {
                throw new IllegalArgumentException("The past ends on the working day before today");
            }
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

    record Payment(String amount, String reference) {}

    /** @param reason for the network only */
    record Cancellation(String reason, String word) {}

    static DemoMissions read() {
        return DemoFile.read("missions.yaml", DemoMissions.class);
    }
}
