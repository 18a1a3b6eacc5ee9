package network.relais.introduction.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import network.relais.engine.DatedTable;
import network.relais.introduction.IntroductionRules;
import network.relais.publishing.DatedDecision;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class DecidedIntroductionRules implements IntroductionRules {

    static final String WINDOW = "introduction_window";
    static final String MONTHS = "protectedMonths";

    static final String RATE = "introduction_rate";
    static final String YEAR = "year";
    static final String PERCENT = "introducerRate";

    private final DatedTable tables;

    DecidedIntroductionRules(DatedTable tables) {
        this.tables = tables;
    }

    @Override
    public int protectedMonths(LocalDate introducedOn) {
        return Integer.parseInt(
                String.valueOf(tables.answer(WINDOW, introducedOn, Map.of()).get(MONTHS)));
    }

    @Override
    public BigDecimal rate(LocalDate introducedOn, int year) {
        return new BigDecimal(String.valueOf(
                tables.answer(RATE, introducedOn, Map.of(YEAR, year)).get(PERCENT)));
    }

    /** Each of the first years, and one far ahead. */
    @Bean
    static DatedDecision introductionRate() {
        return new DatedDecision(
                RATE,
                List.of(Map.of(YEAR, 1), Map.of(YEAR, 2), Map.of(YEAR, 3), Map.of(YEAR, 4), Map.of(YEAR, 50)),
                Map.of(PERCENT, Pattern.compile("100(\\.0{1,4})?|[0-9]{1,2}(\\.[0-9]{1,4})?")));
    }

    @Bean
    static DatedDecision introductionWindow() {
        return new DatedDecision(WINDOW, List.of(Map.of()), Map.of(MONTHS, Pattern.compile("[1-9][0-9]{0,2}")));
    }
}
