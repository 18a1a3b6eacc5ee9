package network.relais.publishing.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.engine.InDiagrams;
import network.relais.publishing.CallableBeans;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/** The delegates and listeners of the program, and the beans marked for diagrams. */
class ReachableBeans implements CallableBeans {

    private final ListableBeanFactory beans;

    ReachableBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Map<String, Set<String>> methods() {
        var methods = new TreeMap<String, Set<String>>();
        Stream.concat(
                        Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
                                .flatMap(type -> Arrays.stream(beans.getBeanNamesForType(type, true, false))),
                        Arrays.stream(beans.getBeanNamesForAnnotation(InDiagrams.class)))
                .forEach(name -> methods.put(name, methodsOf(name)));
        return methods;
    }

    /**
     * Those that the class itself offers, and that the engine can call: it finds no method of a class that is not public,
     * unless a public proxy or interface offers the same, and then fails in words that nobody understands.
     */
    private Set<String> methodsOf(String name) {
        var type = beans.getType(name, false);
        if (type == null) {
            return Set.of();
        }
        var own = Arrays.stream(ClassUtils.getUserClass(type).getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .collect(Collectors.toUnmodifiableSet());
        return Arrays.stream(type.getMethods())
                .filter(method -> own.contains(method.getName()))
                .filter(method -> isPublic(ClassUtils.getPubliclyAccessibleMethodIfPossible(method, type)))
                .map(Method::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isPublic(Method method) {
        return Modifier.isPublic(method.getDeclaringClass().getModifiers());
    }
}
