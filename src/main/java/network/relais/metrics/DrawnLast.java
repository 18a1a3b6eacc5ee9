package network.relais.metrics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Phases and steps by the names that people know: those of the content that came into use last, in their language. */
@Component
@Transactional(readOnly = true)
public class DrawnLast {

    private final Catalogue catalogue;
    private final Diagrams diagrams;
    private final DiagramNames names;

    DrawnLast(Catalogue catalogue, Diagrams diagrams, DiagramNames names) {
        this.catalogue = catalogue;
        this.diagrams = diagrams;
        this.names = names;
    }

    private record Place(String process, String activity) {}

    public Names names(Locale language) {
        var versions = new HashMap<String, Catalogue.Version>();
        var latest = new LinkedHashMap<String, Catalogue.Version>();
        for (var version : catalogue.versions()) {
            versions.put(version.diagram(), version);
            latest.putIfAbsent(version.process(), version);
        }
        var steps = new HashMap<Place, Diagram.Step>();
        var now = new HashSet<Place>();
        diagrams.steps().entrySet().stream()
                .filter(drawn -> versions.containsKey(drawn.getKey().diagram()))
                .sorted(Comparator.comparing(
                        drawn -> versions.get(drawn.getKey().diagram()).firstUsed()))
                .forEach(drawn -> {
                    var version = versions.get(drawn.getKey().diagram());
                    var place = new Place(version.process(), drawn.getKey().activity());
                    steps.put(place, drawn.getValue().step());
                    if (version.equals(latest.get(version.process()))) {
                        now.add(place);
                    }
                });
        return new Names(latest, steps, now, names.in(language));
    }

    /** What there was at one moment. */
    public static final class Names {

        private final Map<String, Catalogue.Version> latest;
        private final Map<Place, Diagram.Step> steps;
        private final Set<Place> now;
        private final UnaryOperator<String> said;

        private Names(
                Map<String, Catalogue.Version> latest,
                Map<Place, Diagram.Step> steps,
                Set<Place> now,
                UnaryOperator<String> said) {
            this.latest = latest;
            this.steps = steps;
            this.now = now;
            this.said = said;
        }

        /** Processes that missions have run on. */
        public List<String> processes() {
            return List.copyOf(latest.keySet());
        }

        /** The process' name; its id if it is not known. */
        public String process(String process) {
            return latest.containsKey(process) ? said.apply(latest.get(process).label()) : process;
        }

        /** A step, in a former content at least. */
        public Optional<Diagram.Step> step(String process, String activity) {
            return Optional.ofNullable(steps.get(new Place(process, activity))).map(this::said);
        }

        /** Whether it is in the content that came into use last. */
        public boolean isDrawn(String process, String activity) {
            return now.contains(new Place(process, activity));
        }

        /** Where something waits, in the content that came into use last, by name. */
        public List<Diagram.Step> stepsOf(String process) {
            return now.stream()
                    .filter(place -> place.process().equals(process))
                    .map(steps::get)
                    .map(this::said)
                    .filter(step -> step.kind() == Diagram.Kind.TASK || step.kind() == Diagram.Kind.WAIT)
                    .sorted(Comparator.comparing(Diagram.Step::label).thenComparing(Diagram.Step::activity))
                    .toList();
        }

        private Diagram.Step said(Diagram.Step step) {
            return new Diagram.Step(step.activity(), step.kind(), said.apply(step.label()), step.waitsFor());
        }
    }
}
