package network.relais.people;

import org.jspecify.annotations.Nullable;

/**
 * Where and how a person is paid.
 *
 * @param iban of the person or of the company they are paid through; null if they have not said
 * @param vatNumber may be empty
 */
public record PaymentDetails(String personId, @Nullable Iban iban, VatStatus vat, String vatNumber) {

    /** Whether a person's invoices bear VAT. */
    public enum VatStatus {
        UNKNOWN,
        CHARGED,
        /** In France by article 293 B of the tax code. */
        NOT_CHARGED
    }
}
