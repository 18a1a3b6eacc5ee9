package network.relais.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import network.relais.UseCase;
import network.relais.mail.Outbox;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Role;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An animator has looked at a paper that was handed in, and it is not what it should be: somebody else's, unreadable, of another year. It
 * does not count from then on, payouts wait again, and whoever is paid is told why.
 */
@UseCase
public class MarkPaperWrong {

    private static final int LONGEST_REASON = 1000;

    private final Papers papers;
    private final Needs needs;
    private final WhoIsPaid whoIsPaid;
    private final Missions missions;
    private final Directory directory;
    private final Outbox outbox;
    private final Clock clock;

    MarkPaperWrong(
            Papers papers,
            Needs needs,
            WhoIsPaid whoIsPaid,
            Missions missions,
            Directory directory,
            Outbox outbox,
            Clock clock) {
        this.papers = papers;
        this.needs = needs;
        this.whoIsPaid = whoIsPaid;
        this.missions = missions;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param by an animator who is not paid through that payee
     * @throws network.relais.Rejection if it cannot be marked like that; nothing has changed then
     */
    public void mark(String by, long number, @Nullable String typedReason) {
        if (!directory.rolesOf(by, LocalDate.now(clock)).contains(Role.ANIMATOR)) {
            throw PaperRefused.notYoursToCheck();
        }
        var paper = papers.lock(number).orElseThrow(PaperRefused::noSuchPaper);
        if (paper.payee().equals(whoIsPaid.of(by))) {
            throw PaperRefused.yourOwnToCheck();
        }
        if (paper.isWrong()) {
            throw PaperRefused.wrongAlready();
        }
        var reason = Texts.requiredParagraph("What is wrong with it", typedReason, LONGEST_REASON);
        papers.markWrong(number, reason, by, clock.instant());
        tell(paper);
    }

    /** Everybody who is paid through that payee, once, about a contract of theirs; without one, whoever has handed it in. */
    private void tell(HandedInPaper paper) {
        var told = new LinkedHashMap<String, String>();
        for (var contract : needs.contracts(paper.payee()::equals)) {
            contract.persons()
                    .forEach(person ->
                            told.putIfAbsent(person, contract.mission().id()));
        }
        if (told.isEmpty()) {
            missions.concerning(paper.handedInBy()).stream()
                    .findFirst()
                    .ifPresent(mission -> told.put(paper.handedInBy(), mission.id()));
        }
        told.forEach((person, mission) ->
                outbox.queue(MailRequest.of(mission, "papers_wrong", person, String.valueOf(paper.number()))));
    }
}
