package network.relais.engine;

import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The beans that an expression in a diagram may name. Looked up when asked for, not before, because most of them need
 * the engine that is being built with this map.
 */
final class DiagramBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;

    DiagramBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Throws for a bean that exists but is not for diagrams, because "unknown" would be a lie that costs an hour. */
    @Override
    public boolean containsKey(@Nullable Object key) {
        if (!(key instanceof String name) || !beans.containsBean(name)) {
            return false;
        }
        if (!isForDiagrams(name)) {
            throw new IllegalStateException(
                    "Diagrams cannot use the bean '%s': only delegates, listeners and beans marked @InDiagrams are within their reach"
                            .formatted(name));
        }
        return true;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return containsKey(key) ? beans.getBean((String) key) : null;
    }

    /** Never empty, or the engine would offer every bean instead. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        var entries = new LinkedHashSet<Entry<Object, Object>>();
        for (var name : beans.getBeanDefinitionNames()) {
            if (isForDiagrams(name)) {
                entries.add(new SimpleImmutableEntry<>(name, beans.getBean(name)));
            }
        }
        return entries;
    }

    private boolean isForDiagrams(String name) {
        return beans.isTypeMatch(name, JavaDelegate.class)
                || beans.isTypeMatch(name, TaskListener.class)
                || beans.isTypeMatch(name, ExecutionListener.class)
                || beans.findAnnotationOnBean(name, InDiagrams.class) != null;
    }
}
