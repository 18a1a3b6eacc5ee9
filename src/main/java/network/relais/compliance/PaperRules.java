package network.relais.compliance;

import java.time.LocalDate;

/** What process owners have decided about papers, by the day on which a contract was signed. */
public interface PaperRules {

    /** @param amount what the payee has of one contract, in whole units of its currency, excluding VAT */
    Rule rule(LocalDate signedOn, PaperKind kind, long amount);

    /** @param validMonths for how long after its date of issue a paper counts, whatever it says */
    record Rule(boolean required, int validMonths) {}
}
