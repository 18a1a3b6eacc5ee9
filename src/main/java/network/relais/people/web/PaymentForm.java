package network.relais.people.web;

/**
 * How somebody is paid, as the form holds it.
 *
 * @param field at which something was refused; empty if nothing was
 */
record PaymentForm(String iban, String company, String vat, String vatNumber, String field, String message) {

    public boolean isRefused(String other) {
        return field.equals(other);
    }
}
