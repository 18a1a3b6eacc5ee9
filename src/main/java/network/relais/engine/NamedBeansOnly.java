package network.relais.engine;

import java.util.Locale;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/**
 * A diagram asks for work by the name of a bean. Classes and scripts, the engine's other ways to run code, are refused
 * here even if a diagram with one came past the check at publication.
 */
final class NamedBeansOnly implements ArtifactFactory, ScriptEngineResolver {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new IllegalStateException(
                "Diagrams name beans, as in ${sendMail}, never classes: %s".formatted(type.getName()));
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cached) {
        throw new IllegalStateException("Diagrams run no scripts: %s".formatted(language.toLowerCase(Locale.ROOT)));
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new IllegalStateException("Diagrams run no scripts: " + factory.getLanguageName());
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new IllegalStateException("Diagrams run no scripts");
    }
}
