package network.relais.metrics.store;

import java.util.Arrays;
import java.util.List;
import network.relais.metrics.Course;
import network.relais.metrics.Funnel.By;
import network.relais.metrics.MissionFact.Moment;

/**
 * A table of sums by day and month.
 *
 * @param keys columns that tell the sums of one day apart
 * @param first what stands in the first of them: one of these is asked for at a time, and its index begins with it
 * @param amounts columns that are added up
 */
record SumTable(String name, List<String> keys, List<String> first, List<String> amounts) {

    static final SumTable LEADS = new SumTable(
            "metric_lead_sum",
            List.of("told_by", "label", "currency"),
            Arrays.stream(By.values()).map(By::name).toList(),
            List.of(
                    "leads",
                    "pursued",
                    "agreed",
                    "delivered",
                    "paid",
                    "recommended_again",
                    "agreed_money",
                    "received_money"));

    static final SumTable BALANCE = new SumTable(
            "metric_balance_sum", List.of("measure", "of_whom", "currency"), JdbcBalance.MEASURES, List.of("amount"));

    static final SumTable FLOW = new SumTable(
            "metric_flow_sum",
            List.of("moment", "currency"),
            Course.MOMENTS.stream().map(Moment::name).toList(),
            List.of("missions", "agreed"));

    static final List<SumTable> ALL = List.of(LEADS, BALANCE, FLOW);
}
