package network.relais;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What our controllers read from requests. */
final class ControllerInputs {

    private ControllerInputs() {}

    /** {@code POST /missions/{id}/pause until}: method, address and name; of a body the way to each text and number in it. */
    static Set<String> of(RequestMappingHandlerMapping controllers) {
        var inputs = new TreeSet<String>();
        controllers.getHandlerMethods().forEach((mapping, method) -> {
            if (isOurs(method)) {
                for (var parameter : method.getMethodParameters()) {
                    names(parameter).forEach(name -> inputs.add("%s %s".formatted(address(mapping), name)));
                }
            }
        });
        return inputs;
    }

    /** Those of the program, and not of its tests. */
    static boolean isOurs(HandlerMethod method) {
        var type = method.getBeanType();
        return type.getName().startsWith("network.relais.")
                && type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .endsWith("/classes/");
    }

    private static String address(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return (methods.isEmpty() ? "ANY" : methods.iterator().next().name()) + " "
                + mapping.getPatternValues().iterator().next();
    }

    private static List<String> names(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            return leaves("", parameter.getGenericParameterType());
        }
        if (parameter.hasParameterAnnotation(RequestParam.class)
                && Map.class.isAssignableFrom(parameter.getParameterType())) {
            return List.of("*");
        }
        return parameter.hasParameterAnnotation(RequestParam.class)
                        || parameter.hasParameterAnnotation(PathVariable.class)
                ? List.of(String.valueOf(parameter.getParameterName()))
                : List.of();
    }

    /** The texts and numbers in a record, however deep: rows and entries count once. */
    private static List<String> leaves(String path, Type type) {
        if (type instanceof ParameterizedType several) {
            var arguments = several.getActualTypeArguments();
            return leaves(path, arguments[arguments.length - 1]);
        }
        if (!(type instanceof Class<?> record) || !record.isRecord()) {
            return List.of(path);
        }
        var leaves = new ArrayList<String>();
        for (var component : record.getRecordComponents()) {
            var name = path.isEmpty() ? component.getName() : path + "." + component.getName();
            leaves.addAll(leaves(name, component.getGenericType()));
        }
        return leaves;
    }
}
