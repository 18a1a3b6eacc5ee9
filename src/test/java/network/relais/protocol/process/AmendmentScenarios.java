package network.relais.protocol.process;

import static network.relais.protocol.process.ProtocolAmendment.TASK_ANSWER;
import static network.relais.protocol.process.ProtocolAmendment.TASK_DRAFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import network.relais.mission.Journal;
import network.relais.proof.CheckProofs;
import network.relais.protocol.Amendment;
import network.relais.protocol.Amendment.State;
import network.relais.protocol.Amendments;
import network.relais.protocol.AskForAmendment;
import network.relais.protocol.Draft;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.ProtocolVersion.Status;
import network.relais.protocol.Terms;
import network.relais.protocol.WhoMayJudge;
import network.relais.testing.WholeMissionTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Amendments in the middle of whole missions: Anne coordinates; Bruno gives days to Chloé. */
abstract class AmendmentScenarios extends WholeMissionTest {

    static final Map<String, Object> AGREE = Map.of("answer", "agreed");
    static final Map<String, Object> NO = Map.of("answer", "notTakingPart", "reason", "I have done more than that.");

    @Autowired
    AskForAmendment asking;

    @Autowired
    Amendments amendments;

    @Autowired
    WhoMayJudge whoMayJudge;

    @Autowired
    Journal journal;

    @Autowired
    CheckProofs checkProofs;

    @Override
    protected String diagram() {
        return ProtocolAmendment.PROCESS;
    }

    // ---- what people do

    Amendment asks(String who, String mission, Map<String, String> daysDone) {
        var amendment = asking.ask(mission, who, "I gave two days", "Chloé knows it better", today(), false, daysDone);
        letTheEngineWork(mission);
        return amendment;
    }

    void drafts(String mission, UnaryOperator<Draft> change) {
        var saved = drafts.of(mission).saved();
        saveDraft.save(mission, anne, saved.revision(), change.apply(saved.draft()));
        complete(anne, mission, TASK_DRAFT, Map.of());
        letTheEngineWork(mission);
    }

    void refused(String mission, UnaryOperator<Draft> change, String sentence) {
        var before = drafts.of(mission).saved();
        assertThatThrownBy(() -> drafts(mission, change)).hasStackTraceContaining(sentence);
        saveDraft.save(mission, anne, drafts.of(mission).saved().revision(), before.draft());
    }

    void answer(String who, String mission, Map<String, Object> answer) {
        complete(who, mission, TASK_ANSWER, answer);
        letTheEngineWork(mission);
    }

    void everybodyAnswers(String mission, Map<String, Object> answer) {
        for (var task : tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(TASK_ANSWER)
                .list()) {
            complete(Objects.requireNonNull(task.getAssignee()), mission, TASK_ANSWER, answer);
        }
        letTheEngineWork(mission);
    }

    // ---- what is drafted

    static Draft days(Draft draft, String role, String days) {
        return withContributions(
                draft,
                draft.contributions().stream()
                        .map(row -> row.id().equals(role) ? row(row, row.party(), days) : row)
                        .toList());
    }

    static Draft handedTo(Draft draft, String role, String person) {
        return withContributions(
                draft,
                draft.contributions().stream()
                        .map(row -> row.id().equals(role) ? row(row, person, row.days()) : row)
                        .toList());
    }

    static Draft joined(Draft draft, String person, String days) {
        var rows = new ArrayList<>(draft.contributions());
        rows.add(new Draft.ContributionRow("c4", person, "Writer", "", days, "650", "1", "", "", ""));
        return withContributions(draft, rows);
    }

    static Draft.ContributionRow row(Draft.ContributionRow row, String party, String days) {
        return new Draft.ContributionRow(
                row.id(),
                party,
                row.role(),
                row.skills(),
                days,
                row.dayRate(),
                row.coefficient(),
                row.coefficientReason(),
                row.from(),
                row.until());
    }

    static Draft withContributions(Draft draft, List<Draft.ContributionRow> rows) {
        return new Draft(
                draft.budget(),
                draft.startsOn(),
                draft.endsOn(),
                draft.pots(),
                draft.beneficiaries(),
                draft.expenses(),
                draft.fixedPrices(),
                rows,
                draft.milestones(),
                draft.instalments());
    }

    static Draft budget(Draft draft, String budget) {
        return new Draft(
                budget,
                draft.startsOn(),
                draft.endsOn(),
                draft.pots(),
                draft.beneficiaries(),
                draft.expenses(),
                draft.fixedPrices(),
                draft.contributions(),
                draft.milestones(),
                draft.instalments());
    }

    static Draft withMilestones(Draft draft, List<Draft.MilestoneRow> rows) {
        return new Draft(
                draft.budget(),
                draft.startsOn(),
                draft.endsOn(),
                draft.pots(),
                draft.beneficiaries(),
                draft.expenses(),
                draft.fixedPrices(),
                draft.contributions(),
                rows,
                draft.instalments());
    }

    /** Due a day before the mission ends. */
    static Draft later(Draft draft, String milestone) {
        var end = LocalDate.parse(draft.endsOn()).minusDays(1);
        return withMilestones(
                draft,
                draft.milestones().stream()
                        .map(row -> row.id().equals(milestone)
                                ? new Draft.MilestoneRow(row.id(), row.title(), end.toString(), row.responsible())
                                : row)
                        .toList());
    }

    static Draft without(Draft draft, String milestone) {
        var kept = withMilestones(
                draft,
                draft.milestones().stream()
                        .filter(row -> !row.id().equals(milestone))
                        .toList());
        return new Draft(
                kept.budget(),
                kept.startsOn(),
                kept.endsOn(),
                kept.pots(),
                kept.beneficiaries(),
                kept.expenses(),
                kept.fixedPrices(),
                kept.contributions(),
                kept.milestones(),
                List.of(new Draft.InstalmentRow("i1", "Deposit", "order", "", "", "100", "percent")));
    }

    // ---- what there is to see

    void stays(String mission, State as) {
        assertThat(protocols.inForce(mission).orElseThrow().number()).isEqualTo(1);
        assertThat(protocols.latest(mission).map(ProtocolVersion::status)).contains(Status.REPLACED);
        assertThat(amendments.latest(mission).orElseThrow().state()).isEqualTo(as);
        assertThat(mailsTo(chloe, mission)).contains("amendment_closed");
        assertThat(endsReached(mission)).contains("event_oldAgreementStays");
        assertThat(openSteps(mission)).contains(DELIVER);
        assertThat(terms(mission).contributors()).containsExactlyInAnyOrder(anne, bruno, chloe);
    }

    Terms terms(String mission) {
        return protocols.inForce(mission).map(ProtocolVersion::terms).orElseThrow();
    }

    List<String> asked(String mission, int version) {
        return protocols.questions(mission, version).stream()
                .map(question -> question.person())
                .toList();
    }

    List<String> kinds(String mission) {
        return journal.of(mission).stream().map(Journal.Entry::kind).toList();
    }
}
