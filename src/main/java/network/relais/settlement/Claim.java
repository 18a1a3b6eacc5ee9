package network.relais.settlement;

import java.time.LocalDate;
import network.relais.money.Money;
import network.relais.protocol.Instalment;
import org.jspecify.annotations.Nullable;

/**
 * An instalment of the protocol, and what became of it. Whether it is paid is not kept here: it follows from the payments, see
 * {@link Schedule}.
 *
 * @param id the instalment's, stable from version to version: {@code i1}
 * @param position where the protocol lists it
 * @param milestone on whose acceptance it is due, if it is
 * @param date on which it is due, if that was agreed
 * @param amount excluding VAT
 * @param dueOn since when it can be invoiced; null before
 * @param timesDue how often it fell due: again, when a payment of it turned out to be none
 * @param invoicedOn null before
 * @param payBy last day to pay: agreed with the invoice, later perhaps promised; null before it is invoiced
 * @param followUps how often the client had to be reminded
 * @param writtenOff the part that nobody expects any more; zero unless it was written off
 * @param writeOffReason why nobody expects it, or an animator is asked to give it up: for the network only; else empty
 * @param withdrawnOn when the mission was cancelled, or the agreement changed, before it fell due; else null
 */
public record Claim(
        String id,
        int position,
        String label,
        Instalment.Due due,
        @Nullable String milestone,
        @Nullable LocalDate date,
        Money amount,
        @Nullable LocalDate dueOn,
        int timesDue,
        @Nullable LocalDate invoicedOn,
        String invoiceReference,
        @Nullable LocalDate payBy,
        int followUps,
        Money writtenOff,
        String writeOffReason,
        @Nullable LocalDate withdrawnOn) {

    static Claim planned(Instalment instalment, int position) {
        return new Claim(
                instalment.id(),
                position,
                instalment.label(),
                instalment.due(),
                instalment.milestone(),
                instalment.date(),
                instalment.amount(),
                null,
                0,
                null,
                "",
                null,
                0,
                Money.zero(instalment.amount().currency()),
                "",
                null);
    }

    /** What the client is to pay of it in all, whether paid already or not. */
    public Money expected() {
        return isWithdrawn() ? Money.zero(amount.currency()) : amount.minus(writtenOff);
    }

    public boolean isDue() {
        return dueOn != null;
    }

    public boolean isInvoiced() {
        return invoicedOn != null;
    }

    public boolean isWrittenOff() {
        return !writtenOff.isZero();
    }

    public boolean isWithdrawn() {
        return withdrawnOn != null;
    }

    /** As a new version of the protocol says; what was due stays due. */
    Claim changedTo(Instalment now, int newPosition) {
        return new Claim(
                id,
                newPosition,
                now.label(),
                now.due(),
                now.milestone(),
                now.date(),
                now.amount(),
                dueOn,
                timesDue,
                invoicedOn,
                invoiceReference,
                payBy,
                followUps,
                writtenOff,
                writeOffReason,
                null);
    }

    Claim dueOn(LocalDate day) {
        return with(day, invoicedOn, invoiceReference, payBy, followUps, writtenOff, writeOffReason, withdrawnOn)
                .dueTimes(timesDue + 1);
    }

    /** A payment of it turned out to be none: it falls due again, and whoever invoices says which invoice is to be paid. */
    Claim openAgain() {
        return with(null, null, invoiceReference, null, followUps, writtenOff, writeOffReason, withdrawnOn);
    }

    Claim invoiced(LocalDate day, String reference, LocalDate lastDayToPay) {
        return with(dueOn, day, reference, lastDayToPay, followUps, writtenOff, writeOffReason, withdrawnOn);
    }

    Claim promisedBy(LocalDate day) {
        return with(dueOn, invoicedOn, invoiceReference, day, followUps, writtenOff, writeOffReason, withdrawnOn);
    }

    Claim followedUp() {
        return with(dueOn, invoicedOn, invoiceReference, payBy, followUps + 1, writtenOff, writeOffReason, withdrawnOn);
    }

    Claim writtenOff(Money part, String reason) {
        return with(dueOn, invoicedOn, invoiceReference, payBy, followUps, part, reason, withdrawnOn);
    }

    Claim withdrawn(LocalDate day) {
        return with(dueOn, invoicedOn, invoiceReference, payBy, followUps, writtenOff, writeOffReason, day);
    }

    private Claim dueTimes(int times) {
        return new Claim(
                id,
                position,
                label,
                due,
                milestone,
                date,
                amount,
                dueOn,
                times,
                invoicedOn,
                invoiceReference,
                payBy,
                followUps,
                writtenOff,
                writeOffReason,
                withdrawnOn);
    }

    private Claim with(
            @Nullable LocalDate newDueOn,
            @Nullable LocalDate newInvoicedOn,
            String newReference,
            @Nullable LocalDate newPayBy,
            int newFollowUps,
            Money newWrittenOff,
            String newReason,
            @Nullable LocalDate newWithdrawnOn) {
        return new Claim(
                id,
                position,
                label,
                due,
                milestone,
                date,
                amount,
                newDueOn,
                timesDue,
                newInvoicedOn,
                newReference,
                newPayBy,
                newFollowUps,
                newWrittenOff,
                newReason,
                newWithdrawnOn);
    }
}
