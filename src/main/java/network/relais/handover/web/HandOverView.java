package network.relais.handover.web;

import static network.relais.web.PageLanguage.say;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import network.relais.handover.HandOver.Role;
import network.relais.handover.ReadHandOvers.Question;
import network.relais.handover.ReadHandOvers.Standing;
import network.relais.mail.InWords;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.web.PageLanguage;

/**
 * The same in words.
 *
 * @param link what the mission's page calls the way to the page
 */
record HandOverView(
        String mission,
        String heading,
        List<Row> questions,
        List<Choice> roles,
        List<Choice> members,
        boolean mayAsk,
        String link) {

    /** @param meaning what changes for whoever says yes */
    record Row(
            long number,
            String role,
            String holder,
            String successor,
            String asker,
            String since,
            String words,
            String meaning,
            boolean isYours,
            boolean mayTakeBack) {}

    record Choice(String value, String label) {}

    static HandOverView of(String missionId, Standing standing, List<Person> members, ZoneId zone) {
        var roles = standing.roles().stream()
                .map(each -> new Choice(
                        each.role().name(),
                        say("%s, which %s has", "%s (%s)")
                                .formatted(task(each.role()), each.holder().name())))
                .toList();
        var isAsked = standing.questions().stream().anyMatch(Question::isYours);
        return new HandOverView(
                missionId,
                isAsked
                        ? say("Do you take over?", "Prenez-vous la relève\u00a0?")
                        : roles.size() == 1
                                ? say("Hand %s over", "Passer le relais : %s")
                                        .formatted(task(standing.roles().get(0).role()))
                                : say("Hand a role over", "Passer le relais d’un rôle"),
                standing.questions().stream().map(each -> row(each, zone)).toList(),
                roles,
                members.stream()
                        .map(member -> new Choice(member.id(), member.name()))
                        .toList(),
                !roles.isEmpty(),
                roles.size() == 1
                        ? say("Hand %s over", "Passer le relais : %s")
                                .formatted(task(standing.roles().get(0).role()))
                        : say("Hand a role over", "Passer le relais d’un rôle"));
    }

    private static Row row(Question question, ZoneId zone) {
        var asked = question.handOver();
        return new Row(
                asked.number(),
                asked.role() == Role.COORDINATOR
                        ? say("coordinator", "pilotage")
                        : say("introducer", "apport d’affaires"),
                question.holder().name(),
                question.successor().name(),
                question.asker().name(),
                InWords.date(LocalDate.ofInstant(asked.askedAt(), zone), Language.of(PageLanguage.now())),
                asked.words(),
                asked.role() == Role.COORDINATOR
                        ? say(
                                "You lead the mission from then on: its open steps, reminders and answers come to you, and the client and the prescriber hear from you.",
                                "Vous pilotez alors la mission\u00a0: ses étapes ouvertes, rappels et réponses vous reviennent, et c’est vous qui parlez au client et au prescripteur.")
                        : say(
                                "You speak with the prescriber from then on, and mails to them go out in your name. The introduction share stays with whoever it was agreed for.",
                                "C’est alors vous qui parlez au prescripteur, et les courriels partent à votre nom. La part d’apport reste à qui elle a été convenue."),
                question.isYours(),
                question.mayTakeBack());
    }

    private static String task(Role role) {
        return role == Role.COORDINATOR
                ? say("the coordination", "le pilotage")
                : say("the introducer’s part", "l’apport d’affaires");
    }
}
