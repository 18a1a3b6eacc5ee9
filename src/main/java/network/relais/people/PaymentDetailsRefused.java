package network.relais.people;

import network.relais.Rejection;

/** Payment details that cannot be kept as they were typed. */
final class PaymentDetailsRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private PaymentDetailsRefused(String code, String message, String french) {
        super(code, message, french);
    }

    static PaymentDetailsRefused noIban() {
        return new PaymentDetailsRefused(
                "NO_IBAN",
                "This is no IBAN: its check digits are not right. Copy it from your bank, such as FR76 3000 6000 0112 3456 7890 189, or leave it empty.",
                "Ce n’est pas un IBAN\u00a0: ses chiffres de contrôle ne sont pas justes. Copiez-le de votre banque, par exemple FR76 3000 6000 0112 3456 7890 189, ou laissez vide.");
    }

    static PaymentDetailsRefused noVatStatus() {
        return new PaymentDetailsRefused(
                "NO_VAT_STATUS",
                "Choose whether your invoices bear VAT.",
                "Choisissez si vos factures portent la TVA.");
    }
}
