package network.relais.mail.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import network.relais.Rejection;
import network.relais.engine.MissionKey;
import network.relais.mail.Outbox;
import network.relais.mail.Outbox.MailRequest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * "Send mail" in any diagram: one delegate for all mails, told by input parameters what to send.
 *
 * <ul>
 *   <li>{@code template}: which text, for instance {@code thank_prescriber}
 *   <li>{@code to}: a person's id or several; nobody, nothing to send
 *   <li>{@code occurrence}, optional: what tells this mail apart from another of its kind, such as a round
 *   <li>{@code step}, optional: id of the user task that the main action leads to
 * </ul>
 */
@Component
class SendMail implements JavaDelegate {

    private final Outbox outbox;

    SendMail(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution task) {
        var mission = MissionKey.of(task);
        var template = text(task, "template");
        if (template == null) {
            throw wrong(task, "needs the input parameter \"template\"");
        }
        var occurrence = text(task, "occurrence");
        var step = text(task, "step");
        for (var recipient : recipients(task)) {
            send(
                    task,
                    new MailRequest(
                            mission, template, recipient, occurrence == null ? "" : occurrence, step, Map.of()));
        }
    }

    private void send(DelegateExecution task, MailRequest mail) {
        try {
            outbox.queue(mail);
        } catch (Rejection rejected) {
            throw new IllegalStateException(
                    where(task) + " cannot send \"" + mail.template() + "\": " + rejected.getMessage(), rejected);
        }
    }

    private static Set<String> recipients(DelegateExecution task) {
        if (!task.hasVariableLocal("to")) {
            throw wrong(task, "needs the input parameter \"to\"");
        }
        var to = task.getVariableLocal("to");
        var people = new ArrayList<Object>(
                to instanceof Collection<?> several ? several : to == null ? List.of() : List.of(to));
        var ids = new LinkedHashSet<String>();
        for (var person : people) {
            if (!(person instanceof String id)) {
                throw wrong(task, "has something else than a person's id in \"to\"");
            }
            if (!id.isBlank()) {
                ids.add(id.strip());
            }
        }
        return ids;
    }

    private static @Nullable String text(DelegateExecution task, String parameter) {
        var value = task.getVariableLocal(parameter);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    private static IllegalStateException wrong(DelegateExecution task, String what) {
        return new IllegalStateException(where(task) + " " + what);
    }

    private static String where(DelegateExecution task) {
        return "\"" + task.getCurrentActivityId() + "\" in " + task.getProcessDefinitionId();
    }
}
