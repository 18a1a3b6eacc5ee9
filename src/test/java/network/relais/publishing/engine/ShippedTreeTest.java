package network.relais.publishing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import network.relais.publishing.Finding;
import network.relais.publishing.PublishCheck;
import network.relais.publishing.files.FolderSource;
import network.relais.publishing.files.ProgramSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * The tree that ships, against the program that ships with it. With a fault in the tree the program does not even start: then
 * the findings stand in what kept it from starting.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:shipped-tree;DB_CLOSE_DELAY=-1",
            "relais.demo.enabled=false",
            "camunda.bpm.process-engine-name=shippedTree"
        })
class ShippedTreeTest {

    @Autowired
    PublishCheck check;

    @Test
    void passesTheCheck() {
        var tree = new FolderSource(Path.of("bpmn")).read();
        var findings = check.findings(tree, tree.manifest());

        assertThat(findings)
                .as(() -> findings.stream().map(Finding::sentence).collect(Collectors.joining("\n", "\n", "\n")))
                .isEmpty();
    }

    /**
     * Members read forms, lists and pictures in the language that they have chosen: one of ours that is half French would be worse
     * than none.
     */
    @Test
    void everyTextOfAFormAndEveryNameThatIsDrawnHasItsFrench() {
        var left = check.remarks(new FolderSource(Path.of("bpmn")).read());

        assertThat(left)
                .as(() -> left.stream().map(Finding::sentence).collect(Collectors.joining("\n", "\n", "\n")))
                .isEmpty();
    }

    @Test
    void travelsInTheProgramAsItLiesInTheFolder() {
        assertThat(new ProgramSource().read().manifest())
                .as("target/classes/bpmn differs from bpmn/: after a file was deleted or renamed, run mvn clean")
                .isEqualTo(new FolderSource(Path.of("bpmn")).read().manifest());
    }
}
