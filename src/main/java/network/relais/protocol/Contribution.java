package network.relais.protocol;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import network.relais.money.Money;

/**
 * What one party does in the delivery.
 *
 * @param id stable from version to version: {@code c1}
 * @param party a person's id, or {@link Party#open} while nobody has the role
 * @param role in a few words, for people
 * @param skills wanted for it, as the directory calls them
 * @param days agreed, 0 or more, halves and quarters included
 * @param dayRate excluding VAT
 * @param coefficient weighs the investment {@code days × dayRate}; usually 1
 * @param coefficientReason why it is not 1; empty if it is
 * @param from first day, included
 * @param until last day, included
 */
public record Contribution(
        String id,
        String party,
        String role,
        List<String> skills,
        BigDecimal days,
        Money dayRate,
        BigDecimal coefficient,
        String coefficientReason,
        LocalDate from,
        LocalDate until) {

    public Contribution {
        skills = List.copyOf(skills);
        days = Numbers.plain(days);
        coefficient = Numbers.plain(coefficient);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A contribution ends on or after the day it begins: " + id);
        }
    }

    public boolean isOpen() {
        return Party.isOpen(party);
    }

    Contribution heldBy(String newParty) {
        return new Contribution(id, newParty, role, skills, days, dayRate, coefficient, coefficientReason, from, until);
    }

    Contribution ofDays(BigDecimal newDays) {
        return new Contribution(id, party, role, skills, newDays, dayRate, coefficient, coefficientReason, from, until);
    }

    Contribution between(LocalDate newFrom, LocalDate newUntil) {
        return new Contribution(
                id, party, role, skills, days, dayRate, coefficient, coefficientReason, newFrom, newUntil);
    }

    /** The same work under another id, open to whoever takes it. */
    Contribution openedAs(String newId) {
        return new Contribution(
                newId, Party.open(newId), role, skills, days, dayRate, coefficient, coefficientReason, from, until);
    }
}
