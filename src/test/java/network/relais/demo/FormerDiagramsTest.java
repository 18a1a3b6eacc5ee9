package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import network.relais.publishing.BpmnTree;
import network.relais.publishing.files.ProgramSource;
import org.junit.jupiter.api.Test;

class FormerDiagramsTest {

    private static final String CHANGED = "protocol/protocol_negotiation.bpmn";

    private final BpmnTree today = new ProgramSource().read();

    /** The step is due when its reminder comes: both move. */
    @Test
    void theyDifferInOneReminderAndNothingElse() {
        var former = FormerDiagrams.of(today);

        assertThat(former.files().keySet()).isEqualTo(today.files().keySet());
        assertThat(former.files()).allSatisfy((path, content) -> {
            if (!path.equals(CHANGED)) {
                assertThat(content).as(path).isEqualTo(today.files().get(path));
            }
        });
        assertThat(text(former)
                        .replace("remindIn(execution, 6)", "remindIn(execution, 3)")
                        .replace("After 6", "After 3"))
                .isEqualTo(text(today));
        assertThat(text(former).split("remindIn\\(execution, 6\\)", -1)).hasSize(3);
    }

    private static String text(BpmnTree tree) {
        return new String(Objects.requireNonNull(tree.files().get(CHANGED)), StandardCharsets.UTF_8);
    }
}
