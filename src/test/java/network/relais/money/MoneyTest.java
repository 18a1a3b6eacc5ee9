package network.relais.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234.50",
                "1234,50",
                "1234.5",
                "1 234,50",
                "1\u00A0234,50",
                "1\u202F234,50",
                "1\u2009234,50",
                "1,234.50",
                "1.234,50",
                "1'234.50",
                "1’234.50",
                "  1234,50 ",
                "1\u202F234,50\u00A0€",
                "€1,234.50",
                "EUR 1234.50",
                "1234.50 EUR",
                "001234,50"
            })
    void anAmountIsReadTheWayPeopleTypeIt(String typed) {
        assertThat(Money.parse(typed, Currency.EUR)).isEqualTo(new Money(123450, Currency.EUR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NaN",
                "Infinity",
                "-Infinity",
                "1e3",
                "1E3",
                "0x10",
                "+5",
                "１２.00",
                "٣",
                "1,5,0",
                "1.2.3",
                "12 34",
                "1 2345",
                "1234 567",
                "1,23.456",
                "1.234.567,5,0",
                ".5",
                "5.",
                "5,",
                "--5",
                "5-",
                "5 $",
                "$5",
                "€€5",
                "1_000",
                "1\u0000",
                "\u202E5",
                "five",
                "1234567890123456789",
                "1\n2"
            })
    void whatIsNoPlainNumberIsRefused(String typed) {
        AmountRefused refused = refusal(typed, Currency.EUR);

        assertThat(refused.code()).isEqualTo("NOT_A_NUMBER");
        assertThat(refused.getMessage())
                .endsWith("such as 1234.50 or 1 234,50.")
                .doesNotContain("\u0000", "\u202E");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR | 10,001",
                "EUR | 10.000",
                "EUR | 10,000",
                "EUR | 1234.5678",
                "JPY | 10.0",
                "JPY | 10,000",
                "XOF | 0.5",
                "TND | 1.2345"
            })
    void moreDecimalsThanTheCurrencyHasAreRefusedSinceTheyMayBeThousands(Currency currency, String typed) {
        AmountRefused refused = refusal(typed, currency);

        assertThat(refused.code()).isEqualTo("TOO_PRECISE");
        assertThat(refused.getMessage()).contains("\"" + typed + "\"", currency.name(), "thousands by a space");
    }

    @Test
    void anAmountBelowZeroIsRefusedWithTheWordsForIt() {
        assertThat(refusal("-1,00", Currency.EUR)).hasMessage("\"-1\" is below zero: type 0 or more.");
        assertThat(refusal("−5", Currency.EUR).code()).isEqualTo("NEGATIVE_AMOUNT");
        assertThat(Money.parse("-0", Currency.EUR).isZero()).isTrue();
    }

    @Test
    void aMillionBillionMinorUnitsIsTheMost() {
        assertThat(Money.parse("10 000 000 000 000,00", Currency.EUR).minorUnits())
                .isEqualTo(Money.LARGEST_TYPED);
        assertThat(refusal("10 000 000 000 000,01", Currency.EUR).code()).isEqualTo("TOO_LARGE");
        assertThat(refusal("1000000000000001", Currency.JPY).code()).isEqualTo("TOO_LARGE");
    }

    @Test
    void aLongTextIsNotRepeatedInFull() {
        String typed = "\uD83D\uDE00".repeat(5000);

        assertThat(refusal(typed, Currency.EUR).getMessage())
                .startsWith("\"" + "\uD83D\uDE00".repeat(40) + "…\" is not a number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR | 4312.50   | 4 312,50 €    | €4,312.50",
                "USD | 4312.50   | 4 312,50 $US  | $4,312.50",
                "GBP | 4312.50   | 4 312,50 £    | £4,312.50",
                "CHF | 4312.50   | 4 312,50 CHF  | CHF 4,312.50",
                "CAD | 4312.50   | 4 312,50 $CA  | CA$4,312.50",
                "MAD | 4312.50   | 4 312,50 MAD  | MAD 4,312.50",
                "JPY | 4312      | 4 312 ¥       | ¥4,312",
                "XOF | 1234567   | 1 234 567 F CFA | F CFA 1,234,567",
                "TND | 4312.500  | 4 312,500 TND | TND 4,312.500",
                "EUR | 0.05      | 0,05 €        | €0.05",
                "EUR | 123456789012.34 | 123 456 789 012,34 € | €123,456,789,012.34"
            })
    void anAmountIsWrittenAsTheReaderWouldWriteIt(Currency currency, String amount, String french, String english) {
        Money money = Money.of(amount, currency);

        assertThat(money.format(Locale.FRANCE).replace('\u202F', ' ').replace('\u00A0', ' '))
                .isEqualTo(french);
        assertThat(money.format(Locale.UK).replace('\u00A0', ' ')).isEqualTo(english);
        assertThat(money.plain()).isEqualTo(amount);
    }

    @Test
    void aLineNeverBreaksWithinAFrenchAmount() {
        assertThat(Money.of("4312.50", Currency.EUR).format(Locale.FRENCH)).isEqualTo("4\u202F312,50\u00A0€");
    }

    @ParameterizedTest
    @EnumSource(Currency.class)
    void whatIsShownCanBeTypedAgain(Currency currency) {
        Money money = new Money(123456789, currency);

        assertThat(Money.parse(money.format(Locale.FRANCE), currency)).isEqualTo(money);
        assertThat(Money.parse(money.toString(), currency)).isEqualTo(money);
        if (currency.digits() > 0) {
            assertThat(Money.parse(money.format(Locale.UK), currency)).isEqualTo(money);
        }
    }

    @Property
    void whatMachinesWriteIsReadBackExactly(
            @ForAll @LongRange(min = 0, max = Money.LARGEST_TYPED) long minorUnits, @ForAll Currency currency) {
        Money money = new Money(minorUnits, currency);

        assertThat(Money.of(money.plain(), currency)).isEqualTo(money);
        assertThat(Money.parse(money.toString(), currency)).isEqualTo(money);
    }

    @Test
    void moneyIsNeverNegativeAndCurrenciesNeverMix() {
        Money euro = new Money(100, Currency.EUR);

        assertThatThrownBy(() -> new Money(-1, Currency.EUR)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euro.minus(new Money(101, Currency.EUR))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euro.plus(new Money(1, Currency.USD))).hasMessage("EUR and USD cannot be mixed");
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, Currency.EUR).plus(euro))
                .isInstanceOf(ArithmeticException.class);
        assertThat(euro.plus(euro)).isEqualTo(new Money(200, Currency.EUR));
        assertThat(euro.isMoreThan(euro)).isFalse();
    }

    private static AmountRefused refusal(String typed, Currency currency) {
        return catchThrowableOfType(AmountRefused.class, () -> Money.parse(typed, currency));
    }
}
