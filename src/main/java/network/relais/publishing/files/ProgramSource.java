package network.relais.publishing.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.TreeMap;
import network.relais.publishing.BpmnTree;
import network.relais.publishing.TreeSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tree that travels in the program, on the class path under {@code bpmn/}. */
public final class ProgramSource implements TreeSource {

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    @Override
    public BpmnTree read() {
        try {
            // Two folders of that name would be two trees, and which of them runs would depend on the class path's
            // order.
            var roots = resources.getResources("classpath*:bpmn/");
            if (roots.length != 1) {
                throw new IllegalStateException(
                        "The class path must hold exactly one folder bpmn/ but holds " + Arrays.toString(roots));
            }
            var root = roots[0].getURL().toString();
            var files = new TreeMap<String, byte[]>();
            for (var resource : resources.getResources("classpath*:bpmn/**/*.*")) {
                var path = resource.getURL().toString().substring(root.length());
                if (BpmnTree.holds(path)) {
                    files.put(path, resource.getContentAsByteArray());
                }
            }
            return BpmnTree.of(files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the diagrams in the program", unreadable);
        }
    }

    @Override
    public String name() {
        return "the program's own bpmn/";
    }
}
