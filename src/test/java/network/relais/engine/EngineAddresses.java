package network.relais.engine;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All addresses of one of the engine's REST applications, read from its classes, so that none is forgotten. */
final class EngineAddresses {

    /**
     * @param method {@code GET}, {@code POST} …
     * @param path with names in braces, {@code /task/{id}/complete}
     * @param body class of what is read from the request's body, if anything is
     */
    record Address(String method, String path, Optional<Class<?>> body) implements Comparable<Address> {

        @Override
        public int compareTo(Address other) {
            return Comparator.comparing(Address::path)
                    .thenComparing(Address::method)
                    .thenComparing(address -> address.body().map(Class::getName).orElse(""))
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final Set<Class<? extends Annotation>> NOT_THE_BODY =
            Set.of(PathParam.class, QueryParam.class, Context.class, Suspended.class);

    private final Set<Address> found = new TreeSet<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private EngineAddresses() {}

    /** @param resources the classes that the application registers; providers among them are passed over */
    static Set<Address> of(Collection<Class<?>> resources) {
        var addresses = new EngineAddresses();
        for (var resource : resources) {
            annotationOf(resource, Path.class).ifPresent(path -> addresses.collect(resource, joined("", path.value())));
        }
        return addresses.found;
    }

    private void collect(Class<?> resource, String prefix) {
        if (!seen.add(prefix + " " + resource.getName())) {
            return;
        }
        for (var method : resource.getMethods()) {
            var path = joined(
                    prefix, annotationOf(method, Path.class).map(Path::value).orElse(""));
            var verb = verbOf(method);
            if (verb.isPresent()) {
                found.add(new Address(verb.get(), path, bodyOf(method)));
            } else if (annotationOf(method, Path.class).isPresent()) {
                collect(method.getReturnType(), path);
            }
        }
    }

    private static Optional<String> verbOf(Method method) {
        return declarations(method)
                .flatMap(each -> Arrays.stream(each.getAnnotations()))
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Optional<Class<?>> bodyOf(Method method) {
        var declared = declarations(method)
                .filter(each -> Arrays.stream(each.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class)))
                .findFirst()
                .orElse(method);
        return Arrays.stream(declared.getParameters())
                .filter(parameter -> Arrays.stream(parameter.getAnnotations())
                        .noneMatch(annotation -> NOT_THE_BODY.contains(annotation.annotationType())))
                .<Class<?>>map(parameter -> parameter.getType())
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> annotationOf(Method method, Class<A> type) {
        return declarations(method)
                .map(each -> each.getAnnotation(type))
                .filter(each -> each != null)
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> annotationOf(Class<?> resource, Class<A> type) {
        return Stream.concat(Stream.of(resource), Arrays.stream(resource.getInterfaces()))
                .map(each -> each.getAnnotation(type))
                .filter(each -> each != null)
                .findFirst();
    }

    /** The method itself and what it overrides: its annotations may stand on an interface. */
    private static Stream<Method> declarations(Method method) {
        var types = new LinkedHashSet<Class<?>>();
        for (Class<?> type = method.getDeclaringClass(); type != null; type = type.getSuperclass()) {
            types.add(type);
            types.addAll(Arrays.asList(type.getInterfaces()));
        }
        return types.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(each -> each.getName().equals(method.getName())
                        && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()));
    }

    private static String joined(String prefix, String path) {
        var inner = path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("^/+|/+$", "");
        return inner.isEmpty() ? prefix : prefix + "/" + inner;
    }
}
