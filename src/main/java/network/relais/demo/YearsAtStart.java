package network.relais.demo;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** At the first start the years before are played, and at the next one what is left of them if it was stopped. */
@Component
@InDemo
class YearsAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(YearsAtStart.class);

    private static final long SEED = 2041;
    private static final int MISSIONS_A_YEAR = 150;
    private static final int MOST = 2;

    private final PlayYears years;
    private final LoadDemoPeople people;
    private final DemoLogins logins;
    private final double wanted;
    private volatile boolean running;

    YearsAtStart(
            PlayYears years, LoadDemoPeople people, DemoLogins logins, @Value("${relais.demo.years:0}") double wanted) {

        if (!(wanted >= 0 && wanted <= MOST)) {
            throw new IllegalArgumentException(
                    "relais.demo.years is %s: give a number from 0 to %d, such as 2 or 0.5.".formatted(wanted, MOST));
        }
        this.years = years;
        this.people = people;
        this.logins = logins;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        if (wanted > 0) {
            begin(Duration.ofDays(Math.round(wanted * 365)), Math.max(1, (int) Math.round(wanted * MISSIONS_A_YEAR)));
        }
        years.goOn();
        running = true;
    }

    private void begin(Duration past, int missions) {
        if (!years.openWith(past)) {
            return;
        }
        var network = DemoNetwork.read();
        people.intoEmptyNetwork(network);
        if (!logins.announcement(network).isEmpty() && years.begin(SEED, past, missions)) {
            LOG.info(
                    "The demo's people play the missions of {} years, at the first start only. It takes some minutes; when it is"
                            + " stopped, the next start goes on.",
                    wanted);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before today's diagrams are published: the first edition is the one that the years begin with. */
    @Override
    public int getPhase() {
        return -5;
    }
}
