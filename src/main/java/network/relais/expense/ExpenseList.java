package network.relais.expense;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import network.relais.filing.KeptFile;
import network.relais.filing.KeptFiles;
import network.relais.mission.Mission;
import network.relais.mission.MissionAccess;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.Protocols;
import network.relais.settlement.MissionAccounts;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The expenses of a mission as one reader sees them: whoever leads the mission or approves them, all; others, their own. */
@Component
@Transactional(readOnly = true)
public class ExpenseList {

    private final Expenses expenses;
    private final ExpenseApprover approver;
    private final KeptFiles files;
    private final MissionAccess access;
    private final Protocols protocols;
    private final MissionAccounts accounts;
    private final Directory directory;

    ExpenseList(
            Expenses expenses,
            ExpenseApprover approver,
            KeptFiles files,
            MissionAccess access,
            Protocols protocols,
            MissionAccounts accounts,
            Directory directory) {
        this.expenses = expenses;
        this.approver = approver;
        this.files = files;
        this.access = access;
        this.protocols = protocols;
        this.accounts = accounts;
        this.directory = directory;
    }

    /** Where an expense is on its way. */
    public enum Stage {
        SUBMITTED,
        APPROVED,
        IN_VERSION,
        PAID,
        REFUSED
    }

    /** @param version number of the latest version that has it; null before */
    public record Line(
            Expense expense, Person spender, @Nullable Person answeredBy, Stage stage, @Nullable Integer version) {}

    /**
     * Newest first.
     *
     * @throws network.relais.mission.UnknownMission if the mission is none of the reader's business
     */
    public List<Line> of(String missionId, String reader) {
        var mission = access.read(missionId, reader);
        var shown =
                expenses.of(missionId).stream().filter(maySee(mission, reader)).toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        var versions = protocols.versions(missionId);
        var isPaid = paid(missionId, shown);
        return shown.stream()
                .sorted(Comparator.comparing(Expense::number).reversed())
                .map(expense -> line(expense, versions, isPaid))
                .toList();
    }

    private Line line(Expense expense, List<ProtocolVersion> versions, Set<LineKey> paid) {
        var version = expense.rowIfAny()
                .flatMap(row -> versions.stream()
                        .filter(each -> each.terms().expenses().stream()
                                .anyMatch(entry -> entry.id().equals(row)))
                        .max(Comparator.comparing(ProtocolVersion::number)))
                .map(ProtocolVersion::number)
                .orElse(null);
        var stage =
                switch (expense.state()) {
                    case SUBMITTED -> Stage.SUBMITTED;
                    case REFUSED -> Stage.REFUSED;
                    case APPROVED ->
                        key(expense).filter(paid::contains).isPresent()
                                ? Stage.PAID
                                : version == null ? Stage.APPROVED : Stage.IN_VERSION;
                };
        return new Line(
                expense,
                directory.person(expense.spender()),
                expense.answeredBy() == null ? null : directory.person(expense.answeredBy()),
                stage,
                version);
    }

    /** Lines of the version in force that have received all that they come to. */
    private Set<LineKey> paid(String missionId, List<Expense> shown) {
        return shown.stream()
                .map(Expense::spender)
                .distinct()
                .flatMap(spender -> accounts.share(missionId, spender).lines().stream())
                .filter(line ->
                        line.key().kind() == LineKind.EXPENSE && line.received().equals(line.total()))
                .map(MissionAccounts.Share.Line::key)
                .collect(Collectors.toSet());
    }

    private static Optional<LineKey> key(Expense expense) {
        return expense.rowIfAny().map(row -> new LineKey(LineKind.EXPENSE, expense.spender(), row));
    }

    /** Empty for whom it does not concern, as if there were none. */
    public Optional<KeptFile> receipt(String missionId, long number, String reader) {
        var mission = access.read(missionId, reader);
        return expenses.find(number)
                .filter(expense -> expense.mission().equals(missionId))
                .filter(maySee(mission, reader))
                .flatMap(expense -> files.find(expense.receipt()));
    }

    private Predicate<Expense> maySee(Mission mission, String reader) {
        var leads = access.mayLead(mission, reader);
        return expense -> leads
                || reader.equals(expense.spender())
                || approver.mayAnswer(expense, reader)
                || reader.equals(expense.answeredBy());
    }
}
