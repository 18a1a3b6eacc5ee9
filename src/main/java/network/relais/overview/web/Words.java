package network.relais.overview.web;

import static network.relais.web.PageLanguage.say;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.mail.InWords;
import network.relais.mission.Mission;
import network.relais.mission.Outcome;
import network.relais.mission.Part;
import network.relais.mission.Phase;
import network.relais.money.Money;
import network.relais.overview.Lifecycle.Stage;
import network.relais.overview.Lifecycle.State;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.web.PageLanguage;

/** What the pages call things. */
final class Words {

    private Words() {}

    static String day(LocalDate day) {
        return InWords.date(day, language());
    }

    static String day(Instant instant, ZoneId zone) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    /** Excluding VAT, as all amounts of our pages. */
    static String money(Money amount) {
        return amount.format(PageLanguage.now());
    }

    static Language language() {
        return Language.of(PageLanguage.now());
    }

    /** "Any animator", "Any animator or manager": whoever of these groups takes a step first. */
    static String anyOf(List<String> groups) {
        return groups.stream()
                .map(Words::oneOf)
                .distinct()
                .collect(Collectors.joining(say(" or ", " ou "), say("Any ", "Quelqu’un\u00a0: "), ""));
    }

    private static String oneOf(String group) {
        return Arrays.stream(Role.values())
                .filter(role -> role.group().filter(group::equals).isPresent())
                .findFirst()
                .map(role -> role.inWords(language()))
                .orElse(say("of ", "groupe ") + group);
    }

    /** say("since today", "depuis aujourd’hui"), "for 1 day", "for 12 days", counted in midnights. */
    static String howLong(Instant since, Clock clock) {
        var days = ChronoUnit.DAYS.between(LocalDate.ofInstant(since, clock.getZone()), LocalDate.now(clock));
        return days <= 0
                ? say("since today", "depuis aujourd’hui")
                : days == 1
                        ? say("since yesterday", "depuis hier")
                        : say("for %d days", "depuis %d jours").formatted(days);
    }

    /** Whole days by which a date has passed, at least 1. */
    static String late(Instant due, Clock clock) {
        var days = Math.max(1, Duration.between(due, clock.instant()).toDays());
        return days == 1 ? say("1 day late", "1 jour de retard") : days + say(" days late", " jours de retard");
    }

    static String stage(Stage stage) {
        return switch (stage) {
            case LEAD -> say("Lead", "Affaire");
            case PROTOCOL -> say("Protocol", "Protocole");
            case STAFFING -> say("Team", "Équipe");
            case DELIVERY -> say("Delivery", "Réalisation");
            case EVALUATION -> say("Evaluation", "Bilan");
            case PAYMENTS -> say("Payments", "Paiements");
        };
    }

    static String state(State state) {
        return switch (state) {
            case DONE -> say("done", "passé");
            case CURRENT -> say("now", "en cours");
            case AHEAD -> say("to come", "à venir");
            case STOPPED -> say("ended here", "arrêtée ici");
        };
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case DECLINED -> say("the lead was declined", "l’affaire a été déclinée");
            case NO_AGREEMENT -> say("no agreement was found", "aucun accord n’a été trouvé");
            case CLIENT_SAID_NO -> say("the client said no", "le client a dit non");
            case CANCELLED -> say("it was cancelled", "elle a été annulée");
            case COMPLETED -> say("everything is delivered, evaluated and paid", "tout est livré, évalué et payé");
        };
    }

    /** In one or two words where a mission is now. */
    static String where(Mission mission) {
        if (mission.outcome() != null) {
            return switch (mission.outcome()) {
                case DECLINED -> say("Declined", "Déclinée");
                case NO_AGREEMENT -> say("No agreement", "Sans accord");
                case CLIENT_SAID_NO -> say("Client said no", "Refus du client");
                case CANCELLED -> say("Cancelled", "Annulée");
                case COMPLETED -> say("Completed", "Achevée");
            };
        }
        if (mission.endReason() != null) {
            return say("Ending", "En clôture");
        }
        if (mission.evaluatedAt() != null) {
            return say("Payments", "Paiements");
        }
        return mission.deliveredAt() != null ? say("Evaluation", "Bilan") : phase(mission.phase());
    }

    static String phase(Phase phase) {
        return switch (phase) {
            case LEAD -> say("Lead", "Affaire");
            case PROTOCOL -> say("Protocol", "Protocole");
            case STAFFING -> say("Team", "Équipe");
            case DELIVERY -> say("Delivery", "Réalisation");
            case ENDED -> say("Ended", "Terminée");
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
            case INTRODUCER -> say("introducer", "apporteur");
            case COORDINATOR -> say("coordinator", "pilote");
            case ASKED -> say("was asked", "invitation en cours");
            case SUCCESSOR -> say("was asked to take over", "relève proposée");
            case PARTY -> say("has a share", "a une part");
            case CONTRIBUTOR -> say("contributor", "intervenant·e");
            case ARBITER -> say("arbiter", "arbitre");
            case DEPUTY -> say("deputy of somebody who is away", "suppléance d’une personne absente");
        };
    }
}
