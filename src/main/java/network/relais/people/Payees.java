package network.relais.people;

/** Where and how people are paid. */
public interface Payees {

    /** All unknown for whoever has not said anything. */
    PaymentDetails of(String personId);

    void save(PaymentDetails details);
}
