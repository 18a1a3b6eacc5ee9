package network.relais.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import network.relais.compliance.HandInPaper;
import network.relais.demo.DemoMissions.Deed;
import network.relais.expense.SubmitExpense;
import network.relais.filing.Upload;
import network.relais.introduction.ContestIntroduction;
import network.relais.introduction.IntroductionList;
import network.relais.mission.CancelMission;
import network.relais.mission.Missions;
import network.relais.mission.OpenTasks;
import network.relais.mission.OpenTasks.OpenTask;
import network.relais.mission.PauseMission;
import network.relais.money.Currency;
import network.relais.payout.RecordPayout;
import network.relais.protocol.Draft;
import network.relais.protocol.DraftState;
import network.relais.protocol.SaveDraft;
import network.relais.settlement.RecordPayment;
import org.springframework.stereotype.Component;

/** Do what the demo's stories tell, each as themselves, by the same ways as people: nothing is written behind a process's back. */
@Component
@InDemo
class Actors {

    /** The step whose form is the editor. */
    static final String DRAFT = "userTask_draftProtocol";

    private final Stage stage;
    private final WhoAndWhen whoAndWhen;
    private final OpenTasks openTasks;
    private final DraftState drafts;
    private final SaveDraft saveDraft;
    private final RecordPayment recordPayment;
    private final RecordPayout recordPayout;
    private final CancelMission cancelMission;
    private final PauseMission pauseMission;
    private final ContestIntroduction contestIntroduction;
    private final IntroductionList introductions;
    private final Missions missions;
    private final SubmitExpense submitExpense;
    private final HandInPaper handInPaper;
    private final ChangesUnderWay changes;
    private final ObjectMapper json;

    Actors(
            Stage stage,
            WhoAndWhen whoAndWhen,
            OpenTasks openTasks,
            DraftState drafts,
            SaveDraft saveDraft,
            RecordPayment recordPayment,
            RecordPayout recordPayout,
            CancelMission cancelMission,
            PauseMission pauseMission,
            ContestIntroduction contestIntroduction,
            IntroductionList introductions,
            Missions missions,
            SubmitExpense submitExpense,
            HandInPaper handInPaper,
            ChangesUnderWay changes,
            ObjectMapper json) {
        this.stage = stage;
        this.whoAndWhen = whoAndWhen;
        this.openTasks = openTasks;
        this.drafts = drafts;
        this.saveDraft = saveDraft;
        this.recordPayment = recordPayment;
        this.recordPayout = recordPayout;
        this.cancelMission = cancelMission;
        this.pauseMission = pauseMission;
        this.contestIntroduction = contestIntroduction;
        this.introductions = introductions;
        this.missions = missions;
        this.submitExpense = submitExpense;
        this.handInPaper = handInPaper;
        this.changes = changes;
        this.json = json;
    }

    /** @return the mission's id */
    String bringLead(Deed deed, LocalDate today) {
        var lead = whoAndWhen.in(Objects.requireNonNull(deed.brings()), today);
        try {
            return stage.bringLead(whoAndWhen.person(deed.who()), json.writeValueAsString(lead));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A lead of the demo cannot be written as JSON", e);
        }
    }

    void act(Deed deed, String mission, LocalDate today) {
        if (deed.opens() != null) {
            open(deed.who(), mission, deed.opens());
            return;
        }
        if (deed.saves() != null) {
            save(whoAndWhen.person(deed.who()), mission, deed.saves(), today);
        }
        if (deed.completes() != null) {
            complete(deed.who(), mission, deed.completes(), whoAndWhen.in(deed.with(), today));
        }
        if (deed.saves() != null || deed.completes() != null) {
            return;
        }
        var by = whoAndWhen.person(deed.who());
        if (deed.proposes() != null) {
            save(by, mission, deed.proposes(), today);
            stage.complete(by, mission, DRAFT, Map.of());
        } else if (deed.pays() != null) {
            var payment = deed.pays();
            stage.as(
                    by,
                    () -> recordPayment.record(
                            mission,
                            by,
                            new RecordPayment.Typed(payment.amount(), today, payment.reference(), false),
                            payment.reference()));
        } else if (deed.cancels() != null) {
            var why = deed.cancels();
            stage.as(by, () -> cancelMission.cancel(mission, by, why.reason(), why.word()));
        } else if (deed.contests() != null) {
            var said = deed.contests();
            var client = missions.get(mission).client();
            var day = whoAndWhen.day(said.day(), today);
            // The past may be told again on another day: two do not ask the same twice.
            if (introductions.of(by).disputes().isEmpty()) {
                stage.as(by, () -> contestIntroduction.contest(by, client, day, said.words(), Upload.NONE));
            }
        } else if (deed.spends() != null) {
            var spent = deed.spends();
            var day = whoAndWhen.day(spent.day(), today);
            stage.as(
                    by,
                    () -> submitExpense.submit(
                            mission,
                            by,
                            new SubmitExpense.Typed(spent.label(), spent.amount(), spent.paid(), day),
                            DemoFile.upload("receipt.pdf")));
        } else if (deed.handsIn() != null) {
            var paper = deed.handsIn();
            var until = paper.until() == null ? null : whoAndWhen.day(paper.until(), today);
            stage.as(
                    by,
                    () -> handInPaper.handIn(
                            by,
                            new HandInPaper.Typed("", paper.kind(), whoAndWhen.day(paper.issued(), today), until, true),
                            DemoFile.upload("paper.pdf")));
        } else if (deed.paysOut() != null) {
            var paid = deed.paysOut();
            var currency = Currency.valueOf(missions.get(mission).currency());
            var typed = new RecordPayout.Typed(
                    whoAndWhen.person(paid.person()),
                    currency,
                    List.of(mission),
                    paid.invoice(),
                    today,
                    paid.reference());
            stage.as(by, () -> recordPayout.record(by, typed, paid.reference()));
        } else if (deed.pausesUntil() != null) {
            var until = whoAndWhen.day(deed.pausesUntil(), today);
            stage.as(by, () -> pauseMission.pause(mission, by, until));
        } else {
            changes.make(deed, by, mission, today);
        }
    }

    private void open(String who, String mission, String step) {
        people(who, mission, step).forEach(person -> stage.open(person, mission, step));
    }

    private void complete(String who, String mission, String step, Map<String, Object> typed) {
        var people = people(who, mission, step);
        if (people.isEmpty()) {
            throw new IllegalStateException("'%s' waits for nobody".formatted(step));
        }
        people.forEach(person -> stage.complete(person, mission, step, typed));
    }

    private List<String> people(String who, String mission, String step) {
        return who.equals(Deed.EVERYBODY) ? waitingFor(mission, step) : List.of(whoAndWhen.person(who));
    }

    private List<String> waitingFor(String mission, String step) {
        return openTasks.of(mission).stream()
                .filter(task -> task.step().equals(step))
                .map(OpenTask::person)
                .map(String::valueOf)
                .toList();
    }

    /** As with the editor: what is not typed anew stays as it was laid out. */
    private void save(String by, String mission, Map<String, Object> changes, LocalDate today) {
        var saved = drafts.of(mission).saved();
        var typed = json.convertValue(saved.draft(), new TypeReference<Map<String, Object>>() {});
        typed.putAll(whoAndWhen.in(changes, today));
        var draft = json.convertValue(typed, Draft.class);
        stage.as(by, () -> saveDraft.save(mission, by, saved.revision(), draft));
    }
}
