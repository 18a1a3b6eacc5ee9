package network.relais.payout;

import java.io.StringWriter;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.payout.Payables.Item;
import network.relais.payout.Payables.Payable;
import network.relais.people.Iban;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A file with which the network's bank pays what was chosen: credit transfers in the scheme of the European banks (SEPA), ISO 20022
 * {@code pain.001.001.09}. What cannot be paid like that is named, and no file is made.
 */
@Component
class CreditTransfers {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_REMITTANCE = 140;

    private final String ownName;
    private final Optional<Iban> ownIban;
    private final Clock clock;

    CreditTransfers(
            @Value("${relais.payouts.name:}") String ownName,
            @Value("${relais.payouts.iban:}") String ownIban,
            Clock clock) {
        this.ownName = ownName;
        this.ownIban = Iban.typed(ownIban);
        this.clock = clock;
    }

    /**
     * @param id tells the file from all others
     * @throws PayoutRefused if one of them is not in EUR or has no IBAN, nothing can be paid, or the own account is not known
     */
    String of(String id, List<Payable> chosen) {
        requirePayable(chosen);
        try {
            return written(id, withSomethingToPay(chosen), ownIban.orElseThrow());
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("A file of transfers cannot be written", broken);
        }
    }

    /** @throws PayoutRefused as above */
    void requirePayable(List<Payable> chosen) {
        var payables = withSomethingToPay(chosen);
        if (payables.isEmpty()) {
            throw PayoutRefused.nothingChosen();
        }
        for (var each : payables) {
            if (each.currency() != Currency.EUR) {
                throw PayoutRefused.otherCurrency(
                        each.person().name(), each.currency().name());
            }
            if (each.details().iban() == null) {
                throw PayoutRefused.noIban(each.person().name());
            }
        }
        if (ownIban.isEmpty() || ownName.isBlank()) {
            throw PayoutRefused.noOwnIban();
        }
    }

    private static List<Payable> withSomethingToPay(List<Payable> chosen) {
        return chosen.stream().filter(each -> !each.total().isZero()).toList();
    }

    private String written(String id, List<Payable> payables, Iban from) throws XMLStreamException {
        var text = new StringWriter();
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
        var count = String.valueOf(payables.size());
        var sum = payables.stream()
                .map(Payable::total)
                .reduce(Money.zero(Currency.EUR), Money::plus)
                .plain();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("CstmrCdtTrfInitn");
        xml.writeStartElement("GrpHdr");
        put(xml, "MsgId", id);
        put(xml, "CreDtTm", now.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        put(xml, "NbOfTxs", count);
        put(xml, "CtrlSum", sum);
        put(xml, "InitgPty", "Nm", ofTheAlphabet(ownName, LONGEST_NAME));
        xml.writeEndElement();
        xml.writeStartElement("PmtInf");
        put(xml, "PmtInfId", id + "-1");
        put(xml, "PmtMtd", "TRF");
        put(xml, "NbOfTxs", count);
        put(xml, "CtrlSum", sum);
        put(xml, "PmtTpInf", "SvcLvl", "Cd", "SEPA");
        put(xml, "ReqdExctnDt", "Dt", LocalDate.now(clock).toString());
        put(xml, "Dbtr", "Nm", ofTheAlphabet(ownName, LONGEST_NAME));
        put(xml, "DbtrAcct", "Id", "IBAN", from.number());
        put(xml, "DbtrAgt", "FinInstnId", "Othr", "Id", "NOTPROVIDED");
        put(xml, "ChrgBr", "SLEV");
        for (int i = 0; i < payables.size(); i++) {
            transfer(xml, payables.get(i), id + "-1-" + (i + 1));
        }
        xml.writeEndDocument();
        xml.close();
        return text.toString();
    }

    private static void transfer(XMLStreamWriter xml, Payable payable, String id) throws XMLStreamException {
        var iban = Optional.ofNullable(payable.details().iban()).orElseThrow();
        xml.writeStartElement("CdtTrfTxInf");
        put(xml, "PmtId", "EndToEndId", id);
        xml.writeStartElement("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", Currency.EUR.name());
        xml.writeCharacters(payable.total().plain());
        xml.writeEndElement();
        xml.writeEndElement();
        put(xml, "Cdtr", "Nm", ofTheAlphabet(payable.payee(), LONGEST_NAME));
        put(xml, "CdtrAcct", "Id", "IBAN", iban.number());
        put(xml, "RmtInf", "Ustrd", ofTheAlphabet(missions(payable), LONGEST_REMITTANCE));
        xml.writeEndElement();
    }

    private static String missions(Payable payable) {
        return payable.items().stream()
                .filter(item -> item.held().isEmpty())
                .map(Item::missionId)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Elements within each other; the last is the text of the innermost. */
    private static void put(XMLStreamWriter xml, String... namesAndText) throws XMLStreamException {
        var depth = namesAndText.length - 1;
        for (int i = 0; i < depth; i++) {
            xml.writeStartElement(namesAndText[i]);
        }
        xml.writeCharacters(namesAndText[depth]);
        for (int i = 0; i < depth; i++) {
            xml.writeEndElement();
        }
    }

    /** Banks take Latin letters without accents, digits and a few signs; any other becomes a full stop. */
    private static String ofTheAlphabet(String text, int longest) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .replaceAll("[^A-Za-z0-9/?:().,'+ -]", ".")
                .strip();
        return plain.length() <= longest ? plain : plain.substring(0, longest).strip();
    }
}
