package network.relais.text;

import java.util.Map;

/** What the fields of our forms and pages are called in French, for sentences that name one. */
public final class FieldNames {

    private static final String DAYS_DONE_AS = "Days done as ";

    private static final Map<String, String> FRENCH = Map.ofEntries(
            Map.entry("A sentence for the prescriber and the client", "Une phrase pour le prescripteur et le client"),
            Map.entry("A word", "Un mot"),
            Map.entry("A word to them", "Un mot pour cette personne"),
            Map.entry("Anything else", "Autre chose"),
            Map.entry("Client", "Client"),
            Map.entry("Client's place", "Lieu du client"),
            Map.entry("Company", "Société"),
            Map.entry("Contact", "Contact"),
            Map.entry("Coordinator", "Pilote"),
            Map.entry("Days really done", "Jours réellement faits"),
            Map.entry("E-mail", "Adresse électronique"),
            Map.entry("File", "Fichier"),
            Map.entry("First day", "Premier jour"),
            Map.entry("First name", "Prénom"),
            Map.entry("How is it settled?", "Comment est-ce réglé\u00a0?"),
            Map.entry("In a few words", "En quelques mots"),
            Map.entry("In your words", "Avec vos mots"),
            Map.entry("Introducer", "Apporteur"),
            Map.entry("Last day", "Dernier jour"),
            Map.entry("Last name", "Nom"),
            Map.entry("Link", "Lien"),
            Map.entry("Member", "Membre"),
            Map.entry("Name", "Nom"),
            Map.entry("Number of the invoice", "Numéro de la facture"),
            Map.entry("Phone", "Téléphone"),
            Map.entry("Place", "Lieu"),
            Map.entry("Prescriber", "Prescripteur"),
            Map.entry("Promised by", "Promis pour le"),
            Map.entry("Reason", "Motif"),
            Map.entry("Reference", "Référence"),
            Map.entry("Reference of the order", "Référence de la commande"),
            Map.entry("Request", "Demande"),
            Map.entry("Sent on", "Envoyée le"),
            Map.entry("Skills wanted", "Compétences recherchées"),
            Map.entry("To be paid by", "À payer pour le"),
            Map.entry("VAT number", "Numéro de TVA"),
            Map.entry("Wake on", "À reprendre le"),
            Map.entry("What do you propose?", "Que proposez-vous\u00a0?"),
            Map.entry("What does the client say?", "Que dit le client\u00a0?"),
            Map.entry("What does the client want?", "Que veut le client\u00a0?"),
            Map.entry("What for", "Pour quoi"),
            Map.entry("What is done about it", "Ce qui est fait à ce sujet"),
            Map.entry("What is needed", "Ce dont le client a besoin"),
            Map.entry("What is not right?", "Qu’est-ce qui n’est pas juste\u00a0?"),
            Map.entry("What is to change?", "Ce qui doit changer"),
            Map.entry("What is wrong with it", "Ce qui ne va pas"),
            Map.entry("What shows it", "Ce qui le montre"),
            Map.entry("What the client wants changed", "Ce que le client veut voir changé"),
            Map.entry("What they said", "Ce qui a été dit"),
            Map.entry("What to change in how we work", "Ce qu’il faut changer dans notre façon de travailler"),
            Map.entry("What to keep", "Ce qu’il faut garder"),
            Map.entry("What was delivered", "Ce qui a été livré"),
            Map.entry("What was useful", "Ce qui a été utile"),
            Map.entry("What we should have done differently", "Ce que nous aurions dû faire autrement"),
            Map.entry("Who decides", "Qui décide"),
            Map.entry("Whose", "De qui"),
            Map.entry("Why", "Pourquoi"),
            Map.entry("Why (for the network only)", "Pourquoi (pour le réseau seulement)"),
            Map.entry("Why it can wait", "Pourquoi elle peut attendre"),
            Map.entry("Why it was different", "Pourquoi c’était différent"),
            Map.entry("Why not", "Pourquoi non"),
            Map.entry("Why not this time", "Pourquoi pas cette fois"),
            Map.entry("Why not?", "Pourquoi non\u00a0?"),
            Map.entry("Why was it wrong?", "Qu’est-ce qui était faux\u00a0?"),
            Map.entry(
                    "Why will the client not pay? (for the network only)",
                    "Pourquoi le client ne paiera-t-il pas\u00a0? (pour le réseau seulement)"),
            Map.entry("Why?", "Pourquoi\u00a0?"),
            Map.entry("Why? (for the network only)", "Pourquoi\u00a0? (pour le réseau seulement)"),
            Map.entry("Wished start", "Début souhaité"),
            Map.entry("Word to the prescriber", "Un mot pour le prescripteur"));

    private FieldNames() {}

    /**
     * @param label as it is written in English. One that is not known here stays as it is, such as that of a form that somebody drew,
     *     and so does a role's name behind the days done in it
     */
    public static String french(String label) {
        return label.startsWith(DAYS_DONE_AS)
                ? "Jours faits comme " + label.substring(DAYS_DONE_AS.length())
                : FRENCH.getOrDefault(label, label);
    }

    static boolean isKnown(String label) {
        return label.equals(DAYS_DONE_AS) || FRENCH.containsKey(label);
    }
}
