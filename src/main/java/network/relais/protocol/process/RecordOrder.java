package network.relais.protocol.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.protocol.MoveDates;
import network.relais.protocol.NewDates;
import network.relais.protocol.RecordClientAnswer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Record client's answer" is completed by the coordinator. */
@Component
class RecordOrder implements TaskListener {

    private static final String ORDERED = "ordered";
    private static final String ON_OTHER_DATES = "otherDates";

    private final RecordClientAnswer recordClientAnswer;
    private final MoveDates moveDates;
    private final Acting acting;

    RecordOrder(RecordClientAnswer recordClientAnswer, MoveDates moveDates, Acting acting) {
        this.recordClientAnswer = recordClientAnswer;
        this.moveDates = moveDates;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        var coordinator = NotYours.require(task, acting);
        var words = Typed.text(task, ProtocolNegotiation.WORDS);
        ProtocolNegotiation.ASK_CLIENT_ON.removeFrom(task.getExecution());
        var said = ProtocolNegotiation.ANSWER.optionalIn(task).orElseThrow(ChooseOne::new);
        switch (said) {
            case ORDERED -> recordOrder(task, mission, coordinator);
            case ON_OTHER_DATES -> {
                recordOrder(task, mission, coordinator);
                moveDates.move(
                        mission,
                        coordinator,
                        acting.means(),
                        NewDates.typed(
                                Typed.date(task, ProtocolNegotiation.NEW_START),
                                Typed.date(task, ProtocolNegotiation.NEW_END)));
            }
            case "somethingElse" -> recordClientAnswer.wantsSomethingElse(mission, coordinator, words);
            case "refused" -> recordClientAnswer.refused(mission, coordinator, words);
            case "notYet" -> {
                var day = recordClientAnswer.notYet(
                        mission, coordinator, Typed.date(task, ProtocolNegotiation.REMIND_ON));
                ProtocolNegotiation.ASK_CLIENT_ON.set(task.getExecution(), day.toString());
            }
            default -> throw new ChooseOne();
        }
        ProtocolNegotiation.CLIENT_SAID.set(task.getExecution(), said.equals(ON_OTHER_DATES) ? ORDERED : said);
        Typed.forget(task);
    }

    private void recordOrder(DelegateTask task, String mission, String coordinator) {
        recordClientAnswer.ordered(
                mission,
                coordinator,
                Typed.date(task, ProtocolNegotiation.ORDERED_ON),
                Typed.text(task, ProtocolNegotiation.REFERENCE));
    }
}
