package network.relais.metrics.store;

import network.relais.people.FixedDay;
import org.springframework.context.annotation.Import;

/** Facts, and what is added up of them. No configuration by its annotations, or programs that look for beans here would find it. */
@Import({
    JdbcFacts.class,
    JdbcDaySums.class,
    JdbcFunnel.class,
    JdbcBalance.class,
    JdbcFormerWork.class,
    SumRows.class,
    FixedDay.class
})
final class WrittenFacts {}
