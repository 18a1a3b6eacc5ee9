package network.relais.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import network.relais.money.Money;
import network.relais.protocol.Instalment;
import network.relais.protocol.Terms;

/**
 * How the instalments of a mission stand, given what the client has paid. Payments pay what fell due first; what is left of them
 * pays in advance, in the order of the protocol.
 *
 * @param claims as the protocol lists them
 * @param received all that the client has paid
 */
public record Schedule(List<Claim> claims, Money received) {

    /**
     * One instalment and what was paid of it.
     *
     * @param open what is still to be paid of it
     */
    public record Standing(Claim claim, Money paid, Money open) {

        public State state() {
            if (claim.isWithdrawn()) {
                return State.WITHDRAWN;
            }
            if (open.isZero()) {
                return claim.isWrittenOff() ? State.WRITTEN_OFF : State.PAID;
            }
            if (claim.isInvoiced()) {
                return State.INVOICED;
            }
            return claim.isDue() ? State.DUE : State.PLANNED;
        }

        public boolean isOpen() {
            return !open.isZero();
        }

        /** Whether the last day to pay has passed. */
        public boolean isOverdue(LocalDate today) {
            return isOpen() && claim.payBy() != null && claim.payBy().isBefore(today);
        }
    }

    public enum State {
        PLANNED,
        DUE,
        INVOICED,
        PAID,
        WRITTEN_OFF,
        WITHDRAWN
    }

    /** When something that an instalment waits for happened. */
    record Events(LocalDate orderedOn, Function<String, Optional<LocalDate>> acceptanceOf, LocalDate today) {

        Optional<LocalDate> dueDateOf(Claim claim) {
            return switch (claim.due()) {
                case ON_ORDER -> Optional.of(orderedOn);
                case ON_ACCEPTANCE -> acceptanceOf.apply(Objects.requireNonNull(claim.milestone()));
                case ON_DATE -> Optional.ofNullable(claim.date()).filter(date -> !date.isAfter(today));
            };
        }
    }

    private static final Comparator<Claim> DUE_FIRST = Comparator.<Claim, LocalDate>comparing(
                    claim -> claim.dueOn() == null ? LocalDate.MAX : claim.dueOn())
            .thenComparingInt(Claim::position);

    public Schedule {
        claims = List.copyOf(claims);
    }

    /** As the protocol lists them. */
    public List<Standing> standings() {
        var standings = new ArrayList<Standing>();
        var left = received;
        for (var claim : claims.stream().sorted(DUE_FIRST).toList()) {
            var expected = claim.expected();
            var paid = left.isMoreThan(expected) ? expected : left;
            left = left.minus(paid);
            standings.add(new Standing(claim, paid, expected.minus(paid)));
        }
        standings.sort(Comparator.comparingInt(standing -> standing.claim().position()));
        return standings;
    }

    /** @throws IllegalArgumentException if there is no such instalment */
    public Standing standing(String id) {
        return standings().stream()
                .filter(standing -> standing.claim().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No instalment " + id));
    }

    /** What is still to come from the client. */
    public Money open() {
        return standings().stream().map(Standing::open).reduce(Money.zero(received.currency()), Money::plus);
    }

    public boolean isSettled() {
        return open().isZero();
    }

    /** The next day on which an instalment falls due by itself. */
    public Optional<LocalDate> nextDate() {
        return standings().stream()
                .filter(Standing::isOpen)
                .map(Standing::claim)
                .filter(claim -> !claim.isDue())
                .map(Claim::date)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** The instalments as these terms have them. What was invoiced stays as it was invoiced; what is dropped is withdrawn. */
    Schedule following(Terms terms, LocalDate today) {
        var followed = new ArrayList<Claim>();
        for (int position = 0; position < terms.instalments().size(); position++) {
            followed.add(followed(terms.instalments().get(position), position));
        }
        for (var claim : claims) {
            if (terms.instalment(claim.id()).isEmpty()) {
                followed.add(claim.isInvoiced() || claim.isWithdrawn() ? claim : claim.withdrawn(today));
            }
        }
        return new Schedule(followed, received);
    }

    private Claim followed(Instalment instalment, int position) {
        return claims.stream()
                .filter(claim -> claim.id().equals(instalment.id()))
                .findFirst()
                .map(claim -> claim.isInvoiced() || claim.isWithdrawn() || claim.isWrittenOff()
                        ? claim
                        : claim.changedTo(instalment, position))
                .orElseGet(() -> Claim.planned(instalment, position));
    }

    /** Those that have fallen due and were not known to. */
    List<Claim> newlyDue(Events events) {
        return claims.stream()
                .filter(claim -> !claim.isDue() && !claim.isWithdrawn())
                .flatMap(claim -> events.dueDateOf(claim).map(claim::dueOn).stream())
                .toList();
    }

    /** Those that a cancelled mission will never reach. */
    List<Claim> outOfReach(LocalDate today) {
        return claims.stream()
                .filter(claim -> !claim.isDue() && !claim.isWithdrawn())
                .map(claim -> claim.withdrawn(today))
                .toList();
    }

    Schedule with(List<Claim> changed) {
        return new Schedule(
                claims.stream()
                        .map(claim -> changed.stream()
                                .filter(other -> other.id().equals(claim.id()))
                                .findFirst()
                                .orElse(claim))
                        .toList(),
                received);
    }
}
