package network.relais.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Whoever may complete a step or start a mission could, over the REST API, also leave the step by an error, delete it, or start
 * in the middle of the diagram. Only an administrator may, to mend something.
 */
final class StepsAsDrawn extends CommandInterceptor {

    private final Supplier<IdentityService> identityService;

    StepsAsDrawn(Supplier<IdentityService> identityService) {
        this.identityService = identityService;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (leavesTheDrawnWay(command)) {
            refuseUnlessAdministrator();
        }
        return next.execute(command);
    }

    private static boolean leavesTheDrawnWay(Command<?> command) {
        return command instanceof HandleTaskBpmnErrorCmd
                || command instanceof HandleTaskEscalationCmd
                || command instanceof DeleteTaskCmd
                || command instanceof StartProcessInstanceAtActivitiesCmd;
    }

    private void refuseUnlessAdministrator() {
        Optional.ofNullable(identityService.get().getCurrentAuthentication())
                .map(Authentication::getGroupIds)
                .filter(groups -> !groups.contains(Groups.ADMINISTRATORS))
                .ifPresent(groups -> {
                    throw new AuthorizationException("Steps are taken as the diagram draws them");
                });
    }
}
