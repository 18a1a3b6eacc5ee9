package network.relais.demo;

import java.util.Optional;
import network.relais.metrics.SetTarget;
import network.relais.metrics.Targets;
import network.relais.people.Role;
import org.springframework.stereotype.Component;

/**
 * Has the demo's manager aim at something once the years are played, so that whoever comes in first sees targets beside figures. They
 * are set today, so that nobody is mailed what lay beyond them before. What somebody has set, changed or removed since stays as it is.
 */
@Component
@InDemo
class SetDemoTargets {

    private final YearsProgress years;
    private final Targets targets;
    private final SetTarget setTarget;
    private final DemoLogins logins;

    SetDemoTargets(YearsProgress years, Targets targets, SetTarget setTarget, DemoLogins logins) {
        this.years = years;
        this.targets = targets;
        this.setTarget = setTarget;
        this.logins = logins;
    }

    /** Those of which none was ever set; none before the years are over, or in a network that never had any. */
    void afterYears(DemoNetwork network) {
        if (years.find().filter(YearsProgress.State::isOver).isPresent()) {
            manager(network).ifPresent(this::set);
        }
    }

    private Optional<String> manager(DemoNetwork network) {
        return network.withLogin().stream()
                .filter(human -> human.roles().contains(Role.MANAGER))
                .flatMap(human -> logins.idOf(human).stream())
                .findFirst();
    }

    private void set(String manager) {
        DemoTargets.read().targets().stream()
                .filter(wanted -> targets.past(wanted.subject()).isEmpty())
                .forEach(wanted -> setTarget.set(wanted.subject(), wanted.aim(), manager));
    }
}
