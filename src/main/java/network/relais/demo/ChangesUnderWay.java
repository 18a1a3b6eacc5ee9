package network.relais.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import network.relais.Means;
import network.relais.calendar.WorkingDays;
import network.relais.demo.DemoMissions.Change;
import network.relais.demo.DemoMissions.Deed;
import network.relais.dispute.SettleDispute;
import network.relais.people.Language;
import network.relais.protocol.AskForAmendment;
import network.relais.staffing.MoveMissionDates;
import org.springframework.stereotype.Component;

/** What the demo's people change in a mission that is under way, if it still can be changed when they come to it. */
@Component
@InDemo
class ChangesUnderWay {

    private final Stage stage;
    private final AskForAmendment amendments;
    private final SettleDispute disputes;
    private final MoveMissionDates dates;

    ChangesUnderWay(Stage stage, AskForAmendment amendments, SettleDispute disputes, MoveMissionDates dates) {
        this.stage = stage;
        this.amendments = amendments;
        this.disputes = disputes;
        this.dates = dates;
    }

    void make(Deed deed, String by, String mission, LocalDate today) {
        if (deed.amends() != null) {
            stage.as(by, () -> amend(mission, by, Objects.requireNonNull(deed.amends()), today));
        } else if (deed.disputes() != null) {
            stage.as(by, () -> dispute(mission, by, Objects.requireNonNull(deed.disputes())));
        } else if (deed.settles() != null) {
            stage.as(by, () -> settle(mission, by, Objects.requireNonNull(deed.settles())));
        } else if (deed.movesBy() != null) {
            stage.as(by, () -> move(mission, by, Objects.requireNonNull(deed.movesBy())));
        } else {
            throw new IllegalStateException(deed.who() + " does nothing");
        }
    }

    private void amend(String mission, String by, Change change, LocalDate today) {
        if (amendments.state(mission, by).mayAsk()) {
            amendments.ask(mission, by, change.what(), change.why(), today.plusDays(30), false, Map.of());
        }
    }

    private void dispute(String mission, String by, String what) {
        disputes.state(mission, by, Language.EN).lines().stream()
                .findFirst()
                .ifPresent(line -> disputes.open(mission, by, what, Set.of(line.word())));
    }

    private void settle(String mission, String by, String words) {
        disputes.state(mission, by, Language.EN).disputes().stream()
                .filter(dispute -> disputes.mayClose(dispute, by))
                .forEach(dispute -> disputes.close(mission, dispute.number(), by, words));
    }

    private void move(String mission, String by, int days) {
        dates.movable(mission, by).ifPresent(now -> {
            var due = new HashMap<String, LocalDate>();
            now.open().forEach(milestone -> due.put(milestone.id(), moved(milestone.dueOn(), days)));
            dates.move(mission, by, Means.PROGRAM, now.startsOn(), moved(now.endsOn(), days + 7), due);
        });
    }

    private static LocalDate moved(LocalDate day, int days) {
        var moved = day.plusDays(days);
        return WorkingDays.isWorkingDay(moved) ? moved : WorkingDays.after(moved, 1);
    }
}
