package network.relais.protocol;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import network.relais.mail.InWords;
import network.relais.money.Money;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.split.LineKind;

/**
 * How the parts of a protocol are called in one language.
 *
 * @param persons names of the parties who are persons
 */
record Wording(Language language, Map<String, Person> persons) {

    /** For that person, of whom nothing else is said. */
    static Wording of(Person reader) {
        return new Wording(reader.language(), Map.of());
    }

    static Wording english() {
        return new Wording(Language.EN, Map.of());
    }

    /** What somebody states by an answer; amounts excluding VAT. */
    Map<Answer.Kind, String> statements(int version, Money ownTotal) {
        return Map.of(
                Answer.Kind.AGREED,
                say(
                                "I agree to version %d of the protocol agreement, with %s excl. VAT for me, and I am free on the dates of my work.",
                                "J’accepte la version %d du protocole d’accord, avec %s HT pour moi, et je suis disponible aux dates de mes interventions.")
                        .formatted(version, money(ownTotal)),
                Answer.Kind.COUNTER_PROPOSAL,
                say(
                                "I do not agree to version %d of the protocol agreement and propose something else.",
                                "Je n’accepte pas la version %d du protocole d’accord et propose autre chose.")
                        .formatted(version),
                Answer.Kind.NOT_TAKING_PART,
                say(
                                "I do not take part in the mission as version %d of the protocol agreement describes it.",
                                "Je ne participe pas à la mission telle que la décrit la version %d du protocole d’accord.")
                        .formatted(version));
    }

    String answersToDates(Answer.Kind kind, int version) {
        return (kind == Answer.Kind.AGREED
                        ? say(
                                "I am free on the new dates of my work: version %d of the protocol agreement.",
                                "Je suis disponible aux nouvelles dates de mes interventions : version %d du protocole d’accord.")
                        : say(
                                "I am not free on the new dates of my work: version %d of the protocol agreement.",
                                "Je ne suis pas disponible aux nouvelles dates de mes interventions : version %d du protocole d’accord."))
                .formatted(version);
    }

    /** "agrees", as others read it of somebody. Whoever refuses an amendment goes on taking part as agreed before. */
    String said(Answer.Kind kind, ProtocolVersion.Origin about) {
        return switch (kind) {
            case AGREED -> say("agrees", "est d’accord");
            case COUNTER_PROPOSAL -> say("proposes something else", "propose autre chose");
            case NOT_TAKING_PART ->
                about == ProtocolVersion.Origin.AMENDED
                        ? say("does not agree", "n’est pas d’accord")
                        : say("does not take part", "ne participe pas");
        };
    }

    /** "on the phone on 4 March 2026". */
    String told(Told told) {
        var how =
                switch (told.how()) {
                    case MAIL -> say("by mail", "par courriel");
                    case PHONE -> say("on the phone", "par téléphone");
                    case IN_PERSON -> say("in person", "de vive voix");
                };
        return how + say(" on ", " le ") + date(told.on());
    }

    /** What whoever writes an answer down states. */
    String isTold(Answer.Kind kind, ProtocolVersion version, Told told) {
        return say(
                        "I was told %s: %s, version %d of the protocol agreement.",
                        "On m’a dit %s : %s, version %d du protocole d’accord.")
                .formatted(told(told), said(kind, version.origin()), version.number());
    }

    /** What is recorded where somebody else answers, or nobody does. */
    String inPlace(Answer.Kind kind, int version, Answer.Behalf behalf) {
        if (behalf == Answer.Behalf.SILENCE) {
            return say(
                            "No answer to version %d came in time, and the network lets silence count as agreement.",
                            "Aucune réponse à la version %d n’est arrivée à temps, et le réseau considère le silence comme un accord.")
                    .formatted(version);
        }
        return (kind == Answer.Kind.AGREED
                        ? say(
                                "As mediator I agree to version %d of the protocol agreement for somebody who cannot be reached.",
                                "En tant que médiateur, j’accepte la version %d du protocole d’accord pour une personne injoignable.")
                        : say(
                                "As mediator I do not agree to version %d of the protocol agreement for somebody who cannot be reached.",
                                "En tant que médiateur, je n’accepte pas la version %d du protocole d’accord pour une personne injoignable."))
                .formatted(version);
    }

    /** What somebody states by an answer to an amendment; amounts excluding VAT. */
    Map<Answer.Kind, String> statementsOnAmendment(int version, Money ownTotal) {
        return Map.of(
                Answer.Kind.AGREED,
                say(
                                "I agree to version %d of the protocol agreement, which amends the one in force, with %s excl. VAT for me.",
                                "J’accepte la version %d du protocole d’accord, avenant à la version en vigueur, avec %s HT pour moi.")
                        .formatted(version, money(ownTotal)),
                Answer.Kind.COUNTER_PROPOSAL,
                say(
                                "I do not agree to version %d of the protocol agreement and propose something else.",
                                "Je n’accepte pas la version %d du protocole d’accord et propose autre chose.")
                        .formatted(version),
                Answer.Kind.NOT_TAKING_PART,
                say(
                                "I do not agree to version %d of the protocol agreement: what was agreed before stays.",
                                "Je n’accepte pas la version %d du protocole d’accord : ce qui était convenu reste valable.")
                        .formatted(version));
    }

    String proposes(int version) {
        return say(
                        "I propose version %d of the protocol agreement and agree to it.",
                        "Je propose la version %d du protocole d’accord et je l’accepte.")
                .formatted(version);
    }

    String movesTheDates(int version) {
        return say(
                        "I move the dates of the mission to those of version %d of the protocol agreement.",
                        "Je déplace les dates de la mission à celles de la version %d du protocole d’accord.")
                .formatted(version);
    }

    String takesTheRole(int version, Money ownTotal) {
        return say(
                        "I take the role as it was offered to me, with %s excl. VAT for me: version %d of the protocol agreement.",
                        "Je prends le rôle tel qu’il m’a été proposé, avec %s HT pour moi : version %d du protocole d’accord.")
                .formatted(money(ownTotal), version);
    }

    /** Who has the contract with the client. */
    String contractHolder(Terms terms) {
        return terms.isInvoicedDirectly()
                ? party(terms.contractHolder(), terms)
                : say("the network’s company", "la société du réseau");
    }

    String party(String party, Terms terms) {
        if (party.equals(Party.NETWORK)) {
            return say("The network", "Le réseau");
        }
        if (Party.isOpen(party)) {
            return terms.contributionsOf(party).stream()
                    .findFirst()
                    .map(open -> say("Open role: ", "Rôle à pourvoir : ") + open.role())
                    .orElse(say("Open role", "Rôle à pourvoir"));
        }
        var person = persons.get(party);
        return person == null ? party : person.name();
    }

    String kind(LineKind kind) {
        return switch (kind) {
            case EXPENSE -> say("Expenses", "Frais");
            case FIXED -> say("Fixed price", "Prix fixe");
            case NETWORK -> say("Network share", "Part réseau");
            case INTRODUCER -> say("Introduction", "Apport d’affaires");
            case PRESCRIBER -> say("Recommendation", "Prescription");
            case COORDINATION -> say("Coordination", "Pilotage");
            case DELIVERY -> say("Contribution", "Contribution");
        };
    }

    String line(ProtocolLine line, Terms terms) {
        if (!line.label().isEmpty()) {
            return kind(line.key().kind()) + say(": ", " : ") + line.label();
        }
        if (line.key().kind() != LineKind.DELIVERY) {
            return kind(line.key().kind());
        }
        var days = terms.contributionsOf(line.party()).stream()
                .map(Contribution::days)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return kind(LineKind.DELIVERY) + ", " + days(days);
    }

    /** "2.5 days", "1 day", "2,5 jours". */
    String days(BigDecimal days) {
        var isOne = language == Language.FR
                ? days.compareTo(BigDecimal.valueOf(2)) < 0
                : days.compareTo(BigDecimal.ONE) == 0;
        return number(days) + (isOne ? say(" day", " jour") : say(" days", " jours"));
    }

    String number(BigDecimal number) {
        var plain = Numbers.plain(number).toPlainString();
        return language == Language.FR ? plain.replace('.', ',') : plain;
    }

    String money(Money amount) {
        return amount.format(language.locale());
    }

    String date(LocalDate day) {
        return InWords.date(day, language);
    }

    String say(String english, String french) {
        return language == Language.FR ? french : english;
    }
}
