package network.relais.overview.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.mission.Mission;
import network.relais.mission.Outcome;
import network.relais.mission.Part;
import network.relais.mission.Phase;
import network.relais.overview.Lifecycle.Stage;
import network.relais.overview.Lifecycle.State;
import network.relais.people.Role;

/** What the pages call things. */
final class Words {

    static final Locale PAGES = Locale.UK;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(PAGES);

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant instant, ZoneId zone) {
        return DAY.format(instant.atZone(zone));
    }

    static String day(Instant instant, ZoneId zone, Locale language) {
        return DAY.withLocale(language).format(instant.atZone(zone));
    }

    /** "Any animator", "Any animator or manager": whoever of these groups takes a step first. */
    static String anyOf(List<String> groups) {
        return groups.stream().map(Words::oneOf).distinct().collect(Collectors.joining(" or ", "Any ", ""));
    }

    private static String oneOf(String group) {
        return Arrays.stream(Role.values())
                .filter(role -> role.group().filter(group::equals).isPresent())
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .findFirst()
                .orElse("of " + group);
    }

    /** "since today", "for 1 day", "for 12 days", counted in midnights. */
    static String howLong(Instant since, Clock clock) {
        var days = ChronoUnit.DAYS.between(LocalDate.ofInstant(since, clock.getZone()), LocalDate.now(clock));
        return days <= 0 ? "since today" : days == 1 ? "since yesterday" : "for " + days + " days";
    }

    /** Whole days by which a date has passed, at least 1. */
    static String late(Instant due, Clock clock) {
        var days = Math.max(1, Duration.between(due, clock.instant()).toDays());
        return days == 1 ? "1 day late" : days + " days late";
    }

    static String stage(Stage stage) {
        return switch (stage) {
            case LEAD -> "Lead";
            case PROTOCOL -> "Protocol";
            case STAFFING -> "Team";
            case DELIVERY -> "Delivery";
            case EVALUATION -> "Evaluation";
            case PAYMENTS -> "Payments";
        };
    }

    static String state(State state) {
        return switch (state) {
            case DONE -> "done";
            case CURRENT -> "now";
            case AHEAD -> "to come";
            case STOPPED -> "ended here";
        };
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case DECLINED -> "the lead was declined";
            case NO_AGREEMENT -> "no agreement was found";
            case CLIENT_SAID_NO -> "the client said no";
            case CANCELLED -> "it was cancelled";
            case COMPLETED -> "everything is delivered, evaluated and paid";
        };
    }

    /** In one or two words where a mission is now. */
    static String where(Mission mission) {
        if (mission.outcome() != null) {
            return switch (mission.outcome()) {
                case DECLINED -> "Declined";
                case NO_AGREEMENT -> "No agreement";
                case CLIENT_SAID_NO -> "Client said no";
                case CANCELLED -> "Cancelled";
                case COMPLETED -> "Completed";
            };
        }
        if (mission.endReason() != null) {
            return "Ending";
        }
        if (mission.evaluatedAt() != null) {
            return "Payments";
        }
        return mission.deliveredAt() != null ? "Evaluation" : phase(mission.phase());
    }

    static String phase(Phase phase) {
        return switch (phase) {
            case LEAD -> "Lead";
            case PROTOCOL -> "Protocol";
            case STAFFING -> "Team";
            case DELIVERY -> "Delivery";
            case ENDED -> "Ended";
        };
    }

    /** "coordinator, contributor"; having a share goes without saying for whoever has another part. */
    static String parts(Set<Part> parts) {
        return parts.stream()
                .filter(part -> part != Part.PARTY || parts.size() == 1)
                .map(Words::part)
                .collect(Collectors.joining(", "));
    }

    private static String part(Part part) {
        return switch (part) {
            case INTRODUCER -> "introducer";
            case COORDINATOR -> "coordinator";
            case ASKED -> "was asked";
            case SUCCESSOR -> "was asked to take over";
            case PARTY -> "has a share";
            case CONTRIBUTOR -> "contributor";
            case ARBITER -> "arbiter";
            case DEPUTY -> "deputy of somebody who is away";
        };
    }
}
