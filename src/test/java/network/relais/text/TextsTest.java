package network.relais.text;

import static network.relais.text.Texts.email;
import static network.relais.text.Texts.oneLine;
import static network.relais.text.Texts.paragraph;
import static network.relais.text.Texts.phone;
import static network.relais.text.Texts.requiredLine;
import static network.relais.text.Texts.requiredParagraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @Test
    void spacesAroundAreDropped() {
        assertThat(oneLine("Name", "  Zoé Müller \n", 100)).isEqualTo("Zoé Müller");
        assertThat(paragraph("Need", "\n  one\n  two \n", 100)).isEqualTo("one\n  two");
    }

    @Test
    void nothingTypedIsEmpty() {
        assertThat(oneLine("Name", null, 100)).isEmpty();
        assertThat(paragraph("Need", "   ", 100)).isEmpty();
    }

    @Test
    void anAccentTypedApartIsPutTogether() {
        assertThat(oneLine("Name", "Zoe\u0301", 3)).isEqualTo("Zo\u00e9");
    }

    @Test
    void anEmojiCountsAsOneCharacter() {
        assertThat(oneLine("Need", "😀".repeat(10), 10)).isEqualTo("😀".repeat(10));
        assertThat(paragraph("Need", "😀".repeat(4000), 4000)).hasSize(8000);
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithBothNumbers() {
        assertThatExceptionOfType(BadText.class)
                .isThrownBy(() -> paragraph("Need", "x".repeat(4001), 4000))
                .withMessage("The field \"Need\" is too long: 4 001 characters, at most 4 000. Shorten it.")
                .matches(no -> no.code().equals("BAD_TEXT") && no.field().equals("Need"));
        assertThat(paragraph("Need", "x".repeat(4000), 4000)).hasSize(4000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\r\nBcc: x@example.com", "a\u0085b", "a\u2028b", "a\u2029b"})
    void oneLineRefusesLineBreaks(String typed) {
        assertThatExceptionOfType(BadText.class)
                .isThrownBy(() -> oneLine("Name", typed, 100))
                .withMessage("The field \"Name\" takes one line. Take out the line break.");
    }

    @Test
    void aParagraphKeepsItsLinesWhateverTheBrowserSent() {
        assertThat(paragraph("Need", "one\r\ntwo\rthree\n\n\tfour", 100)).isEqualTo("one\ntwo\nthree\n\n\tfour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\0b",
                "a\u0007b",
                "a\u009bb",
                "a\u202eb",
                "a\u2066b",
                "a\u200fb",
                "a\u061cb",
                "a\ud83db",
                "a\udc00b"
            })
    void whatCannotBeSeenIsRefusedEverywhere(String typed) {
        assertThatExceptionOfType(BadText.class)
                .isThrownBy(() -> oneLine("Name", typed, 100))
                .withMessageContaining("cannot be seen (U+%04X)", (int) typed.charAt(1));
        assertThatExceptionOfType(BadText.class).isThrownBy(() -> paragraph("Need", typed, 100));
    }

    @Test
    void htmlIsOnlyText() {
        assertThat(oneLine("Name", "<b>Anne & Co</b>", 100)).isEqualTo("<b>Anne & Co</b>");
    }

    @Test
    void aRequiredFieldThatIsEmptyIsRefused() {
        assertThatExceptionOfType(BadText.class)
                .isThrownBy(() -> requiredLine("Name", " \t ", 100))
                .withMessage("The field \"Name\" is empty. Fill it in.");
        assertThatExceptionOfType(BadText.class).isThrownBy(() -> requiredParagraph("Need", null, 100));
    }

    @Test
    void anAddressIsKeptInLowerCase() {
        assertThat(email("E-mail", " Anne.O'Neill+mail@Example.COM ")).isEqualTo("anne.o'neill+mail@example.com");
        assertThat(email("E-mail", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anne",
                "anne@",
                "@example.com",
                "anne@example",
                "anne@@example.com",
                "anne martin@example.com",
                "anne@exa mple.com",
                ".anne@example.com",
                "anne.@example.com",
                "an..ne@example.com",
                "anne@-example.com",
                "anne@example-.com",
                "anne@example..com",
                "anne@example.c",
                "anne@1.2.3.4",
                "Anne <anne@example.com>",
                "anne@example.com,bruno@example.com",
                "zoé@example.com",
                "\"anne\"@example.com",
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThatExceptionOfType(BadText.class)
                .isThrownBy(() -> email("E-mail", typed))
                .withMessage(
                        "\"%s\" in the field \"E-mail\" is no e-mail address. It should look like anne.martin@example.com.",
                        typed);
    }

    @Test
    void aLongLocalPartIsRefused() {
        assertThat(email("E-mail", "a".repeat(64) + "@example.com")).hasSize(76);
        assertThatExceptionOfType(BadText.class).isThrownBy(() -> email("E-mail", "a".repeat(65) + "@example.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+33 6 12 34 56 78", "06.12.34.56.78", "+41 (0)22 123-45-67", "112 12/3", ""})
    void aNumberIsKeptAsWritten(String typed) {
        assertThat(phone("Phone", typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask Anne", "12", "++33612345678", "06 12 34 56 78; DROP"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThatExceptionOfType(BadText.class)
                .isThrownBy(() -> phone("Phone", typed))
                .withMessageContaining("is no telephone number");
    }
}
