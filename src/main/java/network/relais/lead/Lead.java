package network.relais.lead;

import java.time.LocalDate;
import java.util.Set;
import network.relais.money.Currency;
import network.relais.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a possible mission beyond its title, client and people.
 *
 * @param budgetFrom lowest budget spoken of, in minor units of the mission's currency, excluding VAT; null when unknown
 * @param budgetTo highest one; the same as {@code budgetFrom} when the client gave a figure
 * @param recommender who recommended the network, if it was a person in the directory
 * @param thankedByRelais false when the introducer prefers to thank the prescriber in person
 * @param dueInWorkingDays how long the introducer may take to decide, as {@code lead_priority.dmn} says
 * @param round how often it has been put to the introducer, from 1: mails of one round are told apart from those of the next
 * @param askedCoordinator whoever is asked to coordinate, until the answer is there
 * @param lastDeclinedBy the member who last said no to coordinating
 * @param lastDeclineReason why, if that member said so
 * @param wakeOn the day on which a lead that has to wait comes back
 */
public record Lead(
        String mission,
        String need,
        Set<String> skills,
        @Nullable Long budgetFrom,
        @Nullable Long budgetTo,
        @Nullable LocalDate wishedStart,
        RecommendedBy recommendedBy,
        @Nullable String recommender,
        boolean thankedByRelais,
        @Nullable String priority,
        @Nullable Integer dueInWorkingDays,
        int round,
        State state,
        @Nullable String askedCoordinator,
        @Nullable String lastDeclinedBy,
        @Nullable String lastDeclineReason,
        @Nullable LocalDate wakeOn,
        @Nullable String reasonForUs,
        @Nullable String wordForPrescriber) {

    public Lead {
        skills = Set.copyOf(skills);
    }

    /** Who recommended the network to the client. */
    public enum RecommendedBy {
        PRESCRIBER,
        CLIENT,
        MEMBER,
        NOBODY
    }

    /** What the introducer made of it. */
    public enum State {
        NEW,
        COORDINATOR_ASKED,
        NOT_YET,
        PURSUED,
        DECLINED
    }

    /** @throws IllegalStateException if nobody is asked: the diagram asks at the wrong place */
    public String askedCoordinatorOrFail() {
        if (askedCoordinator == null) {
            throw new IllegalStateException("Nobody is asked to coordinate mission " + mission);
        }
        return askedCoordinator;
    }

    /**
     * The highest budget spoken of, as decision tables read it.
     *
     * @return in whole units of that currency (euros, not cents), excluding VAT, rounded down; null when unknown
     */
    public @Nullable Long budgetInWholeUnits(String currency) {
        return budgetTo == null
                ? null
                : new Money(budgetTo, Currency.valueOf(currency)).amount().longValue();
    }

    Lead pursuedBy(String coordinator) {
        return with(State.PURSUED, coordinator, null, null, null);
    }

    Lead asking(String coordinator) {
        return with(State.COORDINATOR_ASKED, coordinator, null, null, null);
    }

    Lead waitingUntil(LocalDate day) {
        return with(State.NOT_YET, null, day, null, null);
    }

    Lead declined(String reason, @Nullable String word) {
        return with(State.DECLINED, null, null, reason, word);
    }

    Lead declinedByCoordinator(@Nullable String reason) {
        return again(askedCoordinator, reason);
    }

    Lead awake() {
        return again(lastDeclinedBy, lastDeclineReason);
    }

    private Lead again(@Nullable String declinedBy, @Nullable String declineReason) {
        return new Lead(
                mission,
                need,
                skills,
                budgetFrom,
                budgetTo,
                wishedStart,
                recommendedBy,
                recommender,
                thankedByRelais,
                priority,
                dueInWorkingDays,
                round + 1,
                State.NEW,
                null,
                declinedBy,
                declineReason,
                null,
                null,
                null);
    }

    private Lead with(
            State newState,
            @Nullable String coordinator,
            @Nullable LocalDate wakes,
            @Nullable String reason,
            @Nullable String word) {
        return new Lead(
                mission,
                need,
                skills,
                budgetFrom,
                budgetTo,
                wishedStart,
                recommendedBy,
                recommender,
                thankedByRelais,
                priority,
                dueInWorkingDays,
                round,
                newState,
                coordinator,
                lastDeclinedBy,
                lastDeclineReason,
                wakes,
                reason,
                word);
    }
}
