package network.relais.settlement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import network.relais.ledger.Books;
import network.relais.mission.Missions;
import network.relais.money.Money;
import network.relais.protocol.PaidSoFar;
import network.relais.split.LineKind;
import network.relais.split.SplitCase;
import org.springframework.stereotype.Component;

/** What the parties of a mission have been paid, for the next version of its protocol. What was set aside is nobody's yet. */
@Component
class PaidOut implements PaidSoFar {

    private final Missions missions;
    private final Accounting accounting;

    PaidOut(Missions missions, Accounting accounting) {
        this.missions = missions;
        this.accounting = accounting;
    }

    @Override
    public List<SplitCase.Paid> of(String missionId) {
        return of(accounting.books(missions.get(missionId)));
    }

    static List<SplitCase.Paid> of(Books books) {
        var paid = new EnumMap<LineKind, Map<String, Money>>(LineKind.class);
        books.paidByLine().forEach((line, amount) -> paid.computeIfAbsent(line.kind(), kind -> new TreeMap<>())
                .merge(line.party(), amount, Money::plus));
        return paid.entrySet().stream()
                .flatMap(kind -> kind.getValue().entrySet().stream()
                        .map(party -> new SplitCase.Paid(kind.getKey(), party.getKey(), party.getValue())))
                .toList();
    }
}
