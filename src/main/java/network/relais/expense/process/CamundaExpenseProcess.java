package network.relais.expense.process;

import java.util.Map;
import network.relais.engine.OnBehalfOfNetwork;
import network.relais.expense.ExpenseProcess;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaExpenseProcess implements ExpenseProcess {

    private final RuntimeService runtime;
    private final OnBehalfOfNetwork network;
    private final Missions missions;
    private final Directory directory;

    CamundaExpenseProcess(RuntimeService runtime, OnBehalfOfNetwork network, Missions missions, Directory directory) {
        this.runtime = runtime;
        this.network = network;
        this.missions = missions;
        this.directory = directory;
    }

    @Override
    public void submitted(String missionId, long expense) {
        network.tell(() -> runtime.startProcessInstanceByKey(
                ApproveExpense.PROCESS,
                missionId,
                Map.of(ApproveExpense.EXPENSE.name(), expense, ApproveExpense.MISSION_TITLE.name(), title(missionId))));
    }

    /** As the map names the mission on the cards of its steps. */
    private String title(String missionId) {
        var mission = missions.get(missionId);
        return directory.organisation(mission.client()).name() + " · " + mission.title();
    }
}
