package network.relais.protocol.process;

import network.relais.Rejection;
import network.relais.engine.Acting;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** A step of an agreement is up to one person: nobody takes it for somebody else, whatever the engine would let them do. */
final class NotYours extends Rejection {

    private static final long serialVersionUID = 1L;

    private NotYours() {
        super(
                "NOT_YOURS",
                "Only the person who was asked can answer here. Nobody answers for somebody else.",
                "Seule la personne interrogée peut répondre ici. Personne ne répond pour quelqu’un d’autre.");
    }

    /** @return the person who acts, who is the one asked */
    static String require(DelegateTask task, Acting acting) {
        var person = acting.person();
        if (!person.equals(task.getAssignee())) {
            throw new NotYours();
        }
        return person;
    }
}
