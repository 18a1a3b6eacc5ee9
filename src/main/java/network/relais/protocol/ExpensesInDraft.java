package network.relais.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Adds to a draft, as it is laid out, what was approved and is in no version yet. Each expense is one row, under one id, for good. */
@Component
class ExpensesInDraft {

    private static final Pattern ROW = Pattern.compile("e([1-9][0-9]{0,4})");

    private final ApprovedExpenses expenses;
    private final Protocols protocols;

    ExpensesInDraft(ApprovedExpenses expenses, Protocols protocols) {
        this.expenses = expenses;
        this.protocols = protocols;
    }

    Draft addTo(String missionId, Draft draft) {
        var approved = expenses.of(missionId);
        var there = draft.expenses().stream().map(Draft.DeductionRow::id).collect(Collectors.toSet());
        var missing = approved.stream()
                .filter(each -> each.row() == null || !there.contains(each.row()))
                .toList();
        if (missing.isEmpty()) {
            return draft;
        }
        var next = highest(missionId, draft, approved);
        var rows = new ArrayList<>(draft.expenses());
        for (var each : missing) {
            var row = each.row();
            if (row == null) {
                next++;
                row = "e" + next;
                expenses.laidOutAs(each.number(), row);
            }
            rows.add(new Draft.DeductionRow(
                    row, each.party(), each.label(), each.amount().plain()));
        }
        return draft.withExpenses(rows);
    }

    /** Of all rows that there have ever been: an id is used once. */
    private int highest(String missionId, Draft draft, List<ApprovedExpenses.Approved> approved) {
        var ofVersions = protocols.versions(missionId).stream()
                .flatMap(version -> version.terms().expenses().stream())
                .map(Terms.Deduction::id);
        var ofDraft = draft.expenses().stream().map(Draft.DeductionRow::id);
        var ofExpenses = approved.stream().flatMap(each -> Optional.ofNullable(each.row()).stream());
        return Stream.of(ofVersions, ofDraft, ofExpenses)
                .flatMap(ids -> ids)
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .mapToInt(id -> Integer.parseInt(id.group(1)))
                .max()
                .orElse(0);
    }
}
