package network.relais.metrics;

import java.util.Locale;
import java.util.function.UnaryOperator;
import network.relais.publishing.EditionWords;
import org.springframework.stereotype.Component;

/**
 * Names of processes and steps, which stand in the language of their diagrams, in the reader's: as the edition says them on which
 * missions begin now. What it does not know any more is said as it was written.
 */
@Component
public class DiagramNames {

    private final EditionWords words;

    DiagramNames(EditionWords words) {
        this.words = words;
    }

    public UnaryOperator<String> in(Locale language) {
        return language.getLanguage().equals(Locale.FRENCH.getLanguage())
                ? words.now()::ofName
                : UnaryOperator.identity();
    }
}
