package network.relais.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import network.relais.people.Language;

/** A value for every name that {@code bpmn/mail/README.md} promises, of the kind and length that real ones have. */
final class MailExamples {

    private MailExamples() {}

    static Map<String, Object> in(Language language) {
        var values = new HashMap<String, Object>(language == Language.FR ? french() : english());
        values.put("language", language.code());
        values.put("introducer", person("Salomé Faure", "Salomé", "+33 6 00 00 00 02"));
        values.put("coordinator", person("Anne Martin", "Anne", "+33 6 00 00 00 01"));
        values.put("prescriber", person("Karim Haddad", "Karim", "+33 6 00 00 00 03"));
        values.put("clientContact", person("Inès Lambert", "Inès", "+33 4 00 00 00 04"));
        var recipient = new HashMap<>(person("Bruno Lefèvre", "Bruno", "+33 6 00 00 00 05"));
        recipient.put("hasLogin", true);
        values.put("recipient", recipient);
        values.put(
                "signer",
                Map.of("name", "Anne Martin", "givenName", "Anne", "phone", "+33 6 00 00 00 01", "isYou", false));
        values.put("given", given(language));
        values.put("answerLink", "http://localhost:8080/a/the-link-is-made-when-this-mail-leaves");
        values.put(
                "handOver",
                Map.of(
                        "isCoordinator",
                        true,
                        "holder",
                        "Anne Martin",
                        "successor",
                        "Inès Lambert",
                        "asker",
                        "Anne Martin",
                        "words",
                        language == Language.FR ? "Je suis prise jusqu’en juin." : "I am taken until June.",
                        "reason",
                        language == Language.FR ? "Moi aussi." : "So am I."));
        values.put("introduction", introduction(language));
        values.put(
                "papers",
                Map.of(
                        "payee",
                        "Lefèvre Conseil",
                        "missing",
                        List.of(
                                language == Language.FR
                                        ? "attestation d’assurance professionnelle"
                                        : "professional insurance certificate"),
                        "paper",
                        language == Language.FR
                                ? "attestation d’assurance professionnelle"
                                : "professional insurance certificate",
                        "until",
                        language == Language.FR ? "12 mars 2026" : "12 March 2026",
                        "reason",
                        language == Language.FR ? "Elle est au nom d’une autre société." : "It is another company’s.",
                        "page",
                        "http://localhost:8080/papers"));
        values.put(
                "expense",
                Map.of(
                        "label", language == Language.FR ? "Train Lyon–Valence" : "Train to Valence",
                        "spender", "Inès Lambert",
                        "amount", language == Language.FR ? "84,50 €" : "€84.50",
                        "paid", language == Language.FR ? "92,95 €" : "€92.95",
                        "date", language == Language.FR ? "12 mars 2026" : "12 March 2026",
                        "approver", "Anne Martin",
                        "approved", false,
                        "reason",
                                language == Language.FR
                                        ? "Le billet est au nom d’une autre personne."
                                        : "The ticket is somebody else’s."));
        values.put(
                "disputed",
                Map.of(
                        "name",
                        "Bruno Lefèvre",
                        "what",
                        language == Language.FR ? "Il manque deux jours." : "Two days are missing.",
                        "mediator",
                        "Chantal Petit",
                        "closer",
                        "Chantal Petit",
                        "words",
                        language == Language.FR ? "Ils seront ajoutés." : "They will be added."));
        values.put("payout", payout(language));
        values.put("week", week(language));
        values.put("mails", Map.of("page", "http://localhost:8080/metrics/mails"));
        values.put("target", target(language));
        values.put(
                "targets",
                Map.of(
                        "page",
                        "http://localhost:8080/metrics/targets",
                        "count",
                        "63",
                        "rows",
                        List.of(target(language)),
                        "more",
                        "13"));
        values.put("deputy", Map.of("name", "Chloé Girard"));
        values.put(
                "amendment",
                language == Language.FR
                        ? amendment("4 mai 2026", "Bruno reprend deux jours de Chloé.", "Chloé est malade.")
                        : amendment("4 May 2026", "Bruno takes over two days of Chloé’s.", "Chloé is ill."));
        values.put("link", "http://localhost:8080/go/M-2026-0007/userTask_approveProtocol");
        return values;
    }

    private static Map<String, Object> week(Language language) {
        var french = language == Language.FR;
        var values = new HashMap<String, Object>(Map.of(
                "from",
                french ? "2 mars 2026" : "2 March 2026",
                "to",
                french ? "8 mars 2026" : "8 March 2026",
                "page",
                "http://localhost:8080/metrics/overview?from=2026-03-02&to=2026-03-08",
                "isQuiet",
                false,
                "hasOpen",
                true,
                "open",
                "12",
                "money",
                List.of(Map.of(
                        "agreed", french ? "34 000,00 €" : "€34,000.00",
                        "agreedBefore", french ? "31 000,00 €" : "€31,000.00",
                        "toCome", french ? "12 000,00 €" : "€12,000.00")),
                "hasOldest",
                true,
                "oldest",
                List.of(Map.of(
                        "title", french ? "Audit des stocks" : "Stock audit",
                        "age", french ? "112,4 jours" : "112.4 days",
                        "page", "http://localhost:8080/missions/M-2026-0012")),
                "hasViews",
                true));
        values.put("openBefore", "11");
        values.putAll(Map.of(
                "hasTargets",
                true,
                "targets",
                List.of(Map.of(
                        "what",
                        french ? "De l’affaire à la livraison" : "From the lead to delivery",
                        "aim",
                        french ? "85 % en 60 jours ouvrés" : "85% within 60 working days",
                        "stands",
                        french ? "manqué : 14 sur 20 en 90 jours" : "missed: 14 of 20 in 90 days",
                        "crossed",
                        "3")),
                "hasCrossings",
                true,
                "crossings",
                List.of(Map.of(
                        "title",
                        french ? "Audit des stocks" : "Stock audit",
                        "what",
                        french ? "De l’affaire à la livraison" : "From the lead to delivery",
                        "page",
                        "http://localhost:8080/missions/M-2026-0012"))));
        values.put("views", List.of(Map.of("name", "Lyon", "page", "http://localhost:8080/metrics/views/12")));
        for (var suffix : List.of("", "Before")) {
            values.putAll(Map.of(
                    "leads" + suffix, "3",
                    "delivered" + suffix, "2",
                    "paid" + suffix, "1",
                    "toDelivery" + suffix, french ? "41,5 jours" : "41.5 days",
                    "toPayment" + suffix, french ? "80,2 jours" : "80.2 days"));
        }
        return values;
    }

    private static Map<String, Object> target(Language language) {
        var french = language == Language.FR;
        var values = new HashMap<String, Object>(Map.of(
                "what",
                french ? "Répondre au protocole (Négocier le protocole)" : "Answer the protocol (Negotiate protocol)",
                "aim",
                french ? "85 % en 3 jours ouvrés" : "85% within 3 working days",
                "limit",
                french ? "3 jours ouvrés" : "3 working days",
                "took",
                french ? "3 jours ouvrés 2 h" : "3 working days 2 h",
                "waitsFor",
                french ? "un membre" : "a member",
                "title",
                "Audit énergétique",
                "page",
                "http://localhost:8080/missions/M-2026-0009",
                "since",
                french ? "12 mars 2026" : "12 March 2026"));
        values.putAll(Map.of("mission", "M-2026-0009", "percent", "85 %", "within", "12", "ended", "20", "days", "90"));
        return values;
    }

    private static Map<String, Object> payout(Language language) {
        var french = language == Language.FR;
        var amount = french ? "1 234,50 €" : "€1,234.50";
        return Map.of(
                "amount",
                amount,
                "date",
                french ? "12 mars 2026" : "12 March 2026",
                "invoice",
                "2026-A-12",
                "reference",
                "VIR 4711",
                "reason",
                french ? "La banque a rejeté le virement." : "The bank returned the transfer.",
                "by",
                "Chantal Petit",
                "parts",
                List.of(Map.of("title", "Audit", "amount", amount)));
    }

    private static Map<String, Object> introduction(Language language) {
        var french = language == Language.FR;
        return Map.of(
                "holder", "Salomé Faure",
                "holderDay", french ? "4 mars 2026" : "4 March 2026",
                "contester", "Hugo Marchand",
                "contesterDay", french ? "20 février 2026" : "20 February 2026",
                "contesterWords", french ? "Je les ai vus au salon." : "I met them at the fair.",
                "winner", "Salomé Faure",
                "decidedBy", "Inès Lambert",
                "decision", french ? "Son courriel est plus ancien." : "Her mail is older.",
                "page", "http://localhost:8080/introductions");
    }

    private static Map<String, Object> given(Language language) {
        var french = language == Language.FR;
        return Map.of(
                "name",
                "Bruno Lefèvre",
                "version",
                "2",
                "said",
                french ? "propose autre chose" : "proposes something else",
                "words",
                french ? "Deux jours de moins." : "Two days less.",
                "writtenDownBy",
                "Anne Martin",
                "told",
                french ? "par téléphone le 4 mars 2026" : "on the phone on 4 March 2026");
    }

    private static Map<String, Object> french() {
        return Map.of(
                "mission",
                mission(
                        "Audit des stocks",
                        "protocole d’accord",
                        "20 mars 2026",
                        "Le budget est reporté à l’an prochain."),
                "lead",
                Map.of(
                        "need", "Les ruptures de stock se multiplient.\nIl faut comprendre pourquoi avant l’été.",
                        "budget", "entre 12 000 € et 15 000 €",
                        "due", "14 mars 2026",
                        "start", "1er avril 2026",
                        "skills", "audit, logistique",
                        "declinedBy", "Chloé Girard",
                        "declineReason", "Je suis prise jusqu’en juin."),
                "protocol",
                protocol(
                        "1er avril 2026",
                        "30 juin 2026",
                        "12 mars 2026",
                        List.of(
                                Map.of(
                                        "what",
                                        "Contribution, 8 jours",
                                        "why",
                                        "8 jours × 650 € × 1,1",
                                        "amount",
                                        "4 312,50 €"),
                                Map.of("what", "Pilotage", "why", "10 % des honoraires", "amount", "1 200,00 €")),
                        "5 512,50 €",
                        List.of(
                                line("Bruno Lefèvre", "Contribution, 8 jours", "4 312,50 €"),
                                line("Bruno Lefèvre", "Pilotage", "1 200,00 €"),
                                line("Anne Martin", "Contribution, 5 jours", "4 287,50 €"),
                                line("Salomé Faure", "Apport d’affaires", "1 000,00 €"),
                                line("Le réseau", "Part réseau", "1 200,00 €")),
                        "12 000,00 €",
                        List.of("Votre contribution passe de 7 à 8 jours", "La fin recule du 15 au 30 juin 2026"),
                        "Je préférerais deux jours de moins, et commencer le 8 avril."),
                "staffing",
                Map.of(
                        "role",
                        "Logisticien",
                        "days",
                        "4 jours",
                        "rate",
                        "650,00 €",
                        "start",
                        "1er avril 2026",
                        "end",
                        "30 juin 2026",
                        "answerBy",
                        "17 mars 2026",
                        "reasons",
                        List.of("Vous connaissez la logistique d’entrepôt", "Vous êtes libre à ces dates")),
                "dates",
                dates(
                        List.of("La mission", "du 1er avril 2026 au 30 juin 2026", "du 4 mai 2026 au 31 juillet 2026"),
                        List.of("Jalon : Diagnostic", "15 mai 2026", "16 juin 2026"),
                        "Je suis pris en juillet."),
                "delivery",
                delivery("1er avril 2026", "Pilotage", "Diagnostic", "15 mai 2026"),
                "milestone",
                Map.of(
                        "title",
                        "Diagnostic",
                        "due",
                        "15 mai 2026",
                        "responsible",
                        "Bruno Lefèvre",
                        "corrections",
                        "Le tableau 3 ne tient pas compte de l’entrepôt de Valence.",
                        "plannedDays",
                        "3,5 jours"),
                "instalment",
                Map.of(
                        "label",
                        "Acompte",
                        "amount",
                        "3 600,00 €",
                        "due",
                        "30 avril 2026",
                        "open",
                        "1 600,00 €",
                        "reason",
                        "commande du 3 mars 2026",
                        "writeOffReason",
                        "Le client a déposé le bilan."),
                "statement",
                Map.of(
                        "received",
                        "3 600,00 €",
                        "date",
                        "28 avril 2026",
                        "total",
                        "1 653,75 €",
                        "open",
                        "3 858,75 €",
                        "invoice",
                        "Facturez à la société du réseau : 1 653,75 € HT, plus la TVA à votre taux.",
                        "lines",
                        List.of(
                                Map.of("what", "Contribution", "why", "30 % de 4 312,50 €", "amount", "1 293,75 €"),
                                Map.of("what", "Pilotage", "why", "30 % de 1 200,00 €", "amount", "360,00 €"))),
                "evaluation",
                Map.of(
                        "closes",
                        "14 juillet 2026",
                        "answered",
                        5,
                        "asked",
                        6,
                        "prescriberWords",
                        "Je travaille déjà ainsi.",
                        "clientWord",
                        "Clair, utile, et livré à l’heure.",
                        "keep",
                        List.of("Le point du lundi, court et à heure fixe"),
                        "change",
                        List.of("Voir l’entrepôt avant de chiffrer", "Dire plus tôt ce qui bloque")));
    }

    private static Map<String, Object> english() {
        return Map.of(
                "mission",
                mission("Stock audit", "protocol agreement", "20 March 2026", "The budget moves to next year."),
                "lead",
                Map.of(
                        "need", "Stock runs out more and more often.\nWe need to understand why before the summer.",
                        "budget", "between €12,000 and €15,000",
                        "due", "14 March 2026",
                        "start", "1 April 2026",
                        "skills", "audit, logistics",
                        "declinedBy", "Chloé Girard",
                        "declineReason", "I am busy until June."),
                "protocol",
                protocol(
                        "1 April 2026",
                        "30 June 2026",
                        "12 March 2026",
                        List.of(
                                Map.of(
                                        "what",
                                        "Contribution, 8 days",
                                        "why",
                                        "8 days × €650 × 1.1",
                                        "amount",
                                        "€4,312.50"),
                                Map.of("what", "Coordination", "why", "10 % of the fees", "amount", "€1,200.00")),
                        "€5,512.50",
                        List.of(
                                line("Bruno Lefèvre", "Contribution, 8 days", "€4,312.50"),
                                line("Bruno Lefèvre", "Coordination", "€1,200.00"),
                                line("Anne Martin", "Contribution, 5 days", "€4,287.50"),
                                line("Salomé Faure", "Introduction", "€1,000.00"),
                                line("The network", "Network share", "€1,200.00")),
                        "€12,000.00",
                        List.of("Your contribution goes from 7 to 8 days", "The end moves from 15 to 30 June 2026"),
                        "I would rather have two days less, and begin on 8 April."),
                "staffing",
                Map.of(
                        "role",
                        "Logistician",
                        "days",
                        "4 days",
                        "rate",
                        "€650.00",
                        "start",
                        "1 April 2026",
                        "end",
                        "30 June 2026",
                        "answerBy",
                        "17 March 2026",
                        "reasons",
                        List.of("You know warehouse logistics", "You are free on these dates")),
                "dates",
                dates(
                        List.of("The mission", "1 April 2026 to 30 June 2026", "4 May 2026 to 31 July 2026"),
                        List.of("Milestone: Diagnosis", "15 May 2026", "16 June 2026"),
                        "I am taken in July."),
                "delivery",
                delivery("1 April 2026", "Coordination", "Diagnosis", "15 May 2026"),
                "milestone",
                Map.of(
                        "title",
                        "Diagnosis",
                        "due",
                        "15 May 2026",
                        "responsible",
                        "Bruno Lefèvre",
                        "corrections",
                        "Table 3 leaves out the warehouse in Valence.",
                        "plannedDays",
                        "3.5 days"),
                "instalment",
                Map.of(
                        "label",
                        "Deposit",
                        "amount",
                        "€3,600.00",
                        "due",
                        "30 April 2026",
                        "open",
                        "€1,600.00",
                        "reason",
                        "the order of 3 March 2026",
                        "writeOffReason",
                        "The client is insolvent."),
                "statement",
                Map.of(
                        "received",
                        "€3,600.00",
                        "date",
                        "28 April 2026",
                        "total",
                        "€1,653.75",
                        "open",
                        "€3,858.75",
                        "invoice",
                        "Invoice the network’s company: €1,653.75 excluding VAT, plus VAT at your rate.",
                        "lines",
                        List.of(
                                Map.of("what", "Contribution", "why", "30 % of €4,312.50", "amount", "€1,293.75"),
                                Map.of("what", "Coordination", "why", "30 % of €1,200.00", "amount", "€360.00"))),
                "evaluation",
                Map.of(
                        "closes",
                        "14 July 2026",
                        "answered",
                        5,
                        "asked",
                        6,
                        "prescriberWords",
                        "I work like that already.",
                        "clientWord",
                        "Clear, useful, and delivered on time.",
                        "keep",
                        List.of("Monday’s meeting, short and always at the same time"),
                        "change",
                        List.of("See the warehouse before estimating", "Say sooner what is in the way")));
    }

    private static Map<String, Object> mission(String title, String phase, String pausedUntil, String endWord) {
        return Map.of(
                "id",
                "M-2026-0007",
                "title",
                title,
                "client",
                "Ateliers du Rhône",
                "phase",
                phase,
                "page",
                "http://localhost:8080/missions/M-2026-0007",
                "pausedUntil",
                pausedUntil,
                "endWord",
                endWord,
                "endReason",
                endWord);
    }

    private static Map<String, Object> protocol(
            String start,
            String end,
            String agreedOn,
            List<Map<String, String>> ownLines,
            String ownTotal,
            List<Map<String, String>> lines,
            String total,
            List<String> changes,
            String words) {
        var values = new HashMap<String, Object>();
        values.put("version", 2);
        values.put("round", 2);
        values.put("proposer", "Anne Martin");
        values.put("start", start);
        values.put("end", end);
        values.put("agreedOn", agreedOn);
        values.put(
                "ownLines",
                ownLines.stream()
                        .map(line -> {
                            var inFull = new HashMap<String, Object>(line);
                            inFull.put("steps", List.of(Map.of("what", "=", "value", String.valueOf(line.get("why")))));
                            return inFull;
                        })
                        .toList());
        values.put("why", List.of("Bruno Lefèvre, " + ownTotal + "."));
        values.put("ownTotal", ownTotal);
        values.put("lines", lines);
        values.put("total", total);
        values.put("changes", changes);
        values.put("counter", Map.of("name", "Bruno Lefèvre", "words", words, "changes", changes));
        values.put("notTakingPart", Map.of("name", "Chloé Girard", "reason", words));
        values.put("fingerprint", "3fa904c177de10ab".repeat(4));
        values.put("register", Map.of("length", 7, "fingerprint", "8c1e04aa51f0be27".repeat(4)));
        values.put("waitingFor", List.of("Anne Martin", "Chloé Girard"));
        return values;
    }

    private static Map<String, Object> delivery(String start, String role, String milestone, String due) {
        return Map.of(
                "leaver", "Bruno Lefèvre",
                "openRoles", List.of(role + ", 3"),
                "start", start,
                "team",
                        List.of(
                                Map.of("name", "Anne Martin", "role", role, "phone", "+33 6 00 00 00 01"),
                                Map.of("name", "Bruno Lefèvre", "role", "Logistique", "phone", "")),
                "milestones", List.of(Map.of("title", milestone, "responsible", "Bruno Lefèvre", "due", due)));
    }

    private static Map<String, Object> amendment(String from, String what, String why) {
        return Map.of(
                "asker",
                "Chloé Girard",
                "what",
                what,
                "why",
                why,
                "from",
                from,
                "words",
                why,
                "decider",
                "Anne Martin");
    }

    private static Map<String, String> line(String name, String what, String amount) {
        return Map.of("name", name, "what", what, "amount", amount);
    }

    private static Map<String, Object> person(String name, String givenName, String phone) {
        return Map.of("name", name, "givenName", givenName, "phone", phone);
    }

    private static Map<String, Object> dates(List<String> mission, List<String> milestone, String words) {
        return Map.of(
                "name",
                "Chloé Girard",
                "mover",
                "Anne Martin",
                "words",
                words,
                "rows",
                Stream.of(mission, milestone)
                        .map(row -> Map.of("what", row.get(0), "before", row.get(1), "now", row.get(2)))
                        .toList());
    }
}
