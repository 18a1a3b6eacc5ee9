package network.relais.compliance.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import network.relais.compliance.PaperKind;
import network.relais.compliance.PaperRules;
import network.relais.engine.DatedTable;
import network.relais.publishing.DatedDecision;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class DecidedPaperRules implements PaperRules {

    static final String TABLE = "required_papers";
    static final String PAPER = "paper";
    static final String AMOUNT = "amount";
    static final String REQUIRED = "required";
    static final String MONTHS = "validMonths";

    private final DatedTable tables;

    DecidedPaperRules(DatedTable tables) {
        this.tables = tables;
    }

    @Override
    public Rule rule(LocalDate signedOn, PaperKind kind, long amount) {
        var answer = tables.answer(TABLE, signedOn, Map.of(PAPER, kind.code(), AMOUNT, amount));
        return new Rule(
                Boolean.parseBoolean(answer.get(REQUIRED)), Integer.parseInt(String.valueOf(answer.get(MONTHS))));
    }

    /** Each paper, for contracts small and large. */
    @Bean
    static DatedDecision requiredPapers() {
        var questions = new ArrayList<Map<String, Object>>();
        for (var kind : PaperKind.values()) {
            for (var amount : List.of(0L, 1L, 4999L, 5000L, 1_000_000L)) {
                questions.add(Map.of(PAPER, kind.code(), AMOUNT, amount));
            }
        }
        return new DatedDecision(
                TABLE,
                questions,
                Map.of(REQUIRED, Pattern.compile("true|false"), MONTHS, Pattern.compile("[1-9][0-9]?")));
    }
}
