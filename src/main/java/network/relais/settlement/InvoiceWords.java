package network.relais.settlement;

import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Payees;
import network.relais.people.Person;
import network.relais.protocol.Protocols;
import org.springframework.stereotype.Component;

/** Whom somebody invoices for what is theirs of a payment, and with which VAT: in one sentence. */
@Component
public class InvoiceWords {

    private final Protocols protocols;
    private final Payees payees;
    private final Directory directory;

    InvoiceWords(Protocols protocols, Payees payees, Directory directory) {
        this.protocols = protocols;
        this.payees = payees;
        this.directory = directory;
    }

    /**
     * @param amount what is theirs, excluding VAT
     * @param isOwn whether any of it is the reader's own; else it is the network's, which invoices nobody
     */
    public String sentence(String missionId, String reader, String amount, boolean isOwn, Language language) {
        var terms = protocols.inForce(missionId).orElseThrow().terms();
        var isFrench = language == Language.FR;
        if (terms.contractHolder().equals(reader)) {
            return isFrench
                    ? "Le contrat avec le client est à votre nom : gardez votre part, et payez aux autres la leur quand ils vous facturent."
                    : "You have the contract with the client: keep your share, and pay the others theirs when they invoice you.";
        }
        if (!isOwn && !terms.isInvoicedDirectly()) {
            return isFrench
                    ? "C’est la part du réseau : elle reste sur son compte."
                    : "This is the network’s share: it stays on its account.";
        }
        var holder = terms.isInvoicedDirectly()
                ? directory.find(terms.contractHolder()).map(Person::name).orElse("")
                : isFrench ? "la société du réseau" : "the network’s company";
        return (isFrench ? "Facturez à %s : %s HT, %s." : "Invoice %s: %s excluding VAT, %s.")
                .formatted(holder, amount, vat(reader, isFrench));
    }

    private String vat(String reader, boolean isFrench) {
        return switch (payees.of(reader).vat()) {
            case CHARGED -> isFrench ? "plus la TVA à votre taux" : "plus VAT at your rate";
            case NOT_CHARGED ->
                isFrench ? "sans TVA (art. 293 B du CGI)" : "without VAT (in France: art. 293 B du CGI)";
            case UNKNOWN ->
                isFrench
                        ? "avec ou sans TVA selon votre statut, que vous pouvez indiquer sous « My account »"
                        : "with or without VAT as per your status, which you can state under “My account”";
        };
    }
}
