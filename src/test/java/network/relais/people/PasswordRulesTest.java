package network.relais.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> KNOWN = List.of("p17", "Élodie", "de la Tour-Dupont", "elo.dupont");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blue tent on the quay",
                "twelve chars",
                "größe über alles 7",
                "🦊 walks on nine roofs",
                "a planning for de la mer",
                "p17 is no name at all"
            })
    void lengthIsWhatMatters(String good) {
        assertThatCode(() -> PasswordRules.check(good, KNOWN)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "eleven char, PASSWORD_TOO_SHORT",
        "'', PASSWORD_TOO_SHORT",
        "🦊🦉🐢🦋🐝🐞🦀🐙🐬🐳🐘, PASSWORD_TOO_SHORT",
        "aaaaaaaaaaaaaaaaaaaa, PASSWORD_TOO_SIMPLE",
        "ababcabcdabcdeabcde, PASSWORD_TOO_SIMPLE",
        "my Password forever, PASSWORD_TOO_SIMPLE",
        "123456 blue tents, PASSWORD_TOO_SIMPLE",
        "AZERTY blue tents, PASSWORD_TOO_SIMPLE",
        "elodie has a tent, PASSWORD_TOO_SIMPLE",
        "the house of DUPONT, PASSWORD_TOO_SIMPLE",
        "ÉLODIE has a tent, PASSWORD_TOO_SIMPLE"
    })
    void whatIsGuessedFirstIsRefused(String bad, String code) {
        assertThat(refusalOf(bad).code()).isEqualTo(code);
        assertThat(refusalOf(bad).field()).isEqualTo(PasswordRefused.Field.CHOSEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blue tent\u0000 on the quay", "blue tent\n on the quay", "blue tent \u001b[2J quay"})
    void whatCannotBeTypedAgainIsRefused(String unseen) {
        assertThat(refusalOf(unseen).code()).isEqualTo("PASSWORD_UNSEEN");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void whatIsEndlessIsRefused(int length) {
        assertThat(refusalOf("blue tent on the quay ".repeat(length).substring(0, length))
                        .code())
                .isEqualTo("PASSWORD_TOO_LONG");
    }

    private static PasswordRefused refusalOf(String chosen) {
        return catchThrowableOfType(PasswordRefused.class, () -> PasswordRules.check(chosen, KNOWN));
    }
}
