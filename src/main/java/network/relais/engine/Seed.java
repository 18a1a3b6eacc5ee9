package network.relais.engine;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts in place, at each start, what everything else counts on; what is there already stays. */
@Component
class Seed implements SmartLifecycle {

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;
    private final FilterService filterService;
    private final TaskService taskService;
    private final Environment settings;
    private volatile boolean running;

    Seed(ProcessEngine engine, Environment settings) {
        this.identityService = engine.getIdentityService();
        this.authorizationService = engine.getAuthorizationService();
        this.filterService = engine.getFilterService();
        this.taskService = engine.getTaskService();
        this.settings = settings;
    }

    @Override
    @Transactional
    public void start() {
        sow();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything is published or done, and long before the web server. */
    @Override
    public int getPhase() {
        return -20;
    }

    @Transactional
    public void sow() {
        Groups.seed(identityService);
        Grants.seed(authorizationService);
        new TaskFilters(filterService, taskService, authorizationService).seed();
        new Administrator(identityService, settings).makeSureThatThereIsOne();
    }
}
