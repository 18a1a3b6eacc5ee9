package network.relais.demo.web;

import static network.relais.web.PageLanguage.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import network.relais.demo.Cast.Player;
import network.relais.demo.InDemo;
import network.relais.demo.OpenSteps;
import network.relais.demo.OpenSteps.OpenStep;
import network.relais.evaluation.Improvements;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.people.Role;
import org.springframework.stereotype.Component;

/** What each can do in the demo, in words. */
@Component
@InDemo
class WhatToDo {

    private static final int TASKS_TOLD = 3;

    private final OpenSteps openSteps;
    private final Missions missions;
    private final Improvements improvements;

    WhatToDo(OpenSteps openSteps, Missions missions, Improvements improvements) {
        this.openSteps = openSteps;
        this.missions = missions;
        this.improvements = improvements;
    }

    /**
     * @param tasks in Tasklist
     * @param words the first of them, or what there is to look at for those whom missions ask for nothing
     */
    record Todo(int tasks, List<String> words) {}

    Function<Player, Todo> now() {
        var steps = openSteps.all();
        var titles = missions.all().stream().collect(Collectors.toMap(Mission::id, Mission::title));
        var wishes = improvements.list(false).size();
        return player -> player.worksInMissions()
                ? tasks(steps.stream().filter(step -> isFor(player, step)).toList(), titles)
                : new Todo(0, List.of(toLookAt(player, titles.size(), wishes)));
    }

    private static boolean isFor(Player player, OpenStep step) {
        return player.id().equals(step.person())
                || player.roles().stream()
                        .flatMap(role -> role.group().stream())
                        .anyMatch(step.groups()::contains);
    }

    private static Todo tasks(List<OpenStep> steps, Map<String, String> titles) {
        var words = new ArrayList<>(steps.stream()
                .limit(TASKS_TOLD)
                .map(step -> inWords(step, titles))
                .toList());
        if (steps.size() > TASKS_TOLD) {
            words.add(say("and %d more", "et %d de plus").formatted(steps.size() - TASKS_TOLD));
        }
        return new Todo(steps.size(), words);
    }

    private static String inWords(OpenStep step, Map<String, String> titles) {
        var mission = Optional.ofNullable(step.missionId()).map(titles::get);
        return mission.map(title -> step.name() + " – " + title).orElse(step.name())
                + (step.person() == null ? say(" (any of the group)", " (n’importe qui du groupe)") : "");
    }

    private static String toLookAt(Player player, int missions, int wishes) {
        if (player.roles().contains(Role.PROCESS_OWNER)) {
            return say(
                            "%d wishes to change how we work, in Improvements",
                            "%d souhaits de changement, dans Améliorations")
                    .formatted(wishes);
        }
        return player.roles().contains(Role.MANAGER)
                ? say("%d missions to look at, in Missions", "%d missions à regarder, dans Missions")
                        .formatted(missions)
                : say(
                        "Every running mission on its diagram, in Cockpit",
                        "Chaque mission en cours sur son diagramme, dans Cockpit");
    }
}
