package network.relais.metrics;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import network.relais.mail.PastMails;
import network.relais.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The figures of the last week for whoever wants them, on Monday morning. Every few minutes is looked whether somebody still has to be
 * told, so that a program which was off on Monday tells them later in the same week.
 */
@Component
class SendDigest {

    private static final Logger LOG = LoggerFactory.getLogger(SendDigest.class);

    private final WeekFigures weekFigures;
    private final TellWeek tellWeek;
    private final WhoIsTold whoIsTold;
    private final Digests digests;
    private final Projection projection;
    private final PastMails past;
    private final Clock clock;

    SendDigest(
            WeekFigures weekFigures,
            TellWeek tellWeek,
            WhoIsTold whoIsTold,
            Digests digests,
            Projection projection,
            PastMails past,
            Clock clock) {
        this.weekFigures = weekFigures;
        this.tellWeek = tellWeek;
        this.whoIsTold = whoIsTold;
        this.digests = digests;
        this.projection = projection;
        this.past = past;
        this.clock = clock;
    }

    /** Nothing while a past is told, nor before the figures know the whole week. */
    @Scheduled(cron = "${relais.metrics.digest}")
    void look() {
        if (!past.areUnwritten()) {
            WeekFigures.due(ZonedDateTime.now(clock)).filter(this::isKnown).ifPresent(this::tell);
        }
    }

    private boolean isKnown(Period week) {
        var state = projection.state();
        return state.until() != null
                && !state.until().isBefore(weekFigures.end(week))
                && !state.isRebuildAskedFor()
                && state.rebuild() == null;
    }

    private void tell(Period week) {
        tellWeek.begin(week);
        var readers = readers(week);
        if (readers.isEmpty()) {
            return;
        }
        var figures = weekFigures.of(week);
        for (var reader : readers) {
            try {
                tellWeek.tell(reader, figures);
            } catch (RuntimeException e) {
                // The others are told all the same, and this one when it is next looked.
                LOG.error("The figures of the week from {} could not be written to {}", week.from(), reader.id(), e);
            }
        }
    }

    private List<Person> readers(Period week) {
        var waiting = digests.waiting(week.from());
        return whoIsTold.ofDigest().stream()
                .filter(person -> waiting.contains(person.id()))
                .toList();
    }
}
