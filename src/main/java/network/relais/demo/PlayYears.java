package network.relais.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import network.relais.demo.PlayWeek.MissionStopped;
import network.relais.demo.YearsProgress.State;
import network.relais.mail.PastMails;
import network.relais.metrics.RebuildMetrics;
import network.relais.mission.Missions;
import network.relais.publishing.BpmnTree;
import network.relais.publishing.Editions;
import network.relais.publishing.Publication.Refused;
import network.relais.publishing.Publish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives an empty network the years before the demo's own weeks, week by week with the clock set back. Each week is kept before the
 * next one begins, so that a start after a stop goes on where the last one had come to. Half-way the diagrams of today take the place of
 * former ones.
 */
@Component
@InDemo
class PlayYears {

    private static final Logger LOG = LoggerFactory.getLogger(PlayYears.class);

    /** Each week is one transaction: a file of H2 grows by some megabytes with every one, and a stop loses no more. */
    private static final int DAYS_AT_A_TIME = 7;

    private static final String FIRST = "as the demo's years begin";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private final PlayWeek playWeek;
    private final YearsProgress progress;
    private final Missions missions;
    private final Publish publish;
    private final Editions editions;
    private final RebuildMetrics figures;
    private final PastMails mails;
    private final StopAsked stop;
    private final Durability durability;
    private final Time time;
    private final Clock clock;
    private final YearsBook book = YearsBook.read();
    private final OfficeHours hours;

    PlayYears(
            PlayWeek playWeek,
            YearsProgress progress,
            Missions missions,
            Publish publish,
            Editions editions,
            RebuildMetrics figures,
            PastMails mails,
            StopAsked stop,
            Durability durability,
            Time time,
            Clock clock) {
        this.playWeek = playWeek;
        this.progress = progress;
        this.missions = missions;
        this.publish = publish;
        this.editions = editions;
        this.figures = figures;
        this.mails = mails;
        this.stop = stop;
        this.durability = durability;
        this.time = time;
        this.clock = clock;
        this.hours = new OfficeHours(clock.getZone());
    }

    /**
     * Where nothing was ever published, the diagrams that the years begin with are, as if it had been then: people hand in papers by
     * the tables beside them.
     *
     * @return false if they are refused, which the log explains
     */
    boolean openWith(Duration past) {
        if (editions.current().isPresent()) {
            return true;
        }
        var ahead = time.ahead();
        time.run(ahead.minus(past));
        try {
            return published(FormerDiagrams.of(publish.atHand()), FIRST);
        } finally {
            time.run(ahead);
        }
    }

    /**
     * Begins the years, unless the network has missions already.
     *
     * @param seed another seed, another past
     * @param past how far back the first mission begins
     * @return whether they were begun
     */
    boolean begin(long seed, Duration past, int count) {
        if (progress.find().isPresent() || !missions.all().isEmpty()) {
            return false;
        }
        var now = clock.instant();
        playWeek.begin(book, seed, count, now.minus(past), now);
        return true;
    }

    /** Plays what is left of them, until now. */
    void goOn() {
        progress.find()
                .filter(state -> !state.isOver())
                .ifPresent(state -> stop.whileWorking("demo-years", () -> durability.relaxedWhile(() -> goOn(state))));
    }

    private void goOn(State state) {
        var ahead = time.ahead();
        var now = clock.instant();
        time.hold(() -> {
            try {
                time.run(ahead.minus(Duration.between(state.reached(), now)));
                unwritten(() -> play(state, now));
            } finally {
                time.run(ahead);
            }
        });
    }

    /** Whoever plays writes to nobody. */
    void unwritten(Runnable play) {
        mails.unwritten(play);
    }

    private void play(State state, Instant now) {
        var today = publish.atHand();
        var half = midnightAfter(
                state.from().plus(Duration.between(state.from(), state.until()).dividedBy(2)));
        var reached = state.reached();
        if (reached.isBefore(half)) {
            if (!published(FormerDiagrams.of(today), FIRST)) {
                progress.over();
                return;
            }
            reached = play(years(state), reached, half);
        }
        if (!stop.isAsked() && published(today, "half-way through the demo's years")) {
            reached = play(years(state), reached, now);
        }
        if (stop.isAsked() && reached.isBefore(now)) {
            LOG.info("The demo's years are played as far as {}; the next start goes on there.", hours.day(reached));
        } else {
            progress.over();
            // They follow the clock, which has been where they have not looked.
            figures.ask();
        }
    }

    /** As they were laid out, and nobody has anything in mind yet. */
    Years years(State state) {
        var dice = new Dice(state.seed());
        var planned =
                YearsPlan.of(book, DemoNetwork.read(), dice, hours, state.from(), state.until(), state.missions());
        return new Years(planned, new YearsHabits(book, dice, hours), hours);
    }

    /**
     * Week by week, on the diagrams that are published.
     *
     * @return how far it has come: to the end unless somebody has asked the program to stop, or something broke
     */
    Instant play(Years years, Instant from, Instant until) {
        playWeek.lookAround(years);
        var reached = from;
        var month = "";
        while (reached.isBefore(until) && !stop.isAsked()) {
            var weekLater = midnightAfter(reached.plus(Duration.ofDays(DAYS_AT_A_TIME - 1)));
            var end = weekLater.isBefore(until) ? weekLater : until;
            try {
                var begun = playWeek.play(years, end);
                month = tell(month, end, begun, years.planned().size());
                reached = end;
            } catch (MissionStopped stopped) {
                LOG.warn("{}. Nobody goes on with it.", stopped.getMessage(), stopped);
                progress.leave(stopped.number());
                time.run(time.ahead().minus(Duration.between(reached, clock.instant())));
                years.forget();
                playWeek.lookAround(years);
            } catch (RuntimeException broken) {
                LOG.error("The demo's years end on {}: what fell due afterwards failed", hours.day(reached), broken);
                break;
            }
        }
        return reached;
    }

    private Instant midnightAfter(Instant moment) {
        return hours.at(hours.day(moment).plusDays(1), LocalTime.MIDNIGHT);
    }

    /** @return false if the diagrams are refused, which the log explains: then the years end there */
    private boolean published(BpmnTree diagrams, String when) {
        return !(publish.publish(diagrams, when) instanceof Refused);
    }

    private String tell(String before, Instant reached, int begun, int planned) {
        var month = MONTH.format(reached.atZone(clock.getZone()));
        if (!month.equals(before)) {
            LOG.info("Mission {} of {}, {}", begun, planned, month);
        }
        return month;
    }
}
