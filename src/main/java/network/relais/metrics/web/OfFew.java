package network.relais.metrics.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import network.relais.metrics.Catalogue.Version;
import network.relais.metrics.Diagrams.Call;
import network.relais.metrics.Diagrams.Place;
import network.relais.metrics.Doers;
import network.relais.metrics.PeopleOfPhases;
import network.relais.metrics.TargetSubject;
import org.jspecify.annotations.Nullable;

/** The steps and phases of which no time is told, see {@link Doers} and {@link PeopleOfPhases}: whichever content of a diagram they were drawn in. */
record OfFew(Set<TargetSubject> subjects) {

    /** @param version the one content of a diagram that counts of its process; null for all */
    static OfFew of(Doers doers, List<Call> calls, List<Version> versions, @Nullable String version) {
        var processes = new HashMap<String, String>();
        versions.forEach(each -> processes.put(each.diagram(), each.process()));
        var counted = new HashMap<Place, String>();
        for (var place : doers.bySteps().keySet()) {
            var process = processes.get(place.diagram());
            var isOtherContent = version != null
                    && !version.equals(place.diagram())
                    && Objects.equals(process, processes.get(version));
            if (process != null && !isOtherContent) {
                counted.put(place, process);
            }
        }
        var phases = new PeopleOfPhases(calls);
        var fewOfPhases = phases.few(doers, place -> Optional.ofNullable(counted.get(place)));
        var subjects = new HashSet<>(doers.few(place ->
                Optional.ofNullable(counted.get(place)).map(process -> TargetSubject.step(process, place.activity()))));
        fewOfPhases.forEach(process -> subjects.add(TargetSubject.phase(process)));
        phases.callsOf(fewOfPhases).forEach(call -> subjects.add(TargetSubject.step(call.process(), call.activity())));
        return new OfFew(Set.copyOf(subjects));
    }

    boolean hasStep(String process, String activity) {
        return subjects.contains(TargetSubject.step(process, activity));
    }

    boolean hasPhase(String process) {
        return subjects.contains(TargetSubject.phase(process));
    }
}
