package network.relais.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two years as they were laid out, and what people have in mind while they pass.
 *
 * @param planned by number, from 1 on
 */
record Years(
        List<PlannedMission> planned,
        YearsHabits habits,
        OfficeHours hours,
        YearsAgenda agenda,
        Map<String, Integer> numbers) {

    Years(List<PlannedMission> planned, YearsHabits habits, OfficeHours hours) {
        this(planned, habits, hours, new YearsAgenda(), new HashMap<>());
    }

    PlannedMission planned(int number) {
        return planned.get(number - 1);
    }

    /** What people had in mind is no longer so. */
    void forget() {
        agenda.clear();
        numbers.clear();
    }

    /** The next one to begin, if so many have begun. */
    boolean beginsNext(int begun, Instant until) {
        return begun < planned.size() && !planned.get(begun).begins().isAfter(until);
    }
}
