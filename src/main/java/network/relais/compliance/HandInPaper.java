package network.relais.compliance;

import java.time.Clock;
import java.time.LocalDate;
import network.relais.UseCase;
import network.relais.filing.HandIn;
import network.relais.filing.Upload;
import network.relais.people.Directory;
import network.relais.people.Role;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** A payee's paper is handed in: by the person paid, or by an animator for somebody without a login. */
@UseCase
public class HandInPaper {

    private static final int FURTHEST_BACK_IN_YEARS = 5;
    private static final int LONGEST_ID = 64;

    private final Papers papers;
    private final WhoIsPaid whoIsPaid;
    private final PaperRules rules;
    private final HandIn handIn;
    private final Directory directory;
    private final Clock clock;

    HandInPaper(Papers papers, WhoIsPaid whoIsPaid, PaperRules rules, HandIn handIn, Directory directory, Clock clock) {
        this.papers = papers;
        this.whoIsPaid = whoIsPaid;
        this.rules = rules;
        this.handIn = handIn;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * As it was typed.
     *
     * @param person whose payee's paper it is; empty for the one who hands it in
     * @param validUntil what the paper itself says; null if it says nothing
     */
    public record Typed(
            String person,
            String kind,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            boolean endIsReadable) {}

    /**
     * A paper counts until the day that it says, and at most for as long as the rules let one of its kind count.
     *
     * @return the last day on which it counts
     * @throws network.relais.Rejection if something has to be mended; nothing is kept then
     */
    public LocalDate handIn(String by, Typed typed, Upload upload) {
        var person = Texts.oneLine("Whose", typed.person(), LONGEST_ID);
        var whose = person.isEmpty() ? by : person;
        if (!whose.equals(by) && (!isAnimator(by) || directory.find(whose).isEmpty())) {
            throw PaperRefused.unknownPayee();
        }
        var kind = PaperKind.ofCode(typed.kind()).orElseThrow(PaperRefused::noKind);
        var today = LocalDate.now(clock);
        var issuedOn = typed.issuedOn();
        if (issuedOn == null
                || issuedOn.isAfter(today)
                || issuedOn.isBefore(today.minusYears(FURTHEST_BACK_IN_YEARS))) {
            throw PaperRefused.badIssue();
        }
        var says = typed.validUntil();
        if (!typed.endIsReadable() || (says != null && !says.isAfter(issuedOn))) {
            throw PaperRefused.badEnd(issuedOn);
        }
        var counts = issuedOn.plusMonths(
                rules.rule(today, kind, Long.MAX_VALUE / 1000).validMonths());
        var validUntil = says != null && says.isBefore(counts) ? says : counts;
        if (validUntil.isBefore(today)) {
            throw PaperRefused.over(validUntil);
        }
        var file = handIn.keep(upload, by);
        papers.add(whoIsPaid.of(whose), kind, issuedOn, validUntil, file.number(), by, clock.instant());
        return validUntil;
    }

    private boolean isAnimator(String person) {
        return directory.rolesOf(person, LocalDate.now(clock)).contains(Role.ANIMATOR);
    }
}
