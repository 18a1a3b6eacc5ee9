package network.relais.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import network.relais.filing.KeptFile;
import network.relais.filing.KeptFiles;
import network.relais.people.Directory;
import network.relais.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Papers as one reader sees them: the own ones; for an animator, everybody's who is paid at the moment. */
@Component
@Transactional(readOnly = true)
public class PaperList {

    static final int SOON = 30;

    private final Needs needs;
    private final Papers papers;
    private final WhoIsPaid whoIsPaid;
    private final KeptFiles files;
    private final Directory directory;
    private final Clock clock;

    PaperList(Needs needs, Papers papers, WhoIsPaid whoIsPaid, KeptFiles files, Directory directory, Clock clock) {
        this.needs = needs;
        this.papers = papers;
        this.whoIsPaid = whoIsPaid;
        this.files = files;
        this.directory = directory;
        this.clock = clock;
    }

    public enum State {
        VALID,
        ENDS_SOON,
        WAIVED,
        MISSING,
        /** No contract wants it at the moment. */
        NOT_WANTED
    }

    /**
     * @param waivedBy name of the animator who has let it wait; null if nobody has
     * @param wrong the latest that was handed in, if it was marked as wrong; else null
     * @param wrongBy name of who has marked it
     */
    public record Line(
            PaperKind kind,
            State state,
            @Nullable HandedInPaper paper,
            @Nullable Waiver waiver,
            @Nullable String waivedBy,
            @Nullable HandedInPaper wrong,
            @Nullable String wrongBy,
            List<String> missions) {}

    /**
     * @param person through whom the payee is known
     * @param payee the company's or the person's name
     * @param isOwn whether it is the reader's own
     */
    public record Payee(String person, String payee, boolean isOwn, List<Line> lines) {

        /** Whether a payout waits for a paper. */
        public boolean waits() {
            return lines.stream().anyMatch(line -> line.state() == State.MISSING);
        }
    }

    public record Page(boolean isOfAll, List<Payee> payees) {}

    /** The reader first, then whoever waits for a paper, then by name. */
    public Page of(String reader) {
        var today = LocalDate.now(clock);
        var isAnimator = directory.rolesOf(reader, today).contains(Role.ANIMATOR);
        var own = whoIsPaid.of(reader);
        var wants = new TreeMap<String, Map<PaperKind, List<String>>>();
        var persons = new LinkedHashMap<String, String>();
        persons.put(own, reader);
        for (var contract : needs.contracts(payee -> isAnimator || payee.equals(own))) {
            persons.putIfAbsent(contract.payee(), contract.persons().get(0));
            contract.wants().keySet().forEach(kind -> wants.computeIfAbsent(contract.payee(), none -> new TreeMap<>())
                    .computeIfAbsent(kind, none -> new ArrayList<>())
                    .add(contract.mission().title()));
        }
        return new Page(
                isAnimator,
                persons.entrySet().stream()
                        .map(each -> payee(
                                each.getKey(),
                                each.getValue(),
                                each.getKey().equals(own),
                                wants.getOrDefault(each.getKey(), Map.of()),
                                today))
                        .sorted(Comparator.comparing(Payee::isOwn)
                                .reversed()
                                .thenComparing(payee -> !payee.waits())
                                .thenComparing(Payee::payee))
                        .toList());
    }

    private Payee payee(
            String payee, String person, boolean isOwn, Map<PaperKind, List<String>> wants, LocalDate today) {
        var handedIn = papers.of(payee);
        var waivers = papers.waivers(payee);
        var lines = new ArrayList<Line>();
        for (var kind : PaperKind.values()) {
            var standing = Standing.of(kind, handedIn, waivers, today);
            var wanted = wants.getOrDefault(kind, List.of());
            var waiver = standing.waiver().orElse(null);
            var wrong = latest(handedIn, kind).filter(HandedInPaper::isWrong).orElse(null);
            lines.add(new Line(
                    kind,
                    state(standing, !wanted.isEmpty()),
                    standing.paper().orElse(null),
                    waiver,
                    waiver == null ? null : directory.person(waiver.waivedBy()).name(),
                    wrong,
                    wrong == null || wrong.wrong() == null
                            ? null
                            : directory.person(wrong.wrong().by()).name(),
                    wanted));
        }
        return new Payee(person, whoIsPaid.name(payee), isOwn, lines);
    }

    /** @param papers newest first */
    private static Optional<HandedInPaper> latest(List<HandedInPaper> papers, PaperKind kind) {
        return papers.stream().filter(paper -> paper.kind() == kind).findFirst();
    }

    private static State state(Standing standing, boolean isWanted) {
        if (standing.endsWithin(SOON)) {
            return State.ENDS_SOON;
        }
        if (standing.isValid()) {
            return State.VALID;
        }
        if (!isWanted) {
            return State.NOT_WANTED;
        }
        return standing.waiver().isPresent() ? State.WAIVED : State.MISSING;
    }

    /** Only for those who are paid through that payee, and for animators. */
    public Optional<KeptFile> file(long number, String reader) {
        return papers.find(number)
                .filter(paper -> paper.payee().equals(whoIsPaid.of(reader))
                        || directory.rolesOf(reader, LocalDate.now(clock)).contains(Role.ANIMATOR))
                .flatMap(paper -> files.find(paper.file()));
    }
}
