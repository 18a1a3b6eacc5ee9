package network.relais.demo;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import network.relais.demo.YearsBook.Kind;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mission of the two years as chance has laid it out before anybody acts.
 *
 * @param number counted from 1 in order of their beginnings
 * @param client the organisation's name
 * @param contact address of whom one talks to there
 * @param prescriber address; null if the client came by itself
 * @param introducer login or address, as all who are named here
 * @param coordinators whoever is asked first, and whom one asks if they say no
 * @param team those who work beside the coordinator
 * @param budget in whole units of the currency
 */
record PlannedMission(
        int number,
        Instant begins,
        String title,
        Kind kind,
        Language language,
        String client,
        String contact,
        @Nullable String prescriber,
        String introducer,
        List<Seat> coordinators,
        List<Seat> team,
        int budget,
        String currency,
        Fate fate,
        Set<Turn> turns) {

    /** @param dayRate in whole units */
    record Seat(String person, int days, int dayRate) {}

    /** How it ends, if it has the time. */
    enum Fate {
        DECLINED,
        REFUSED_BY_CLIENT,
        NO_AGREEMENT,
        CANCELLED_BEFORE_ORDER,
        CANCELLED_AT_WORK,
        COMPLETED
    }

    /** What does not go straight. */
    enum Turn {
        /** The lead is not ripe and comes back. */
        SLEEPS,
        /** Somebody of the team proposes something else at first. */
        COUNTER,
        /** A role is left open and filled after the order. */
        OPEN_ROLE,
        /** Nobody is found for it, and the agreement is changed. */
        RESCOPE,
        CORRECTIONS,
        EXPENSES,
        PAUSE,
        AMENDMENT,
        DISPUTE,
        NEW_DATES,
        /** The client pays late. */
        LATE,
        /** The last instalment is never paid. */
        UNPAID
    }

    boolean has(Turn turn) {
        return turns.contains(turn);
    }
}
