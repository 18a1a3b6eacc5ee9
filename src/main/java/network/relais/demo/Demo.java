package network.relais.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the demo does at each start. */
@Component
@ConditionalOnBooleanProperty("relais.demo.enabled")
class Demo {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final DemoNetwork network = DemoNetwork.read();
    private final LoadDemoPeople loadPeople;
    private final LoadDemoMissions loadMissions;
    private final DemoLogins logins;

    Demo(LoadDemoPeople loadPeople, LoadDemoMissions loadMissions, DemoLogins logins) {
        this.loadPeople = loadPeople;
        this.loadMissions = loadMissions;
        this.logins = logins;
    }

    /** After the engine's groups and the administrator are in place. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(10)
    void prepare() {
        loadPeople.intoEmptyNetwork(network);
        logins.open(network);
        if (!logins.announcement(network).isEmpty()) {
            loadMissions.intoNetworkWithoutMissions(DemoMissions.read());
        }
    }

    /** After the address: the last thing on the console. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(10)
    void announce() {
        var announcement = logins.announcement(network);
        if (announcement.isEmpty()) {
            LOG.info("The demo is switched on, but this network has people of its own: nothing was added.");
        } else {
            LOG.info("The demo network is ready. {}", announcement);
        }
    }
}
