package network.relais.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void namesAreSortedByCodeUnitAndNothingIsWrittenBetween() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("version", 3);
        facts.put("é", true);
        facts.put("Z", List.of(1, "2", List.of()));
        facts.put("\uD83D\uDE00", Map.of());
        facts.put("\uFB33", -1L);

        assertThat(CanonicalJson.of(facts))
                .isEqualTo("{\"Z\":[1,\"2\",[]],\"version\":3,\"é\":true,\"\uD83D\uDE00\":{},\"\uFB33\":-1}");
    }

    @Test
    void charactersAreEscapedAsTheRfcSays() {
        assertThat(CanonicalJson.of(Map.of("a", "\" \\ / \b\f\n\r\t \u0000\u001F \u007F € \u2028")))
                .isEqualTo("{\"a\":\"\\\" \\\\ / \\b\\f\\n\\r\\t \\u0000\\u001f \u007F € \u2028\"}");
    }

    @Test
    void whatAnotherProgramWouldReadAsAnotherNumberIsRefused() {
        assertThat(CanonicalJson.of(Map.of("n", (1L << 53) - 1))).isEqualTo("{\"n\":9007199254740991}");
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("n", 1L << 53))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("n", 1.5))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void itIsTheSameInAnyOrderLocaleAndZone(@ForAll("facts") Map<String, Object> facts, @ForAll Random dice) {
        var canonical = CanonicalJson.of(facts);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(
                    List.of("ar-EG", "tr", "fr", "hi-IN-u-nu-deva").get(dice.nextInt(4))));
            TimeZone.setDefault(TimeZone.getTimeZone(
                    List.of("Asia/Tokyo", "Pacific/Apia", "UTC").get(dice.nextInt(3))));
            assertThat(CanonicalJson.of(shuffled(facts, dice))).isEqualTo(canonical);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Property
    void anyOtherProgramReadsTheSameFactsInIt(@ForAll("facts") Map<String, Object> facts) throws Exception {
        var json = new ObjectMapper();

        var read = json.readTree(CanonicalJson.of(facts));

        assertThat(read).isEqualTo(json.readTree(json.writeValueAsString(facts)));
    }

    @Provide
    Arbitrary<Map<String, Object>> facts() {
        Arbitrary<Object> simple = Arbitraries.oneOf(
                texts().map(text -> text),
                Arbitraries.integers().map(number -> number),
                Arbitraries.longs()
                        .between(-9_007_199_254_740_991L, 9_007_199_254_740_991L)
                        .map(number -> number),
                Arbitraries.of(true, false).map(flag -> flag));
        Arbitrary<Object> nested = Arbitraries.oneOf(
                simple,
                simple.list().ofMaxSize(4).map(list -> list),
                maps(simple).map(map -> map));
        return maps(nested);
    }

    private static Arbitrary<Map<String, Object>> maps(Arbitrary<Object> values) {
        return Arbitraries.maps(texts(), values).ofMaxSize(6);
    }

    /** Whole characters, those beyond the first plane and control characters included. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('\u0000', '\u02FF')
                .withChars("€\u2028\uFB33")
                .ofMaxLength(8)
                .flatMap(text -> Arbitraries.of("", "\uD83D\uDE00").map(end -> text + end));
    }

    private static Map<String, Object> shuffled(Map<String, Object> facts, Random dice) {
        var names = new ArrayList<>(facts.keySet());
        Collections.shuffle(names, dice);
        var shuffled = new LinkedHashMap<String, Object>();
        names.forEach(name -> shuffled.put(name, anew(facts.get(name), dice)));
        return shuffled;
    }

    @SuppressWarnings("unchecked")
    private static Object anew(Object value, Random dice) {
        return value instanceof Map<?, ?> map ? shuffled((Map<String, Object>) map, dice) : value;
    }
}
