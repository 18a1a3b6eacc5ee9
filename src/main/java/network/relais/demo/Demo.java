package network.relais.demo;

import network.relais.people.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the demo does at each start, before anybody can come in. */
@Component
@InDemo
class Demo implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final DemoNetwork network = DemoNetwork.read();
    private final LoadDemoPeople loadPeople;
    private final LoadDemoMissions loadMissions;
    private final SetDemoTargets setTargets;
    private final DemoLogins logins;
    private final Accounts accounts;
    private volatile boolean running;

    Demo(
            LoadDemoPeople loadPeople,
            LoadDemoMissions loadMissions,
            SetDemoTargets setTargets,
            DemoLogins logins,
            Accounts accounts) {
        this.loadPeople = loadPeople;
        this.loadMissions = loadMissions;
        this.setTargets = setTargets;
        this.logins = logins;
        this.accounts = accounts;
    }

    @Override
    public void start() {
        prepare();
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

    /** After the engine's groups, the administrator and the diagrams are in place, and before the web server. */
    @Override
    public int getPhase() {
        return 10;
    }

    void prepare() {
        loadPeople.intoEmptyNetwork(network);
        accounts.followRoles();
        logins.open(network);
        if (!logins.announcement(network).isEmpty()) {
            loadMissions.intoNetworkWithoutOthers(DemoMissions.read());
            setTargets.afterYears(network);
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
