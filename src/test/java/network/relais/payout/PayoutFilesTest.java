package network.relais.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.payout.Payables.Item;
import network.relais.payout.Payables.Payable;
import network.relais.people.Iban;
import network.relais.people.Language;
import network.relais.people.PaymentDetails;
import network.relais.people.PaymentDetails.VatStatus;
import network.relais.people.Person;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** The files that banks and accountants get. */
class PayoutFilesTest {

    private static final String IBAN = "FR7630006000011234567890189";
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-04T10:00:00.123Z"), ZoneId.of("Europe/Paris"));
    private static final CreditTransfers TRANSFERS =
            new CreditTransfers("Réseau “Ensemble” & Cie", "DE89 3704 0044 0532 0130 00", CLOCK);

    @Test
    void theFileForTheBankIsWhatItsSchemaAsksFor() throws Exception {
        var file = TRANSFERS.of(
                "RELAIS-20260304-7",
                List.of(
                        payable("Zoë Łukasz <&> “Œuvre” 🙂 " + "x".repeat(100), IBAN, Currency.EUR, "1234.56", null),
                        payable("Bruno", "DE89370400440532013000", Currency.EUR, "0.01", null)));

        validate(file);
        assertThat(file)
                .contains(
                        "<MsgId>RELAIS-20260304-7</MsgId>",
                        "<EndToEndId>RELAIS-20260304-7-1-2</EndToEndId>",
                        "<NbOfTxs>2</NbOfTxs>",
                        "<CtrlSum>1234.57</CtrlSum>",
                        "<InstdAmt Ccy=\"EUR\">1234.56</InstdAmt>",
                        "<IBAN>" + IBAN + "</IBAN>",
                        "<Nm>Reseau .Ensemble. . Cie</Nm>",
                        "<Nm>Zoe .ukasz",
                        "<Ustrd>M-2026-0001</Ustrd>",
                        "<Dt>2026-03-04</Dt>");
    }

    @Test
    void theSchemaNoticesAFileThatIsNotRight() {
        var file = TRANSFERS.of("RELAIS-20260304-7", List.of(payable("Anne", IBAN, Currency.EUR, "1.00", null)));

        assertThatThrownBy(() -> validate(file.replace("<PmtMtd>TRF</PmtMtd>", "")))
                .isInstanceOf(SAXException.class);
        assertThatThrownBy(() -> validate(file.replace(IBAN, "no account"))).isInstanceOf(SAXException.class);
    }

    @Test
    void whatABankCannotTransferLikeThatIsNamed() {
        var francs = payable("Anne A", IBAN, Currency.CHF, "1.00", null);
        var without = payable("Bruno B", null, Currency.EUR, "1.00", null);
        var held = payable("Chloé C", IBAN, Currency.EUR, "1.00", "Papers are missing.");

        assertThatThrownBy(() -> TRANSFERS.of("RELAIS-20260304-7", List.of(francs)))
                .hasMessageContaining("Anne A is owed an amount in CHF");
        assertThatThrownBy(() -> TRANSFERS.of("RELAIS-20260304-7", List.of(without)))
                .hasMessageContaining("No IBAN is known of Bruno B");
        assertThatThrownBy(() -> TRANSFERS.of("RELAIS-20260304-7", List.of(held)))
                .hasMessageContaining("Choose at least one");
        assertThatThrownBy(() -> TRANSFERS.of("RELAIS-20260304-7", List.of()))
                .hasMessageContaining("Choose at least one");
        assertThatThrownBy(() -> new CreditTransfers("Network", "FR00", CLOCK)
                        .of("R", List.of(payable("Anne", IBAN, Currency.EUR, "1.00", null))))
                .hasMessageContaining("relais.payouts.iban");
    }

    @Test
    void theListIsOneLineAShareAndNoCellIsAFormula() {
        var list = PayoutList.of(List.of(payable("=HYPERLINK(\"x\")", IBAN, Currency.EUR, "1234.56", null)));

        assertThat(list.split("\r\n")).hasSize(2);
        assertThat(list).contains("\"'=HYPERLINK(\"\"x\"\")\"", "\"1234.56\",\"EUR\",\"" + IBAN + "\"", "\"delivery\"");
        for (var sign : List.of("+1", "-1", "@x", "\tx")) {
            assertThat(PayoutList.of(List.of(payable(sign, IBAN, Currency.EUR, "1.00", null))))
                    .contains("\"'" + sign);
        }
    }

    private static void validate(String file) throws SAXException, IOException {
        var schema = PayoutFilesTest.class.getResource("/pain.001.001.09.xsd");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema)
                .newValidator()
                .validate(new StreamSource(new StringReader(file)));
    }

    private static Payable payable(
            String name, @Nullable String iban, Currency currency, String amount, @Nullable String held) {
        var person = new Person("p1", name, "", null, null, Language.EN, null);
        var details = new PaymentDetails("p1", iban == null ? null : new Iban(iban), VatStatus.CHARGED, "FR1");
        var line = LineKey.ofShare(LineKind.DELIVERY, "p1");
        var item = new Item("M-2026-0001", "Audit", line, Money.of(amount, currency), Optional.ofNullable(held));
        return new Payable(person, name, details, currency, List.of(item));
    }
}
