package network.relais.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Puts the mission's title on each step's card in Tasklist. Members read the variables of their own tasks and not those of
 * a process, so the title is copied to each task as it is made; it goes with the task.
 */
final class MissionOnCard extends AbstractBpmnParseListener implements TaskListener {

    /** The variable that the processes of a mission pass on. */
    static final ProcessVariable<String> TITLE = ProcessVariable.string("missionTitle");

    /** A list that can grow: the engine adds listeners of its own. */
    static List<BpmnParseListener> onEveryUserTask() {
        return new ArrayList<>(List.of(new MissionOnCard()));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        TITLE.optionalIn(task).ifPresent(title -> TITLE.setLocal(task, title));
    }
}
