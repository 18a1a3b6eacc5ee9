package network.relais.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import network.relais.UseCase;
import network.relais.demo.DemoMissions.Deed;
import network.relais.demo.YearsAgenda.Entry;

/**
 * One week of the two years, as one transaction: leads come, people do what they have in mind, and whatever falls due on the way
 * happens at its moment. What somebody sees after it may change what they have in mind.
 */
@UseCase
@InDemo
class PlayWeek {

    private final LoadDemoPeople people;
    private final Actors actors;
    private final YearsView view;
    private final YearsProgress progress;
    private final Time time;
    private final Clock clock;

    PlayWeek(LoadDemoPeople people, Actors actors, YearsView view, YearsProgress progress, Time time, Clock clock) {

        this.people = people;
        this.actors = actors;
        this.view = view;
        this.progress = progress;
        this.time = time;
        this.clock = clock;
    }

    /** A mission in which somebody could not do what they had in mind, for instance since a diagram was changed. */
    static final class MissionStopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int number;

        MissionStopped(PlannedMission mission, Instant at, RuntimeException why) {
            super(
                    "Mission %d of the two years, \"%s\", stops on %s: %s"
                            .formatted(mission.number(), mission.title(), at, why.getMessage()),
                    why);
            this.number = mission.number();
        }

        int number() {
            return number;
        }
    }

    /** Before the first week: the people of the years join. */
    void begin(YearsBook book, long seed, int missions, Instant from, Instant until) {
        people.join(book.network());
        progress.begin(seed, missions, from, until);
    }

    /** What people have in mind follows from what there is to see: nothing of it is kept anywhere. */
    void lookAround(Years years) {
        progress.begun().forEach((number, mission) -> {
            years.numbers().put(mission, number);
            look(years, number, mission);
        });
    }

    /**
     * @return how many missions have begun
     * @throws MissionStopped and nothing of the week has happened
     */
    int play(Years years, Instant until) {
        var missions = new LinkedHashMap<>(progress.begun());
        var begun = progress.countBegun();
        while (true) {
            var act = years.agenda().next().filter(next -> !next.at().isAfter(until));
            var lead = years.beginsNext(begun, until) ? years.planned(begun + 1) : null;
            if (lead != null
                    && act.filter(next -> next.at().isBefore(lead.begins())).isPresent()) {
                perform(years, act.orElseThrow(), missions);
            } else if (lead != null) {
                if (passUntil(years, lead.begins())) {
                    begun++;
                    missions.put(begun, bring(years, lead));
                }
            } else if (act.isPresent()) {
                perform(years, act.get(), missions);
            } else if (passUntil(years, until)) {
                break;
            }
        }
        progress.reached(until);
        return begun;
    }

    private void perform(Years years, Entry act, Map<Integer, String> missions) {
        if (!passUntil(years, act.at())) {
            return;
        }
        var mission = missions.get(act.mission());
        try {
            actors.act(act.deed(), mission, years.hours().day(act.at()));
        } catch (RuntimeException e) {
            throw new MissionStopped(years.planned(act.mission()), act.at(), e);
        }
        if (act.deed().opens() == null) {
            look(years, act.mission(), mission);
        } else {
            years.agenda().done(act);
        }
    }

    /** @return false if something happened on the way, and people may have something else in mind now */
    private boolean passUntil(Years years, Instant target) {
        var happened = time.passToNext(target);
        happened.filter(years.numbers()::containsKey)
                .ifPresent(mission -> look(years, years.numbers().get(mission), mission));
        return happened.isEmpty();
    }

    private String bring(Years years, PlannedMission lead) {
        var deed = Deed.brings(lead.introducer(), YearsLead.of(lead, years.habits()));
        String mission;
        try {
            mission = actors.bringLead(deed, years.hours().day(lead.begins()));
        } catch (RuntimeException e) {
            throw new MissionStopped(lead, lead.begins(), e);
        }
        progress.began(lead.number(), mission);
        years.numbers().put(mission, lead.number());
        look(years, lead.number(), mission);
        return mission;
    }

    private void look(Years years, int number, String mission) {
        var planned = years.planned(number);
        var now = clock.instant();
        var soon = years.hours().after(now, 1);
        years.agenda().plan(number, years.habits().acts(planned, view.of(mission, planned)), now, soon);
    }
}
