package network.relais.people.store;

import network.relais.people.Iban;
import network.relais.people.Payees;
import network.relais.people.PaymentDetails;
import network.relais.people.PaymentDetails.VatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPayees implements Payees {

    private final JdbcClient jdbc;

    JdbcPayees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public PaymentDetails of(String personId) {
        return jdbc.sql("select * from relais.payment_details where person = ?")
                .param(personId)
                .query((row, number) -> {
                    var iban = row.getString("iban");
                    return new PaymentDetails(
                            personId,
                            iban.isEmpty() ? null : new Iban(iban),
                            VatStatus.valueOf(row.getString("vat_status")),
                            row.getString("vat_number"));
                })
                .optional()
                .orElseGet(() -> new PaymentDetails(personId, null, VatStatus.UNKNOWN, ""));
    }

    @Override
    public void save(PaymentDetails details) {
        var iban = details.iban() == null ? "" : details.iban().number();
        var changed = jdbc.sql(
                        "update relais.payment_details set iban = ?, vat_status = ?, vat_number = ? where person = ?")
                .params(iban, details.vat().name(), details.vatNumber(), details.personId())
                .update();
        if (changed == 0) {
            jdbc.sql("insert into relais.payment_details (iban, vat_status, vat_number, person) values (?, ?, ?, ?)")
                    .params(iban, details.vat().name(), details.vatNumber(), details.personId())
                    .update();
        }
    }
}
