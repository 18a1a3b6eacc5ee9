package network.relais.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import network.relais.testing.Browser;
import network.relais.testing.WholeRelais;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Expressions in requests: a task query, its or-queries, a stored filter, and a query that extends a filter. The attack is
 * a bean that counts how often somebody made it run.
 */
@WholeRelais
class ExpressionGuardTest {

    private static final String ATTACK = "${canary.sing()}";
    private static final String OVER_TASKLIST = "/camunda/api/engine/engine/default";
    private static final String OVER_REST = "/engine-rest";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Canary canary;

    @LocalServerPort
    int port;

    private EnginePeople people;

    @BeforeEach
    void aQuietCanary() {
        people = new EnginePeople(engine, port);
        canary.songs.set(0);
    }

    @AfterEach
    void noFilterIsLeft() {
        engine.getFilterService()
                .createFilterQuery()
                .filterNameLike("attack%")
                .list()
                .forEach(filter -> engine.getFilterService().deleteFilter(filter.getId()));
    }

    private Browser administrator(String door) {
        return door.equals(OVER_REST) ? people.administratorOverRest() : people.administrator();
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void noneOfTheFourRoutesRunsAnExpressionOverHttp(String door) {
        var attacker = administrator(door);
        var stored = storedFilter("attack, stored", ATTACK);
        var plain = plainFilter();

        var answers = List.of(
                attacker.post(door + "/task?maxResults=5", "{\"assigneeExpression\":\"%s\"}".formatted(ATTACK)),
                attacker.post(
                        door + "/task?maxResults=5",
                        "{\"orQueries\":[{\"assigneeExpression\":\"%s\",\"name\":\"x\"}]}".formatted(ATTACK)),
                attacker.get(door + "/filter/" + stored + "/list?maxResults=5"),
                attacker.post(
                        door + "/filter/" + plain + "/list?maxResults=5",
                        "{\"assigneeExpression\":\"%s\"}".formatted(ATTACK)),
                attacker.post(
                        door + "/filter/" + plain + "/list?maxResults=5",
                        "{\"orQueries\":[{\"assigneeExpression\":\"%s\",\"name\":\"x\"}]}".formatted(ATTACK)),
                attacker.get(door + "/filter/" + stored + "/count"),
                attacker.post(
                        door + "/filter/" + plain + "/count", "{\"dueBeforeExpression\":\"%s\"}".formatted(ATTACK)));

        assertThat(answers).extracting(answer -> answer.statusCode()).containsOnly(400);
        assertThat(canary.songs).as("how often the attack ran").hasValue(0);
    }

    @Test
    void noneOfTheFourRoutesRunsAnExpressionFromJavaEither() {
        var tasks = engine.getTaskService();
        var filters = engine.getFilterService();
        var stored = storedFilter("attack, stored", ATTACK);
        var plain = plainFilter();

        assertThatThrownBy(() ->
                        tasks.createTaskQuery().taskAssigneeExpression(ATTACK).list())
                .hasStackTraceContaining("forbidden in adhoc queries");
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(ATTACK)
                        .taskName("x")
                        .endOr()
                        .list())
                .hasStackTraceContaining("and no other expression");
        assertThatThrownBy(() -> filters.list(stored)).hasStackTraceContaining("and no other expression");
        assertThatThrownBy(() -> filters.list(
                        plain,
                        tasks.createTaskQuery()
                                .taskNameLike("x")
                                .or()
                                .taskAssigneeExpression(ATTACK)
                                .endOr()))
                .hasStackTraceContaining("and no other expression");
        assertThat(canary.songs).as("how often the attack ran").hasValue(0);
    }

    @Test
    void theCanarySingsWhenADiagramAsks() {
        var expressions = new GuardedExpressionsProbe(engine);

        assertThat(expressions.inADiagram(ATTACK)).isEqualTo("tweet");
        assertThat(canary.songs).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${currentUser()}",
                "#{currentUserGroups()}",
                "${now()}",
                "${dateTime()}",
                "${ dateTime().minusDays(7).withTimeAtStartOfDay() }",
                "${dateTime().plusMonths(1).minusHours(12)}",
                "p17"
            })
    void whatAFilterNeedsIsEvaluated(String text) {
        assertThat(GuardedExpressions.isHarmless(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${currentUser().getClass()}",
                "${now().getClass().forName('java.lang.Runtime')}",
                "${dateTime().getClass()}",
                "${dateTime().plusDays(canary.sing())}",
                "${dateTime().plusDays(1).toString()}",
                "${currentUser()}${canary.sing()}",
                "x${canary.sing()}",
                "#{canary.sing()}",
                "${currentUser() == canary}",
                "${}",
                "\\${canary.sing()} ${canary.sing()}",
                "${currentUser()}\n${canary.sing()}"
            })
    void everythingElseIsRefused(String text) {
        assertThat(GuardedExpressions.isHarmless(text)).isFalse();
        assertThatThrownBy(() -> engine.getTaskService()
                        .createTaskQuery()
                        .or()
                        .taskAssigneeExpression(text)
                        .taskName("x")
                        .endOr()
                        .list())
                .isInstanceOf(ProcessEngineException.class);
        assertThat(canary.songs).hasValue(0);
    }

    private String storedFilter(String name, String assignee) {
        var filters = engine.getFilterService();
        var filter = filters.newTaskFilter(name);
        filter.setQuery(engine.getTaskService().createTaskQuery().taskAssigneeExpression(assignee));
        return filters.saveFilter(filter).getId();
    }

    private String plainFilter() {
        var filters = engine.getFilterService();
        var filter = filters.newTaskFilter("attack, plain");
        filter.setQuery(engine.getTaskService().createTaskQuery().dueBeforeExpression("${now()}"));
        return filters.saveFilter(filter).getId();
    }

    /** Evaluates an expression as a process instance would. */
    private record GuardedExpressionsProbe(ProcessEngine engine) {

        Object inADiagram(String expression) {
            var configuration = (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl)
                    engine.getProcessEngineConfiguration();
            return configuration.getCommandExecutorTxRequired().execute(context -> configuration
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(new org.camunda.bpm.engine.impl.persistence.entity.TaskEntity()));
        }
    }
}
