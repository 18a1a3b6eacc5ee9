package network.relais.publishing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be said in a diagram, and the ways by which one would otherwise leave it. */
class ExpressionsTest {

    private final Expressions expressions =
            new Expressions(Map.of("parties", Set.of("of", "isLast"), "sendMail", Set.of("execute")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P3D",
                "costs 5 $ and {more}",
                "${outcome}",
                "#{outcome}",
                "${ outcome == 'agreed' }",
                "${outcome == \"it's\" && !(round >= 5)}",
                "${approved and not late or score eq 2.5}",
                "${empty reason}",
                "${answer != null}",
                "${parties.of(execution)}",
                "${parties.of(execution, 'all', 3, parties.isLast(execution)) == true}",
                "${execution.processBusinessKey}",
                "${execution.hasVariable('outcome') && execution.getVariable('outcome') == 'agreed'}",
                "${task.assignee}",
                "${decisionResult.getSingleResult().priority}",
                "${now()}",
                "Task of ${member}, round ${round}"
            })
    void isAllowed(String text) {
        assertThat(expressions.againstText(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${'x'.class}",
                "${outcome.class}",
                "${outcome.getClass()}",
                "${outcome['class']}",
                "${(outcome).class}",
                "${parties.class}",
                "${parties.getClass()}",
                "${parties.of(execution).getClass()}",
                "${parties.of(execution)(1)}",
                "${parties['of'](execution)}",
                "${parties}",
                "${dataSource.getConnection()}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices()}",
                "${execution.setVariable('a', 1)}",
                "${execution.id.bytes}",
                "${execution.getVariable('a').getClass()}",
                "${task.execution}",
                "${task.complete()}",
                "${decisionResult.getSingleResult().a.b}",
                "${decisionResult.getClass()}",
                "${currentUserGroups().class}",
                "${now().getClass()}",
                "${dateTime()}",
                "${outcome == }",
                "${outcome",
                "${}",
                "${'a}",
                "${outcome = 'x'}",
                "${a ? b : c}",
                "${1e9 + 1}",
                "${a; b}",
                "${'\\\\'}",
                "fine ${outcome} but ${outcome.class}",
                "\\${outcome.class}",
                "$${outcome.class}",
                "${#{outcome.class}}"
            })
    void isRefused(String text) {
        assertThat(expressions.againstText(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "yes ${a}", "${a} no", "${a}${b}", ""})
    void aConditionIsOneExpressionAndNothingElse(String text) {
        assertThat(expressions.againstCondition(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${sendMail.execute(execution)}", " #{parties.of(execution)} "})
    void aCallIsAllowed(String text) {
        assertThat(expressions.againstCall(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${outcome}",
                "${sendMail}",
                "${a == b}",
                "${sendMail.execute(execution) == 1}",
                "sendMail",
                "${1}"
            })
    void anythingElseIsNoCall(String text) {
        assertThat(expressions.againstCall(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${sendMail}", "#{sendMail}", " ${ sendMail } "})
    void aDelegateIsABean(String text) {
        assertThat(expressions.againstDelegate(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sendMail", "${sendMails}", "${sendMail.execute(execution)}", "${sendMail}${sendMail}", "${}"})
    void anythingElseIsNoDelegate(String text) {
        assertThat(expressions.againstDelegate(text)).isPresent();
    }
}
