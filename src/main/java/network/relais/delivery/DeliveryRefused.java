package network.relais.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import network.relais.Rejection;
import network.relais.money.Decimals;
import network.relais.people.Language;
import network.relais.text.FieldNames;

/** The network says no to a step of a delivery. */
public final class DeliveryRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_QUOTE = 60;

    private DeliveryRefused(String code, String message, String french) {
        super(code, message, french);
    }

    static DeliveryRefused notYoursToDeliver() {
        return new DeliveryRefused(
                "NOT_YOURS",
                "Only whoever is responsible for this milestone, or the coordinator, can deliver it.",
                "Seules la personne responsable de ce jalon ou celle qui pilote peuvent le livrer.");
    }

    static DeliveryRefused notYoursToAccept() {
        return new DeliveryRefused(
                "NOT_YOURS",
                "Only the coordinator can record what the client says to a milestone.",
                "Seule la personne qui pilote peut noter ce que le client dit d’un jalon.");
    }

    static DeliveryRefused notYoursToConfirm() {
        return new DeliveryRefused(
                "NOT_YOURS",
                "Only whoever did the work can confirm these days.",
                "Seule la personne qui a fait le travail peut confirmer ces jours.");
    }

    static DeliveryRefused notYoursToWithdraw() {
        return new DeliveryRefused(
                "NOT_YOURS",
                "Only the member in question, the coordinator or an animator can record this.",
                "Seuls le membre concerné, la personne qui pilote ou l’animation peuvent noter cela.");
    }

    static DeliveryRefused notYoursToDecide() {
        return new DeliveryRefused(
                "NOT_YOURS",
                "Only the coordinator can decide how to go on.",
                "Seule la personne qui pilote peut décider de la suite.");
    }

    static DeliveryRefused notToBeDelivered(String title) {
        return new DeliveryRefused(
                "NOT_OPEN",
                "\"" + title + "\" is not waiting to be delivered: it was delivered already.",
                "«\u00a0" + title + "\u00a0» n’est plus à livrer\u00a0: c’est déjà fait.");
    }

    static DeliveryRefused notToBeAnswered(String title) {
        return new DeliveryRefused(
                "NOT_DELIVERED",
                "\"" + title + "\" is not waiting for the client's answer: it was recorded already.",
                "«\u00a0" + title + "\u00a0» n’attend plus la réponse du client\u00a0: elle est déjà notée.");
    }

    static DeliveryRefused noLink(String typed) {
        return new DeliveryRefused(
                "BAD_LINK",
                "\"%s\" is no link. It should begin with https:// and hold no spaces; or leave the field empty."
                        .formatted(quoted(typed)),
                "«\u00a0%s\u00a0» n’est pas un lien. Il commence par https:// et ne contient pas d’espace\u00a0; sinon, laissez le champ vide."
                        .formatted(quoted(typed)));
    }

    private static String quoted(String typed) {
        int end = Math.min(LONGEST_QUOTE, typed.codePointCount(0, typed.length()));
        var start = typed.substring(0, typed.offsetByCodePoints(0, end));
        return start.length() < typed.length() ? start + "…" : start;
    }

    static DeliveryRefused noDay() {
        return new DeliveryRefused(
                "BAD_DATE",
                "On which day did the client accept? Choose a date, for instance 2026-03-04.",
                "Quel jour le client a-t-il accepté\u00a0? Choisissez une date.");
    }

    static DeliveryRefused noDayOfAcceptance(LocalDate day, LocalDate first, LocalDate today) {
        return new DeliveryRefused(
                "BAD_DATE",
                "The client can have accepted between %s, when the mission began, and today (%s), not on %s. Choose another date."
                        .formatted(first, today, day),
                "Le client peut avoir accepté entre le %s, début de la mission, et aujourd’hui (%s), pas le %s. Choisissez une autre date."
                        .formatted(Language.FR.date(first), Language.FR.date(today), Language.FR.date(day)));
    }

    static DeliveryRefused noDays(String field, String typed) {
        if (typed.isEmpty()) {
            return new DeliveryRefused(
                    "BAD_DAYS",
                    "The field \"%s\" is empty. Write the days, for instance 2,5.".formatted(field),
                    "Le champ «\u00a0%s\u00a0» est vide. Écrivez les jours, par exemple 2,5."
                            .formatted(FieldNames.french(field)));
        }
        return new DeliveryRefused(
                "BAD_DAYS",
                "\"%s\" in the field \"%s\" is no number of days. Write it with a comma or a point, for instance 2,5; quarters are the smallest part."
                        .formatted(typed, field),
                "«\u00a0%s\u00a0», dans le champ «\u00a0%s\u00a0», n’est pas un nombre de jours. Écrivez-le avec une virgule ou un point, par exemple 2,5\u00a0; le quart de jour est la plus petite part."
                        .formatted(typed, FieldNames.french(field)));
    }

    static DeliveryRefused daysOutOfRange(String field, BigDecimal least, BigDecimal most) {
        return new DeliveryRefused(
                "BAD_DAYS",
                "The field \"%s\" takes a number between %s and %s days."
                        .formatted(field, Decimals.plain(least), Decimals.plain(most)),
                "Le champ «\u00a0%s\u00a0» prend un nombre entre %s et %s jours."
                        .formatted(
                                FieldNames.french(field),
                                Decimals.format(least, Locale.FRANCE),
                                Decimals.format(most, Locale.FRANCE)));
    }

    static DeliveryRefused answeredBefore() {
        return new DeliveryRefused(
                "ANSWERED",
                "These days were confirmed already. Nothing was changed.",
                "Ces jours sont déjà confirmés. Rien n’a été changé.");
    }

    public static DeliveryRefused notRunning() {
        return new DeliveryRefused(
                "NOT_IN_DELIVERY",
                "This mission is not being delivered at the moment, so nobody can leave its delivery. Nothing was changed.",
                "Cette mission n’est pas en cours de réalisation\u00a0: personne ne peut la quitter. Rien n’a été changé.");
    }

    static DeliveryRefused allAccepted() {
        return new DeliveryRefused(
                "ALL_ACCEPTED",
                "All milestones are accepted: there is nothing left for somebody else to do.",
                "Tous les jalons sont acceptés\u00a0: il ne reste rien à faire pour quelqu’un d’autre.");
    }

    static DeliveryRefused noPart(String name) {
        return new DeliveryRefused(
                "NO_PART",
                name + " has no part in this delivery that somebody could take over.",
                name + " n’a dans cette réalisation aucune part que quelqu’un pourrait reprendre.");
    }

    static DeliveryRefused noOpenRole() {
        return new DeliveryRefused(
                "NO_OPEN_ROLE",
                "No role is open any more: somebody has taken it.",
                "Plus aucun rôle n’est à pourvoir\u00a0: quelqu’un l’a pris.");
    }

    public static DeliveryRefused noAnswer() {
        return new DeliveryRefused(
                "NO_ANSWER",
                "Nothing is chosen yet. Choose one of the answers of the form.",
                "Choisissez d’abord une réponse.");
    }
}
