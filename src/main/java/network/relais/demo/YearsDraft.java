package network.relais.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import network.relais.demo.PlannedMission.Seat;
import network.relais.demo.PlannedMission.Turn;
import network.relais.demo.YearsHabits.Seen;

/** What the coordinator of a planned mission lays out in the draft of its agreement, as the form would hand it over. */
final class YearsDraft {

    /** How much of a week one works for a mission. */
    private static final int DAYS_OF_A_WEEK = 2;

    private final PlannedMission planned;
    private final Seen seen;

    private YearsDraft(PlannedMission planned, Seen seen) {
        this.planned = planned;
        this.seen = seen;
    }

    static Map<String, Object> of(PlannedMission planned, Seen seen) {
        return new YearsDraft(planned, seen).fields();
    }

    private Map<String, Object> fields() {
        var seats = seats();
        var longest = seats.stream().mapToInt(Seat::days).max().orElse(5);
        var milestones = planned.kind().milestones().get(planned.language());
        var lasting = Math.max(14, longest * 7 / DAYS_OF_A_WEEK);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("budget", String.valueOf(planned.budget()));
        fields.put("startsOn", "day:+14");
        fields.put("endsOn", "day:+" + (21 + lasting));
        fields.put("contributions", contributions(seats, milestones));
        fields.put("milestones", milestones(seats, milestones, lasting));
        fields.put("instalments", instalments(milestones));
        return fields;
    }

    /** Whoever coordinates, and the team but for them. */
    private List<Seat> seats() {
        var coordinator = String.valueOf(seen.mission().coordinator());
        var seats = new ArrayList<Seat>();
        seats.add(new Seat(
                DemoMissions.idOf(coordinator),
                planned.coordinators().get(0).days(),
                planned.coordinators().get(0).dayRate()));
        seats.addAll(planned.team());
        return seats;
    }

    private List<Map<String, Object>> contributions(List<Seat> seats, List<String> titles) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < seats.size(); i++) {
            var seat = seats.get(i);
            var isOpen = planned.has(Turn.OPEN_ROLE) && seen.version() == 0 && i > 0 && i == seats.size() - 1;
            rows.add(Map.of(
                    "id",
                    "c" + (i + 1),
                    "party",
                    isOpen ? "" : "person:" + seat.person(),
                    "role",
                    titles.get(i % titles.size()) + (i < titles.size() ? "" : " (2)"),
                    "skills",
                    planned.kind().skills().get(i % planned.kind().skills().size()),
                    "days",
                    String.valueOf(seat.days() + (i > 0 ? seen.version() : 0)),
                    "dayRate",
                    String.valueOf(seat.dayRate())));
        }
        return rows;
    }

    private List<Map<String, Object>> milestones(List<Seat> seats, List<String> titles, int lasting) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < titles.size(); i++) {
            rows.add(Map.of(
                    "id", "m" + (i + 1),
                    "title", titles.get(i),
                    "dueOn", "day:+" + (14 + lasting * (i + 1) / titles.size()),
                    "responsible",
                            "person:"
                                    + seats.get(i % Math.max(1, Math.min(2, seats.size() - 1)))
                                            .person()));
        }
        return rows;
    }

    private List<Map<String, Object>> instalments(List<String> milestones) {
        var last = "m" + milestones.size();
        return List.of(
                Map.of("id", "i1", "label", "Acompte", "due", "order", "amount", "30", "unit", "percent"),
                Map.of(
                        "id", "i2",
                        "label", "Étape",
                        "due", "acceptance",
                        "milestone", "m1",
                        "amount", "30",
                        "unit", "percent"),
                Map.of(
                        "id", "i3",
                        "label", "Solde",
                        "due", "acceptance",
                        "milestone", last,
                        "amount", "40",
                        "unit", "percent"));
    }
}
