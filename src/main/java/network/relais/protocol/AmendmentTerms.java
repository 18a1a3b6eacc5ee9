package network.relais.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.people.Language;

/**
 * What an amendment must leave as it is ({@code docs/amendment.md}, "What stays"): what was delivered, the milestone at hand, and
 * who did the days that are done.
 *
 * @param agreed the terms in force
 * @param daysDone by contribution, as stated for the amendment
 * @param delivered ids of milestones that were accepted or handed over
 * @param atHand id of the milestone that is worked on
 * @param deliveryIsOver whether everything is delivered, so that nobody would deliver another milestone
 */
record AmendmentTerms(
        Terms agreed,
        Map<String, BigDecimal> daysDone,
        Set<String> delivered,
        Optional<String> atHand,
        boolean deliveryIsOver) {

    /**
     * In the order of the draft's sections; empty if the terms can be proposed.
     *
     * @param language of their sentences
     */
    List<Problem> problemsOf(Terms now, Language language) {
        var problems = new ArrayList<Problem>();
        var words = new Wording(language, Map.of());
        contributions(now, words, problems);
        milestones(now, words, problems);
        if (problems.isEmpty() && now.equals(agreed)) {
            problems.add(new Problem(
                    "mission",
                    "",
                    "",
                    words.say(
                            "Nothing differs from the agreement in force yet. Change what is to change.",
                            "Rien ne diffère encore de l’accord en vigueur. Changez ce qui doit changer.")));
        }
        return List.copyOf(problems);
    }

    private void contributions(Terms now, Wording words, List<Problem> problems) {
        var open = agreed.openRoles().stream().map(Contribution::id).collect(Collectors.toSet());
        for (var each : now.contributions()) {
            if (each.isOpen() && !open.contains(each.id())) {
                problems.add(
                        new Problem(
                                "contributions",
                                each.id(),
                                "party",
                                words.say(
                                        "Choose who takes this role: in the middle of a mission, whoever joins agrees to it with the others.",
                                        "Choisissez qui prend ce rôle\u00a0: en cours de mission, qui arrive l’accepte avec les autres.")));
            }
            var before = agreed.contributions().stream()
                    .filter(other -> other.id().equals(each.id()))
                    .findFirst();
            var done = daysDone.getOrDefault(each.id(), BigDecimal.ZERO);
            if (done.signum() > 0 && before.isPresent() && !before.get().party().equals(each.party())) {
                problems.add(new Problem(
                        "contributions",
                        each.id(),
                        "party",
                        words.say(
                                        "%s days were done in this role. Leave it with whoever did them, with fewer days, and add a role for the rest.",
                                        "%s jours ont été faits dans ce rôle. Laissez-le à qui les a faits, avec moins de jours, et ajoutez un rôle pour le reste.")
                                .formatted(words.number(done))));
            }
        }
    }

    private void milestones(Terms now, Wording words, List<Problem> problems) {
        var kept = new HashSet<String>();
        for (var each : now.milestones()) {
            kept.add(each.id());
            if (delivered.contains(each.id()) && !isAsAgreed(each)) {
                problems.add(new Problem(
                        "milestones",
                        each.id(),
                        "title",
                        words.say(
                                        "This was delivered as “%s”, due on %s. It stays as it was agreed.",
                                        "Ceci a été livré sous le titre «\u00a0%s\u00a0», pour le %s. Cela reste comme convenu.")
                                .formatted(
                                        agreed.milestone(each.id()).title(),
                                        words.say(
                                                agreed.milestone(each.id())
                                                        .dueOn()
                                                        .toString(),
                                                Language.FR.date(agreed.milestone(each.id())
                                                        .dueOn())))));
            }
            if (deliveryIsOver && !delivered.contains(each.id())) {
                problems.add(new Problem(
                        "milestones",
                        each.id(),
                        "title",
                        words.say(
                                "Everything is delivered: there is nobody left who would deliver this. Take it out.",
                                "Tout est livré\u00a0: il ne reste personne pour livrer ceci. Enlevez-le.")));
            }
        }
        for (var before : agreed.milestones()) {
            if (!kept.contains(before.id()) && (delivered.contains(before.id()) || isAtHand(before))) {
                problems.add(new Problem(
                        "milestones",
                        "",
                        "",
                        words.say(
                                        "“%s” %s. Put it back with its number, %s.",
                                        "«\u00a0%s\u00a0» %s. Remettez-le avec son numéro, %s.")
                                .formatted(
                                        before.title(),
                                        isAtHand(before)
                                                ? words.say("is being worked on", "est en cours")
                                                : words.say("was delivered", "a été livré"),
                                        before.id())));
            }
        }
    }

    private boolean isAtHand(Milestone milestone) {
        return atHand.filter(milestone.id()::equals).isPresent();
    }

    private boolean isAsAgreed(Milestone now) {
        var before = agreed.milestone(now.id());
        return before.title().equals(now.title()) && before.dueOn().equals(now.dueOn());
    }
}
