package network.relais.metrics;

import java.time.Clock;
import java.util.Map;
import network.relais.UseCase;
import network.relais.mail.MailSettings;
import network.relais.mail.Outbox;
import network.relais.mail.Outbox.MailRequest;
import network.relais.metrics.WeekFigures.Figures;
import network.relais.mission.Missions;
import network.relais.people.Person;
import org.springframework.context.MessageSource;

/** Mails the figures of a week to one person, once: that it was told and the mail are one transaction. */
@UseCase
class TellWeek {

    private final WhoIsTold whoIsTold;
    private final Digests digests;
    private final SavedViews views;
    private final Missions missions;
    private final DrawnLast drawnLast;
    private final Outbox outbox;
    private final MailSettings settings;
    private final MessageSource messages;
    private final Clock clock;

    TellWeek(
            WhoIsTold whoIsTold,
            Digests digests,
            SavedViews views,
            Missions missions,
            DrawnLast drawnLast,
            Outbox outbox,
            MailSettings settings,
            MessageSource messages,
            Clock clock) {
        this.whoIsTold = whoIsTold;
        this.digests = digests;
        this.views = views;
        this.missions = missions;
        this.drawnLast = drawnLast;
        this.outbox = outbox;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whoever asks to be told later in the week is told from the next one on. */
    public void begin(Period week) {
        if (!digests.isBegun(week.from())) {
            digests.begin(
                    week.from(), whoIsTold.ofDigest().stream().map(Person::id).toList());
        }
    }

    public void tell(Person reader, Figures figures) {
        var week = figures.week().from();
        if (!digests.tell(week, reader.id(), clock.instant())) {
            return;
        }
        var titles = missions.titles(figures.missions());
        var words = new WeekWords(messages, reader.language(), settings.baseUrl(), clock.instant());
        var values = words.of(figures, titles, views.of(reader.id()));
        var language = reader.language().locale();
        var targets =
                new StandingWords(new TargetWords(drawnLast.names(language), messages, language), settings.baseUrl());
        var crossings = targets.crossings(figures.targets(), titles);
        values.put("hasTargets", !figures.targets().isEmpty());
        values.put("targets", targets.targets(figures.targets()));
        values.put("hasCrossings", !crossings.isEmpty());
        values.put("crossings", crossings);
        outbox.queue(MailRequest.ofNetwork(
                "figures_week",
                reader.id(),
                week.toString(),
                Map.of("week", values, "targets", Map.of("page", settings.baseUrl() + "/metrics/targets"))));
    }
}
