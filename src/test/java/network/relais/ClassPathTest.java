package network.relais;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Collections;
import java.util.ServiceLoader;
import javax.script.ScriptEngineFactory;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not come in with a dependency, whoever brings it. */
class ClassPathTest {

    /** The engine's expressions and its decision tables bring theirs; none of them can name a class or start a program. */
    @Test
    void noScriptEngineIsThereBesidesTheLanguagesOfDiagramsAndDecisions() {
        assertThat(ServiceLoader.load(ScriptEngineFactory.class).stream()
                        .map(engine -> engine.type().getName()))
                .containsExactlyInAnyOrder(
                        "org.camunda.bpm.engine.impl.scripting.engine.JuelScriptEngineFactory",
                        "org.camunda.feel.impl.script.FeelScriptEngineFactory",
                        "org.camunda.feel.impl.script.FeelUnaryTestsScriptEngineFactory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.camunda.connect.Connectors",
                "org.camunda.connect.plugin.impl.ConnectProcessEnginePlugin",
                "groovy.lang.GroovyShell",
                "org.graalvm.polyglot.Context",
                "javax.mail.Session",
                "lombok.Lombok",
            })
    void isAbsent(String type) {
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(type));
    }

    /** Two jars with the same classes: which one answers depends on the order of the class path. */
    @ParameterizedTest
    @ValueSource(
            strings = {"jakarta/mail/Session.class", "jakarta/activation/DataSource.class", "jakarta/el/ELContext.class"
            })
    void isThereOnce(String type) throws IOException {
        assertThat(Collections.list(getClass().getClassLoader().getResources(type)))
                .hasSize(1);
    }

    /** Older ones run out of stack on a very long class name (CVE-2025-48924); the engine asks for one of them. */
    @Test
    void commonsLangIsNewEnough() {
        var version = Version.parse(StringUtils.class.getPackage().getImplementationVersion());

        assertThat(version).isGreaterThanOrEqualTo(Version.parse("3.18"));
    }
}
