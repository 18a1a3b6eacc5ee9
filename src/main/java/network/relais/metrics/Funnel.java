package network.relais.metrics;

import java.util.List;
import java.util.function.ToLongFunction;

/** What became of the leads of a span, by where they came from. */
public interface Funnel {

    /** By what leads are told apart. */
    enum By {
        PRESCRIBER,
        INTRODUCER,
        PLACE,
        /** A mission of several kinds is counted with each of them. */
        KIND
    }

    /** How far a lead has come until now. */
    enum Stage {
        LEADS(Row::leads),
        PURSUED(Row::pursued),
        AGREED(Row::agreed),
        DELIVERED(Row::delivered),
        PAID(Row::paid),
        RECOMMENDED_AGAIN(Row::recommendedAgain);

        private final ToLongFunction<Row> count;

        Stage(ToLongFunction<Row> count) {
            this.count = count;
        }

        public long of(List<Row> rows) {
            return rows.stream().mapToLong(count).sum();
        }
    }

    /**
     * Those with most leads first.
     *
     * @param period in which the lead came in
     * @param atMost how many rows
     */
    List<Row> of(By by, Period period, Selection selection, int atMost);

    /**
     * How many of the leads got how far until now.
     *
     * @param value a person's id, a place or a kind; empty where there is none
     * @param recommendedAgain of how many the prescriber has brought another lead since
     * @param agreedMoney minor units of the currency, excluding VAT
     */
    record Row(
            String value,
            String currency,
            long leads,
            long pursued,
            long agreed,
            long delivered,
            long paid,
            long recommendedAgain,
            long agreedMoney,
            long receivedMoney) {}
}
