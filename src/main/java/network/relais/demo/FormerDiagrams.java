package network.relais.demo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import network.relais.publishing.BpmnTree;

/**
 * How the diagrams were in the first half of the two years: those who had not answered to a protocol were reminded after six
 * working days instead of three. Drawn from the diagrams of today, so that nothing else differs.
 */
final class FormerDiagrams {

    private static final String CHANGED = "protocol/protocol_negotiation.bpmn";

    private FormerDiagrams() {}

    static BpmnTree of(BpmnTree today) {
        var files = new LinkedHashMap<>(today.files());
        files.computeIfPresent(CHANGED, (path, content) -> former(content));
        return BpmnTree.of(files);
    }

    private static byte[] former(byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .replace("${parties.remindIn(execution, 3)}", "${parties.remindIn(execution, 6)}")
                .replace("After 3 working days, or on the day named", "After 6 working days, or on the day named")
                .getBytes(StandardCharsets.UTF_8);
    }
}
