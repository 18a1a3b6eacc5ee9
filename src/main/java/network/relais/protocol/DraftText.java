package network.relais.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import network.relais.mission.Mission;
import network.relais.split.LineKind;
import org.jspecify.annotations.Nullable;

/** How a draft begins: from what is known of the mission, or from the version that it revises. */
final class DraftText {

    private DraftText() {}

    /** @param introducer whose introduction the client is */
    static Draft first(Mission mission, Map<LineKind, BigDecimal> proposed, String introducer) {
        var pots = new TreeMap<String, Draft.PotRow>();
        LineKind.RATED_POTS.forEach(kind ->
                pots.put(kind.code(), new Draft.PotRow(plain(proposed.getOrDefault(kind, BigDecimal.ZERO)), "", "")));
        var beneficiaries = new ArrayList<Draft.BeneficiaryRow>();
        beneficiaries.add(new Draft.BeneficiaryRow("b1", LineKind.NETWORK.code(), Party.NETWORK, "1"));
        beneficiaries.add(new Draft.BeneficiaryRow("b2", LineKind.INTRODUCER.code(), introducer, "1"));
        beneficiaries.add(new Draft.BeneficiaryRow("b3", LineKind.COORDINATION.code(), mission.lead(), "1"));
        if (mission.prescriber() != null) {
            beneficiaries.add(new Draft.BeneficiaryRow("b4", LineKind.PRESCRIBER.code(), mission.prescriber(), "1"));
        }
        return new Draft(
                "",
                "",
                "",
                pots,
                beneficiaries,
                List.of(),
                List.of(),
                List.of(new Draft.ContributionRow("c1", mission.lead(), "", "", "", "", "1", "", "", "")),
                List.of(new Draft.MilestoneRow("m1", "", "", mission.lead())),
                List.of(new Draft.InstalmentRow("i1", "", "order", "", "", "", "percent")));
    }

    /** @param leavers persons whose roles are open now */
    static Draft of(Terms terms, Set<String> leavers) {
        var opened = withoutLeavers(terms, leavers);
        var pots = new TreeMap<String, Draft.PotRow>();
        var beneficiaries = new ArrayList<Draft.BeneficiaryRow>();
        opened.pots().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(pot -> {
                    var agreed = pot.getValue();
                    pots.put(
                            pot.getKey().code(),
                            new Draft.PotRow(
                                    plain(agreed.rate()),
                                    agreed.reason(),
                                    agreed.cap() == null ? "" : agreed.cap().plain()));
                    agreed.beneficiaries()
                            .forEach(each -> beneficiaries.add(new Draft.BeneficiaryRow(
                                    "b" + (beneficiaries.size() + 1),
                                    pot.getKey().code(),
                                    each.party(),
                                    plain(each.weight()))));
                });
        return new Draft(
                opened.budget().plain(),
                opened.startsOn().toString(),
                opened.endsOn().toString(),
                pots,
                beneficiaries,
                deductions(opened.expenses()),
                deductions(opened.fixedPrices()),
                opened.contributions().stream().map(each -> row(each, opened)).toList(),
                opened.milestones().stream()
                        .map(each -> new Draft.MilestoneRow(
                                each.id(), each.title(), each.dueOn().toString(), each.responsible()))
                        .toList(),
                opened.instalments().stream().map(DraftText::row).toList(),
                opened.isInvoicedDirectly() ? opened.contractHolder() : "");
    }

    private static Terms withoutLeavers(Terms terms, Set<String> leavers) {
        var opened = terms;
        for (var leaver : leavers) {
            if (!opened.contributionsOf(leaver).isEmpty()) {
                opened = Team.opened(opened, leaver);
            }
        }
        return opened;
    }

    private static List<Draft.DeductionRow> deductions(List<Terms.Deduction> deductions) {
        return deductions.stream()
                .map(each -> new Draft.DeductionRow(
                        each.id(), each.party(), each.label(), each.amount().plain()))
                .toList();
    }

    /** Dates that are the mission's stay empty, so that they move along with the mission's. */
    private static Draft.ContributionRow row(Contribution each, Terms terms) {
        return new Draft.ContributionRow(
                each.id(),
                each.isOpen() ? "" : each.party(),
                each.role(),
                String.join(", ", each.skills()),
                plain(each.days()),
                each.dayRate().plain(),
                plain(each.coefficient()),
                each.coefficientReason(),
                each.from().equals(terms.startsOn()) ? "" : each.from().toString(),
                each.until().equals(terms.endsOn()) ? "" : each.until().toString());
    }

    private static Draft.InstalmentRow row(Instalment each) {
        var due =
                switch (each.due()) {
                    case ON_ORDER -> "order";
                    case ON_ACCEPTANCE -> "acceptance";
                    case ON_DATE -> "date";
                };
        return new Draft.InstalmentRow(
                each.id(),
                each.label(),
                due,
                Objects.requireNonNullElse(each.milestone(), ""),
                each.date() == null ? "" : each.date().toString(),
                each.percent() == null ? each.amount().plain() : plain(each.percent()),
                each.percent() == null ? "amount" : "percent");
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : Numbers.plain(number).toPlainString();
    }
}
