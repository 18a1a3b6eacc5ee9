package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockEnvironment;

/** Started beside the project's folder, as the demo is, and as these tests are. */
class DemoFolderTest {

    @Test
    void theDemoReadsDiagramsAndMailTextsFromTheProjectsFolder() {
        assertThat(folderOf(demo())).isEqualTo("bpmn");
    }

    @Test
    void aFolderThatSomebodySetIsTheirs() {
        assertThat(folderOf(demo().withProperty("relais.bpmn", "/srv/diagrams")))
                .isEqualTo("/srv/diagrams");
    }

    @Test
    void outsideTheDemoTheProgramsOwnCount() {
        assertThat(folderOf(new MockEnvironment())).isEmpty();
    }

    private static MockEnvironment demo() {
        return new MockEnvironment().withProperty("relais.demo.enabled", "true");
    }

    private static String folderOf(MockEnvironment settings) {
        new DemoFolder().postProcessEnvironment(settings, new SpringApplication(StandardEnvironment.class));
        return settings.getProperty("relais.bpmn", "");
    }
}
