package network.relais.publishing.engine;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import network.relais.publishing.BpmnTree;

/** How files of the tree are named: like what is in them. */
final class Names {

    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    private Names() {}

    /** The file's name without folder and ending: the id of what it must hold. */
    static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    static boolean isSnakeCase(String id) {
        return SNAKE_CASE.matcher(id).matches();
    }

    /** The ids that files with this ending stand for. */
    static Set<String> ids(BpmnTree tree, String ending) {
        return tree.files().keySet().stream()
                .filter(path -> path.endsWith(ending))
                .map(Names::idOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
