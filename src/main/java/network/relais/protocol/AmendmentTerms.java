package network.relais.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** In the order of the draft's sections; empty if the terms can be proposed. */
    List<Problem> problemsOf(Terms now) {
        var problems = new ArrayList<Problem>();
        contributions(now, problems);
        milestones(now, problems);
        if (problems.isEmpty() && now.equals(agreed)) {
            problems.add(new Problem(
                    "mission", "", "", "Nothing differs from the agreement in force yet. Change what is to change."));
        }
        return List.copyOf(problems);
    }

    private void contributions(Terms now, List<Problem> problems) {
        var open = agreed.openRoles().stream().map(Contribution::id).collect(Collectors.toSet());
        for (var each : now.contributions()) {
            if (each.isOpen() && !open.contains(each.id())) {
                problems.add(
                        new Problem(
                                "contributions",
                                each.id(),
                                "party",
                                "Choose who takes this role: in the middle of a mission, whoever joins agrees to it with the others."));
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
                        "%s days were done in this role. Leave it with whoever did them, with fewer days, and add a role for the rest."
                                .formatted(Numbers.plain(done).toPlainString())));
            }
        }
    }

    private void milestones(Terms now, List<Problem> problems) {
        var kept = new HashSet<String>();
        for (var each : now.milestones()) {
            kept.add(each.id());
            if (delivered.contains(each.id()) && !isAsAgreed(each)) {
                problems.add(new Problem(
                        "milestones",
                        each.id(),
                        "title",
                        "This was delivered as “%s”, due on %s. It stays as it was agreed."
                                .formatted(
                                        agreed.milestone(each.id()).title(),
                                        agreed.milestone(each.id()).dueOn())));
            }
            if (deliveryIsOver && !delivered.contains(each.id())) {
                problems.add(new Problem(
                        "milestones",
                        each.id(),
                        "title",
                        "Everything is delivered: there is nobody left who would deliver this. Take it out."));
            }
        }
        for (var before : agreed.milestones()) {
            if (!kept.contains(before.id()) && (delivered.contains(before.id()) || isAtHand(before))) {
                problems.add(new Problem(
                        "milestones",
                        "",
                        "",
                        "“%s” %s. Put it back with its number, %s."
                                .formatted(
                                        before.title(),
                                        isAtHand(before) ? "is being worked on" : "was delivered",
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
