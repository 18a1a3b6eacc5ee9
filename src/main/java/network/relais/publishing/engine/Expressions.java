package network.relais.publishing.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import network.relais.publishing.engine.ExpressionReader.NotAllowed;

/**
 * The little language in which diagrams may speak to Java: variables, literals, comparisons, {@code and or not}, a call of a
 * bean made for diagrams, and a few harmless facts about the execution and the task. The engine's own language reaches
 * every class from any value, so whatever is not named here is refused.
 */
final class Expressions {

    private static final Pattern ONE_BEAN = Pattern.compile("[$#]\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}");

    private final Map<String, Set<String>> beans;

    Expressions(Map<String, Set<String>> beans) {
        this.beans = beans;
    }

    static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Why this is no {@code ${bean}} that exists; empty where it is one. */
    Optional<String> againstDelegate(String text) {
        var bean = ONE_BEAN.matcher(text.strip());
        if (!bean.matches()) {
            return Optional.of("“%s” is not of the form ${bean}.".formatted(text));
        }
        return beans.containsKey(bean.group(1)) ? Optional.empty() : Optional.of(noBean(bean.group(1)));
    }

    /** Why this is no {@code ${bean.method(…)}}; empty where it is one. */
    Optional<String> againstCall(String text) {
        return against(text, ExpressionReader::readCallOnly);
    }

    /** Why this is no single allowed expression; empty where it is one. */
    Optional<String> againstCondition(String text) {
        return against(text, ExpressionReader::readOnly);
    }

    /** Why a text holds an expression that is not allowed; empty where it holds none. */
    Optional<String> againstText(String text) {
        return against(text, ExpressionReader::readAll);
    }

    private Optional<String> against(String text, Reading reading) {
        try {
            reading.read(new ExpressionReader(text, beans));
            return Optional.empty();
        } catch (NotAllowed notAllowed) {
            return Optional.of("“%s”: %s".formatted(text.strip(), notAllowed.getMessage()));
        }
    }

    static String noBean(String name) {
        return "No Java bean called “%s” is made for diagrams.".formatted(name);
    }

    private interface Reading {
        void read(ExpressionReader reader) throws NotAllowed;
    }
}
