package network.relais.metrics.web;

import java.util.Map;

/** What was asked makes no sense. A sentence for each field says what, and what would. */
final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Sentence> byField;

    NotUnderstood(Map<String, Sentence> byField) {
        super("Fields " + byField.keySet());
        this.byField = Map.copyOf(byField);
    }

    static NotUnderstood at(String field, String key, Object... values) {
        return new NotUnderstood(Map.of(field, new Sentence(key, values)));
    }

    Map<String, Sentence> byField() {
        return byField;
    }

    /** @param key of the messages, behind {@code metrics.wrong.} */
    record Sentence(String key, Object... values) {}
}
