package network.relais.metrics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.mail.InWords;
import network.relais.mail.MailSettings;
import network.relais.mail.Outbox;
import network.relais.mail.Outbox.MailRequest;
import network.relais.metrics.Crossing.OfMission;
import network.relais.metrics.Crossing.OfPercentile;
import network.relais.metrics.HowTargetsStand.Beyond;
import network.relais.mission.Missions;
import network.relais.people.Person;
import network.relais.publishing.WaitsFor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes that something has crossed a target: a mail each, or one that lists them where there are many, as after an outage. They say
 * which step it is and whom the diagram says it waits for, and never whose it is: nobody is watched by them.
 */
@Component
class CrossingMails {

    /** More than these found at once stand in one mail. */
    static final int MOST = 5;

    /** So many are listed in it; the page has them all. */
    static final int LISTED = 50;

    private final WhoIsTold whoIsTold;
    private final Outbox outbox;
    private final DrawnLast drawnLast;
    private final Missions missions;
    private final MailSettings settings;
    private final MessageSource messages;
    private final Clock clock;

    CrossingMails(
            WhoIsTold whoIsTold,
            Outbox outbox,
            DrawnLast drawnLast,
            Missions missions,
            MailSettings settings,
            MessageSource messages,
            Clock clock) {
        this.whoIsTold = whoIsTold;
        this.outbox = outbox;
        this.drawnLast = drawnLast;
        this.missions = missions;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param now when they were found
     * @return whether anybody wants to know
     */
    boolean tell(List<Crossing> found, Instant now) {
        var readers = whoIsTold.ofAlerts();
        if (readers.isEmpty()) {
            return false;
        }
        var titles = missions.titles(found.stream()
                .filter(OfMission.class::isInstance)
                .map(crossing -> ((OfMission) crossing).beyond().mission())
                .toList());
        for (var reader : readers) {
            var language = reader.language().locale();
            var words = new TargetWords(drawnLast.names(language), messages, language);
            var rows = found.stream()
                    .map(crossing -> values(crossing, titles, words, reader))
                    .toList();
            if (found.size() > MOST) {
                outbox.queue(MailRequest.ofNetwork("targets_crossed", reader.id(), now.toString(), list(rows, words)));
            } else {
                for (int at = 0; at < rows.size(); at++) {
                    outbox.queue(one(found.get(at), reader, rows.get(at)));
                }
            }
        }
        return true;
    }

    private MailRequest one(Crossing crossing, Person reader, Map<String, @Nullable Object> values) {
        var which = crossing instanceof OfMission mission
                ? mission.beyond().id()
                : String.valueOf(((OfPercentile) crossing).turn());
        return MailRequest.ofNetwork(
                crossing instanceof OfMission ? "target_crossed" : "target_missed",
                reader.id(),
                crossing.target().number() + "/" + which,
                Map.of("target", values, "targets", Map.of("page", page())));
    }

    private Map<String, Object> list(List<Map<String, @Nullable Object>> rows, TargetWords words) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("page", page());
        values.put("count", words.count(rows.size()));
        values.put("rows", rows.stream().limit(LISTED).toList());
        values.put("more", rows.size() > LISTED ? words.count(rows.size() - LISTED) : null);
        return Map.of("targets", values);
    }

    private Map<String, @Nullable Object> values(
            Crossing crossing, Map<String, String> titles, TargetWords words, Person reader) {
        var target = crossing.target();
        var officeTime = new OfficeTimeWords(messages, reader.language().locale());
        var values = new HashMap<String, @Nullable Object>();
        values.put("what", words.subject(target.subject()));
        values.put("aim", words.aim(target));
        values.put("limit", officeTime.of(target.limit().limit()));
        values.put("waitsFor", waitsFor(target.subject(), words));
        if (crossing instanceof OfMission mission) {
            var beyond = mission.beyond();
            values.put("mission", beyond.mission());
            values.put("title", titles.getOrDefault(beyond.mission(), beyond.mission()));
            values.put("page", settings.baseUrl() + "/missions/" + beyond.mission());
            values.put("since", InWords.date(day(beyond), reader.language()));
            values.put("took", officeTime.of(beyond.took()));
        } else if (crossing instanceof OfPercentile percentile) {
            var kept = percentile.kept();
            values.put("mission", null);
            values.put("title", null);
            values.put("page", null);
            values.put("took", officeTime.of(kept.atPercent().orElseThrow()));
            values.put("percent", words.percent(target.limit()));
            values.put("within", words.count(kept.within()));
            values.put("ended", words.count(kept.ended()));
            values.put("days", words.count(FindCrossings.COUNTED.toDays()));
        }
        return values;
    }

    /** In words; null for a phase or a lead time, and where the diagram does not say. */
    private static @Nullable String waitsFor(TargetSubject subject, TargetWords words) {
        return words.names()
                .step(subject.of(), subject.activity())
                .map(Diagram.Step::waitsFor)
                .map(WaitsFor::word)
                .map(word -> words.text("waits." + word))
                .orElse(null);
    }

    private LocalDate day(Beyond beyond) {
        return LocalDate.ofInstant(beyond.entered(), clock.getZone());
    }

    private String page() {
        return settings.baseUrl() + "/metrics/targets";
    }
}
