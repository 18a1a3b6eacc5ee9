package network.relais.engine;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * The engine asks nobody for a right to write comments and attachments, on whosever task: what members say to one another
 * belongs into our tables, where it can be found, shown and erased. Only an administrator may, to clear up.
 */
final class NothingPinnedToTasks extends CommandInterceptor {

    private static final Set<Class<?>> REFUSED = Set.of(
            AddCommentCmd.class,
            UpdateCommentCmd.class,
            DeleteTaskCommentCmd.class,
            DeleteProcessInstanceCommentCmd.class,
            CreateAttachmentCmd.class,
            SaveAttachmentCmd.class,
            DeleteAttachmentCmd.class);

    private final Supplier<IdentityService> identityService;

    NothingPinnedToTasks(Supplier<IdentityService> identityService) {
        this.identityService = identityService;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (REFUSED.stream().anyMatch(refused -> refused.isInstance(command))) {
            Optional.ofNullable(identityService.get().getCurrentAuthentication())
                    .map(Authentication::getGroupIds)
                    .filter(groups -> !groups.contains(Groups.ADMINISTRATORS))
                    .ifPresent(groups -> {
                        throw new AuthorizationException("Comments and attachments are not used here");
                    });
        }
        return next.execute(command);
    }
}
