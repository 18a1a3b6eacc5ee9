package network.relais.metrics;

import java.util.Map;
import java.util.Set;

/** How missions, income and effort of a period came to people, by their id: for figures that name nobody. */
public interface Balance {

    /** Where missions come from. */
    enum Source {
        CLIENT,
        INTRODUCER,
        PRESCRIBER
    }

    /** What members do without being paid for it. */
    enum Effort {
        OFFERS("userTask_answerOffer", "userTask_coordinateMission"),
        SOUNDING("userTask_qualifyLead"),
        EVALUATION("userTask_giveView", "userTask_recordClientFeedback", "userTask_followUpPrescriber");

        private final Set<String> activities;

        Effort(String... activities) {
            this.activities = Set.of(activities);
        }

        /** The steps in which they do it, by their ids in the diagrams. */
        public Set<String> activities() {
            return activities;
        }
    }

    /**
     * In how many missions that were agreed in the period each has a share of the agreement in force; expenses are none.
     *
     * @return the number by person; whoever has none is missing
     */
    Map<String, Long> missions(Period period, Selection selection);

    /**
     * What each has earned in the period: what was handed out to them, less what was taken back; without expenses, and held-back money
     * only once it is theirs.
     *
     * @return by currency and person, minor units excluding VAT; less than 0 if more was taken back than handed out
     */
    Map<String, Map<String, Long>> income(Period period, Selection selection);

    /**
     * How many steps of each effort each has done in the period.
     *
     * @return the number by effort and person; every effort is there
     */
    Map<Effort, Map<String, Long>> done(Period period, Selection selection);

    /**
     * What was agreed in the period on missions from each client, introducer or prescriber; missions without one are left out.
     *
     * @return by currency and id, minor units excluding VAT
     */
    Map<String, Map<String, Long>> agreed(Source source, Period period, Selection selection);
}
