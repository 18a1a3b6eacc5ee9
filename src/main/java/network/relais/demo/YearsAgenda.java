package network.relais.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import network.relais.demo.DemoMissions.Deed;
import network.relais.demo.YearsHabits.Act;

/** What people have in mind to do next, in order of time. */
final class YearsAgenda {

    private final TreeSet<Entry> entries = new TreeSet<>(
            Comparator.comparing(Entry::at).thenComparingInt(Entry::mission).thenComparingInt(Entry::place));
    private final Map<Integer, List<Entry>> byMission = new HashMap<>();

    /** @param mission its number in the plan */
    record Entry(Instant at, int mission, int place, Deed deed) {}

    void clear() {
        entries.clear();
        byMission.clear();
    }

    Optional<Entry> next() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.first());
    }

    /** It is over, and all else in that mission is as it was. */
    void done(Entry entry) {
        entries.remove(entry);
    }

    /**
     * Takes the place of whatever was in mind in that mission. A step that still waits although its moment has passed, during a
     * pause for instance, is done soon; anything else that is past was done or came to nothing.
     */
    void plan(int mission, List<Act> acts, Instant now, Instant soon) {
        entries.removeAll(byMission.getOrDefault(mission, List.of()));
        var planned = new ArrayList<Entry>();
        for (var i = 0; i < acts.size(); i++) {
            var act = acts.get(i);
            var deed = act.deed();
            if (act.at().isAfter(now)) {
                planned.add(new Entry(act.at(), mission, i, deed));
            } else if (deed.completes() != null || deed.pays() != null) {
                planned.add(new Entry(soon, mission, i, deed));
            }
        }
        entries.addAll(planned);
        byMission.put(mission, planned);
    }
}
