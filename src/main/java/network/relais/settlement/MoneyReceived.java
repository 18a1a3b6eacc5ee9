package network.relais.settlement;

import network.relais.mission.Missions;
import network.relais.mission.WorkDone;
import org.springframework.stereotype.Component;

/** A client who has paid is owed an account, even if the mission is cancelled before anything was delivered. */
@Component
class MoneyReceived implements WorkDone {

    private final Missions missions;
    private final Accounting accounting;

    MoneyReceived(Missions missions, Accounting accounting) {
        this.missions = missions;
        this.accounting = accounting;
    }

    @Override
    public boolean any(String missionId) {
        var books = accounting.books(missions.get(missionId));
        return books.payments().stream().anyMatch(books::holds);
    }
}
