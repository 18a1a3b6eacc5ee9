package network.relais.compliance;

import java.time.Clock;
import java.time.LocalDate;
import network.relais.UseCase;
import network.relais.people.Directory;
import network.relais.people.Role;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** An animator who has nothing to gain lets a payee be paid although a paper is missing, for a while and with a reason. */
@UseCase
public class WaivePaper {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_IN_MONTHS = 3;

    private final Papers papers;
    private final WhoIsPaid whoIsPaid;
    private final Directory directory;
    private final Clock clock;

    WaivePaper(Papers papers, WhoIsPaid whoIsPaid, Directory directory, Clock clock) {
        this.papers = papers;
        this.whoIsPaid = whoIsPaid;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws network.relais.Rejection if this person cannot waive it, or something has to be mended */
    public void waive(
            String by, String typedPerson, String typedKind, @Nullable LocalDate until, @Nullable String typedReason) {
        var today = LocalDate.now(clock);
        if (!directory.rolesOf(by, today).contains(Role.ANIMATOR)) {
            throw PaperRefused.notYoursToWaive();
        }
        var person = Texts.oneLine("Whose", typedPerson, LONGEST_ID);
        if (directory.find(person).isEmpty()) {
            throw PaperRefused.unknownPayee();
        }
        var payee = whoIsPaid.of(person);
        if (payee.equals(whoIsPaid.of(by))) {
            throw PaperRefused.yourOwn();
        }
        var kind = PaperKind.ofCode(typedKind).orElseThrow(PaperRefused::noKind);
        var last = today.plusMonths(LONGEST_IN_MONTHS);
        if (until == null || until.isBefore(today) || until.isAfter(last)) {
            throw PaperRefused.badWaiver(last);
        }
        var reason = Texts.requiredParagraph("Why it can wait", typedReason, LONGEST_REASON);
        papers.waive(payee, kind, until, reason, by, clock.instant());
    }
}
