package network.relais.engine;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts in place, at each start, what everything else counts on; what is there already stays. */
@Component
class Seed {

    private final IdentityService identityService;
    private final Environment settings;

    Seed(IdentityService identityService, Environment settings) {
        this.identityService = identityService;
        this.settings = settings;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    @Transactional
    public void sow() {
        Groups.seed(identityService);
        new Administrator(identityService, settings).makeSureThatThereIsOne();
    }
}
