package network.relais.engine;

import network.relais.Means;
import network.relais.web.CurrentPerson;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever completes the task or starts the process that runs now: the person signed in, never what a form claims. */
@Component
public class Acting {

    private final IdentityService identities;

    Acting(IdentityService identities) {
        this.identities = identities;
    }

    /** @throws IllegalStateException if nobody is signed in, as in a job: the diagram asks at the wrong place */
    public String person() {
        var authentication = identities.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new IllegalStateException("Nobody is signed in, and this step wants to know who decides");
        }
        return authentication.getUserId();
    }

    /** Whether this step goes on because of what somebody has answered elsewhere: {@link network.relais.mission.Steps}. */
    public boolean isNetwork() {
        return identities.getCurrentAuthentication() == null;
    }

    /** How we know that it is this person. */
    public Means means() {
        return CurrentPerson.means(SecurityContextHolder.getContext().getAuthentication());
    }
}
