package network.relais.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Who does the work changes, and what is agreed on stays: the same roles, days, rates, coefficients and dates. */
final class Team {

    private Team() {}

    /** @throws ProtocolRefused unless that role is open */
    static Terms filled(Terms terms, String contributionId, String newcomer) {
        var role = terms.contributions().stream()
                .filter(each -> each.id().equals(contributionId))
                .findFirst()
                .filter(Contribution::isOpen)
                .orElseThrow(() -> new ProtocolRefused(
                        "ROLE_NOT_OPEN",
                        "This role is not open any more: somebody has taken it, or it was given up.",
                        "Ce rôle n’est plus à pourvoir\u00a0: quelqu’un l’a pris, ou on y a renoncé."));
        return terms.withTeam(
                terms.contributions().stream()
                        .map(each -> each.equals(role) ? each.heldBy(newcomer) : each)
                        .toList(),
                handedOver(role.party(), newcomer));
    }

    /** All roles of somebody who will not take part are open. */
    static Terms opened(Terms terms, String leaver) {
        return left(terms, leaver, Map.of(), 0);
    }

    /**
     * The leaver keeps the days worked; the days left of each contribution are an open role.
     *
     * @param daysDone by contribution of the leaver; absent is none
     * @param freeNumber the first number that no contribution of this mission has ever had
     */
    static Terms left(Terms terms, String leaver, Map<String, BigDecimal> daysDone, int freeNumber) {
        var contributions = new ArrayList<Contribution>();
        var opened = new ArrayList<Contribution>();
        for (Contribution each : terms.contributions()) {
            if (!each.party().equals(leaver)) {
                contributions.add(each);
                continue;
            }
            var done = daysDone.getOrDefault(each.id(), BigDecimal.ZERO);
            requireWithin(each, done);
            var left = each.days().subtract(done);
            if (left.signum() == 0 && each.days().signum() > 0) {
                contributions.add(each);
                continue;
            }
            if (done.signum() > 0) {
                contributions.add(each.ofDays(done));
                opened.add(each.ofDays(left).openedAs("c" + (freeNumber + opened.size())));
            } else {
                opened.add(each.heldBy(Party.open(each.id())));
            }
            contributions.add(opened.get(opened.size() - 1));
        }
        if (opened.isEmpty()) {
            throw new ProtocolRefused(
                    "NOTHING_LEFT_TO_DO",
                    "All days agreed are done: there is nothing left for somebody else to do.",
                    "Tous les jours convenus sont faits\u00a0: il ne reste rien à faire pour quelqu’un d’autre.");
        }
        return terms.withTeam(contributions, handedOver(leaver, opened.get(0).party()));
    }

    /** Whether only who holds which contribution differs. */
    static boolean isLikeForLike(Terms before, Terms after) {
        return anonymous(before).equals(anonymous(after));
    }

    /** With nobody's name: a milestone's responsible is told by the first of the contributions that they hold. */
    private static Terms anonymous(Terms terms) {
        var byId = terms.contributions().stream()
                .sorted(Comparator.comparing(Contribution::id))
                .toList();
        var firstRole = new HashMap<String, String>();
        byId.forEach(each -> firstRole.putIfAbsent(each.party(), each.id()));
        return terms.withTeam(
                byId.stream().map(each -> each.heldBy("")).toList(),
                each -> each.answeredForBy(firstRole.getOrDefault(each.responsible(), each.responsible())));
    }

    private static UnaryOperator<Milestone> handedOver(String from, String to) {
        return each -> each.responsible().equals(from) ? each.answeredForBy(to) : each;
    }

    private static void requireWithin(Contribution contribution, BigDecimal done) {
        if (done.signum() < 0 || done.compareTo(contribution.days()) > 0) {
            throw new ProtocolRefused(
                    "DAYS_DONE",
                    "The days done as \"%s\" must be between 0 and the %s days agreed."
                            .formatted(
                                    contribution.role(),
                                    contribution.days().stripTrailingZeros().toPlainString()),
                    "Les jours faits, «\u00a0%s\u00a0», vont de 0 aux %s jours convenus."
                            .formatted(
                                    contribution.role(),
                                    contribution.days().stripTrailingZeros().toPlainString()));
        }
    }
}
