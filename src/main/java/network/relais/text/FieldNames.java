package network.relais.text;

import java.util.Map;

/** What the fields of our forms and pages are called in French, for sentences that name one. */
public final class FieldNames {

    private static final String DAYS_DONE_AS = "Days done as ";

    private static final Map<String, String> FRENCH = Map.ofEntries(
            Map.entry("A sentence for the prescriber and the client", "Une phrase pour le prescripteur et le client"),
            Map.entry("A word", "Un mot"),
            Map.entry(
                    "A word for the coordinator (if you like)", "Un mot pour la personne qui pilote (si vous voulez)"),
            Map.entry("A word to the prescriber", "Un mot pour le prescripteur"),
            Map.entry("A word to them", "Un mot pour cette personne"),
            Map.entry("Accepted on", "Accepté le"),
            Map.entry("Agreed on", "Accepté le"),
            Map.entry("Anything else", "Autre chose"),
            Map.entry("Anything else?", "Autre chose\u00a0?"),
            Map.entry("Are you free on the new dates?", "Êtes-vous libre aux nouvelles dates\u00a0?"),
            Map.entry("Ask me again on", "Me reposer la question le"),
            Map.entry("Becomes a client", "Devient client"),
            Map.entry("Becomes a member", "Devient membre"),
            Map.entry("Bring it back on", "Y revenir le"),
            Map.entry("Client", "Client"),
            Map.entry("Client's place", "Lieu du client"),
            Map.entry("Company", "Société"),
            Map.entry("Contact", "Contact"),
            Map.entry("Coordinator", "Pilote"),
            Map.entry("Days done so far as …", "Jours déjà faits, «\u00a0…\u00a0»"),
            Map.entry("Days really done", "Jours réellement faits"),
            Map.entry("Did the client answer?", "Le client a-t-il répondu\u00a0?"),
            Map.entry("Do you coordinate this mission?", "Pilotez-vous cette mission\u00a0?"),
            Map.entry("Do you join?", "Rejoignez-vous l’équipe\u00a0?"),
            Map.entry("Do you take it up?", "Donnez-vous suite à la demande\u00a0?"),
            Map.entry("E-mail", "Adresse électronique"),
            Map.entry("File", "Fichier"),
            Map.entry("First day", "Premier jour"),
            Map.entry("First name", "Prénom"),
            Map.entry("How do you go on?", "Comment continuez-vous\u00a0?"),
            Map.entry("How does the work go on?", "Comment le travail continue-t-il\u00a0?"),
            Map.entry("How is it settled?", "Comment est-ce réglé\u00a0?"),
            Map.entry("How many days did you do?", "Combien de jours avez-vous faits\u00a0?"),
            Map.entry("I will answer by", "Je répondrai d’ici le"),
            Map.entry(
                    "If they do not join, ask the next one on the list who is free",
                    "En cas de refus, demander au suivant de la liste qui est libre"),
            Map.entry("In a few words", "En quelques mots"),
            Map.entry("In the client's words", "Dans les mots du client"),
            Map.entry("In your words", "Avec vos mots"),
            Map.entry("Introducer", "Apporteur"),
            Map.entry("Last day", "Dernier jour"),
            Map.entry("Last name", "Nom"),
            Map.entry("Link", "Lien"),
            Map.entry("Link (optional)", "Lien (facultatif)"),
            Map.entry("Member", "Membre"),
            Map.entry("Name", "Nom"),
            Map.entry("Name of the client", "Nom du client"),
            Map.entry("New first day", "Nouveau premier jour"),
            Map.entry("New last day", "Nouveau dernier jour"),
            Map.entry("Number of the invoice", "Numéro de la facture"),
            Map.entry("Ordered on", "Commandé le"),
            Map.entry("Phone", "Téléphone"),
            Map.entry("Place", "Lieu"),
            Map.entry("Prescriber", "Prescripteur"),
            Map.entry("Promised by", "Promis pour le"),
            Map.entry("Reason", "Motif"),
            Map.entry("Recommends us again", "Nous recommande de nouveau"),
            Map.entry("Reference", "Référence"),
            Map.entry("Reference of the order", "Référence de la commande"),
            Map.entry("Request", "Demande"),
            Map.entry("Sent on", "Envoyée le"),
            Map.entry("Skills wanted", "Compétences recherchées"),
            Map.entry("The client's answer", "La réponse du client"),
            Map.entry("The client’s answer", "La réponse du client"),
            Map.entry("The cooperation", "La collaboration"),
            Map.entry("The result", "Le résultat"),
            Map.entry("To be paid by", "À payer pour le"),
            Map.entry("VAT number", "Numéro de TVA"),
            Map.entry("Wake on", "À reprendre le"),
            Map.entry("What do you decide?", "Que décidez-vous\u00a0?"),
            Map.entry("What do you do?", "Que faites-vous\u00a0?"),
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
            Map.entry("What was useful, in the client's words", "Ce qui a été utile, dans les mots du client"),
            Map.entry("What we should have done differently", "Ce que nous aurions dû faire autrement"),
            Map.entry("Who coordinates?", "Qui pilote\u00a0?"),
            Map.entry("Who decides", "Qui décide"),
            Map.entry("Whom do you ask?", "À qui demandez-vous\u00a0?"),
            Map.entry("Whose", "De qui"),
            Map.entry("Why", "Pourquoi"),
            Map.entry("Why (for the network only)", "Pourquoi (pour le réseau seulement)"),
            Map.entry("Why it can wait", "Pourquoi elle peut attendre"),
            Map.entry("Why it was different", "Pourquoi c’était différent"),
            Map.entry("Why not", "Pourquoi non"),
            Map.entry("Why not this time", "Pourquoi pas cette fois"),
            Map.entry("Why not?", "Pourquoi non\u00a0?"),
            Map.entry("Why not? (if you like to say)", "Pourquoi non\u00a0? (si vous voulez le dire)"),
            Map.entry(
                    "Why not? (if you like to say; the team reads it)",
                    "Pourquoi non\u00a0? (si vous voulez le dire\u00a0; l’équipe le lit)"),
            Map.entry("Why was it wrong?", "Qu’est-ce qui était faux\u00a0?"),
            Map.entry(
                    "Why will the client not pay? (for the network only)",
                    "Pourquoi le client ne paiera-t-il pas\u00a0? (pour le réseau seulement)"),
            Map.entry("Why?", "Pourquoi\u00a0?"),
            Map.entry("Why? (for the network only)", "Pourquoi\u00a0? (pour le réseau seulement)"),
            Map.entry("Wished start", "Début souhaité"),
            Map.entry("Word to the prescriber", "Un mot pour le prescripteur"),
            Map.entry("Would recommend us", "Nous recommanderait"),
            Map.entry("Your answer", "Votre réponse"));

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
