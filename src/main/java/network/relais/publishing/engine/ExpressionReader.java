package network.relais.publishing.engine;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one text by the grammar of {@link Expressions}; see there. */
final class ExpressionReader {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:([A-Za-z_][A-Za-z0-9_]*)|(\\d+(?:\\.\\d+)?)"
            + "|('[^'\\\\]*'|\"[^\"\\\\]*\")|(==|!=|<=|>=|&&|\\|\\||[!<>().,}]))");
    private static final Set<String> COMPARISONS =
            Set.of("==", "!=", "<", ">", "<=", ">=", "eq", "ne", "lt", "gt", "le", "ge");
    private static final Set<String> JUNCTIONS = Set.of("&&", "||", "and", "or");
    private static final Set<String> NEGATIONS = Set.of("!", "not", "empty");
    private static final Set<String> FUNCTIONS = Set.of("now", "currentUser");
    private static final Map<String, Set<String>> FACTS = Map.of(
            "execution",
            Set.of("id", "processInstanceId", "processBusinessKey", "businessKey", "currentActivityId"),
            "task",
            Set.of("id", "name", "assignee", "taskDefinitionKey", "processInstanceId", "executionId"));

    private final String text;
    private final Map<String, Set<String>> beans;

    private int at;
    private String token = "";

    ExpressionReader(String text, Map<String, Set<String>> beans) {
        this.text = text;
        this.beans = beans;
    }

    /** Every expression in the text, whatever stands between them. */
    void readAll() throws NotAllowed {
        while (skipToExpression()) {
            expression();
        }
    }

    /** One expression and nothing around it. */
    void readOnly() throws NotAllowed {
        begin();
        expression();
        end();
    }

    /** One call of a bean and nothing around it. */
    void readCallOnly() throws NotAllowed {
        begin();
        next();
        if (!beans.containsKey(token)) {
            throw new NotAllowed(isName() ? Expressions.noBean(token) : "It must be of the form ${bean.method(…)}.");
        }
        path();
        if (!token.equals("}")) {
            throw new NotAllowed("It must be of the form ${bean.method(…)}.");
        }
        end();
    }

    private boolean skipToExpression() {
        while (at < text.length() - 1) {
            if ((text.charAt(at) == '$' || text.charAt(at) == '#') && text.charAt(at + 1) == '{') {
                at += 2;
                return true;
            }
            at++;
        }
        return false;
    }

    private void begin() throws NotAllowed {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (!text.startsWith("${", at) && !text.startsWith("#{", at)) {
            throw new NotAllowed("It must be one expression: ${…}.");
        }
        at += 2;
    }

    private void end() throws NotAllowed {
        if (!text.substring(at).isBlank()) {
            throw new NotAllowed("Nothing may stand around the expression.");
        }
    }

    private void expression() throws NotAllowed {
        token = "";
        next();
        condition();
        if (!token.equals("}")) {
            throw unexpected();
        }
    }

    private void condition() throws NotAllowed {
        operand();
        while (JUNCTIONS.contains(token) || COMPARISONS.contains(token)) {
            next();
            operand();
        }
    }

    private void operand() throws NotAllowed {
        while (NEGATIONS.contains(token)) {
            next();
        }
        if (token.equals("(")) {
            next();
            condition();
            expect(")");
        } else if (isLiteral()) {
            next();
        } else if (isName()) {
            path();
        } else {
            throw unexpected();
        }
    }

    private void path() throws NotAllowed {
        var name = token;
        next();
        if (token.equals("(")) {
            function(name);
        } else if (token.equals(".")) {
            next();
            member(name, token);
        } else if (beans.containsKey(name)) {
            throw new NotAllowed("Say which method of “%s” is meant: %s.method(…).".formatted(name, name));
        }
    }

    private void function(String name) throws NotAllowed {
        if (!FUNCTIONS.contains(name)) {
            throw new NotAllowed("There is no function “%s”.".formatted(name));
        }
        next();
        expect(")");
    }

    private void member(String owner, String member) throws NotAllowed {
        if (!isName()) {
            throw unexpected();
        }
        next();
        var isCall = token.equals("(");
        if (owner.equals("decisionResult") && isCall && member.equals("getSingleResult")) {
            next();
            expect(")");
            expect(".");
            if (!isName()) {
                throw unexpected();
            }
            next();
            refuseMore();
        } else if (owner.equals("execution")
                && isCall
                && Set.of("getVariable", "hasVariable").contains(member)) {
            arguments();
        } else if (FACTS.containsKey(owner) && !isCall) {
            if (!FACTS.get(owner).contains(member)) {
                throw new NotAllowed("“%s.%s” is out of a diagram's reach.".formatted(owner, member));
            }
            refuseMore();
        } else if (beans.containsKey(owner) && isCall) {
            if (!beans.get(owner).contains(member)) {
                throw new NotAllowed(
                        "“%s” has no method “%s” in a public class or interface.".formatted(owner, member));
            }
            arguments();
        } else if (isCall && !FACTS.containsKey(owner)) {
            throw new NotAllowed(Expressions.noBean(owner));
        } else {
            throw new NotAllowed("“%s.%s” is out of a diagram's reach.".formatted(owner, member));
        }
    }

    private void arguments() throws NotAllowed {
        next();
        if (!token.equals(")")) {
            condition();
            while (token.equals(",")) {
                next();
                condition();
            }
        }
        expect(")");
        refuseMore();
    }

    /** Whatever hangs on a value leads to its class, and from there everywhere. */
    private void refuseMore() throws NotAllowed {
        if (token.equals(".") || token.equals("(")) {
            throw new NotAllowed("Nothing may be asked of an answer: let the Java bean answer what is needed.");
        }
    }

    private boolean isName() {
        return !token.isEmpty()
                && (Character.isLetter(token.charAt(0)) || token.charAt(0) == '_')
                && !COMPARISONS.contains(token)
                && !JUNCTIONS.contains(token)
                && !NEGATIONS.contains(token);
    }

    private boolean isLiteral() {
        return !token.isEmpty() && "'\"0123456789".indexOf(token.charAt(0)) >= 0
                || Set.of("true", "false", "null").contains(token);
    }

    private void expect(String wanted) throws NotAllowed {
        if (!token.equals(wanted)) {
            throw unexpected();
        }
        next();
    }

    private void next() throws NotAllowed {
        if (token.equals("}")) {
            throw unexpected();
        }
        var matcher = TOKEN.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw new NotAllowed(
                    text.substring(at).isBlank()
                            ? "The closing brace is missing."
                            : "“%s” cannot be used here."
                                    .formatted(text.substring(at).strip()));
        }
        token = matcher.group().strip();
        at = matcher.end();
    }

    private NotAllowed unexpected() {
        return new NotAllowed("“%s” cannot be used here.".formatted(token));
    }

    static final class NotAllowed extends Exception {

        NotAllowed(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
