package network.relais.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.StaticApplicationContext;

/**
 * Evaluates what diagrams say, and refuses nearly everything that a query says. An expression without a scope comes from
 * a task query or a stored filter, that is from a request: there, only the four functions that a filter needs run.
 * Sitting where every expression is evaluated, the guard also covers or-queries and the queries that extend a filter.
 */
final class GuardedExpressions extends SpringExpressionManager {

    private static final Pattern HARMLESS = Pattern.compile("[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)"
            + "|(now|dateTime)\\(\\)(\\.(plus|minus)(Seconds|Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\)"
            + "|\\.withTimeAtStartOfDay\\(\\)|\\.toDate\\(\\))*)\\s*}");

    GuardedExpressions(DiagramBeans beans) {
        super(new StaticApplicationContext(), beans);
    }

    @Override
    public Expression createExpression(String text) {
        try {
            return new Guarded(createValueExpression(text), this, text);
        } catch (ELException unreadable) {
            throw new BadUserRequestException("The expression '%s' cannot be read".formatted(text), unreadable);
        }
    }

    static boolean isHarmless(String text) {
        return !(text.contains("${") || text.contains("#{"))
                || HARMLESS.matcher(text).matches();
    }

    private static final class Guarded extends JuelExpression {

        Guarded(ValueExpression value, GuardedExpressions expressions, String text) {
            super(value, expressions, text);
        }

        @Override
        public @Nullable Object getValue(
                @Nullable VariableScope scope, @Nullable BaseDelegateExecution contextExecution) {
            refuseUnlessHarmless(scope);
            return super.getValue(scope, contextExecution);
        }

        @Override
        public void setValue(
                @Nullable Object value,
                @Nullable VariableScope scope,
                @Nullable BaseDelegateExecution contextExecution) {
            refuseUnlessHarmless(scope);
            super.setValue(value, scope, contextExecution);
        }

        private void refuseUnlessHarmless(@Nullable VariableScope scope) {
            if (scope == null && !isHarmless(expressionText)) {
                throw new BadUserRequestException(
                        "A query may use currentUser(), currentUserGroups(), now() and dateTime(), and no other expression");
            }
        }
    }
}
