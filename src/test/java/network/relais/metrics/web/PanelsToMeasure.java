package network.relais.metrics.web;

import static org.mockito.Mockito.mock;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import network.relais.metrics.DiagramNames;
import network.relais.metrics.DrawnLast;
import network.relais.metrics.HowTargetsStand;
import network.relais.metrics.NumbersAimedAt;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import network.relais.publishing.EditionWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Each panel with all that it asks for, as it opens; the page around it is left out. */
@Import({
    OverviewPanel.class,
    StepsPanel.class,
    MissionsPanel.class,
    AgeingPanel.class,
    FlowPanel.class,
    FunnelPanel.class,
    HeatmapPanel.class,
    ForecastPanel.class,
    ComparePanel.class,
    BalancePanel.class,
    TargetsPanel.class,
    LoadPanel.class,
    OwnPanel.class,
    AtOneStep.class,
    AtOneTarget.class,
    PassedPhase.class,
    FromWhom.class,
    TargetsBeside.class,
    HowTargetsStand.class,
    NumbersAimedAt.class,
    DrawnLast.class,
    DiagramNames.class
})
public class PanelsToMeasure {

    @Bean
    static EditionWords asTheyAreDrawn() {
        return mock(EditionWords.class);
    }

    /**
     * By the panel's key.
     *
     * @param version the content of a diagram that it is about alone; null for all
     * @param person of whom the own figures are
     */
    public static Map<String, Runnable> of(
            Period period, Selection selection, @Nullable String version, String person, ApplicationContext program) {
        var asked = new Asked(period, selection, null, version, Map.of(), Map.of());
        var say = PanelExample.say(Locale.ENGLISH);
        var panels = new LinkedHashMap<String, Runnable>();
        program.getBeansOfType(Panel.class).values().stream()
                .sorted(Comparator.comparing(Panel::place))
                .forEach(panel -> panels.put(panel.key(), () -> panel.of(asked, say)));
        if (selection.equals(Selection.ALL)) {
            var own = program.getBean(OwnPanel.class).of(person);
            panels.put(own.key(), () -> own.of(asked, say));
        } else {
            // It is about everything that somebody has, whatever is asked.
            panels.remove("load");
        }
        return panels;
    }
}
