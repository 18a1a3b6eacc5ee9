package network.relais.engine;

import java.util.Locale;
import network.relais.testing.Browser;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;

/** People made for one test, each with a browser. */
final class EnginePeople {

    private static final String PASSWORD = "a password of their own";

    private final IdentityService identities;
    private final int port;

    EnginePeople(ProcessEngine engine, int port) {
        this.identities = engine.getIdentityService();
        this.port = port;
    }

    Browser administrator() {
        return Browser.of("admin", "the-administrators-password", port);
    }

    Browser administratorOverRest() {
        return Browser.withBasic("admin", "the-administrators-password", port);
    }

    void are(String group, String... ids) {
        for (var id : ids) {
            if (identities.createUserQuery().userId(id).count() == 0) {
                var user = identities.newUser(id);
                user.setFirstName(id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1));
                user.setLastName("Blanc");
                user.setPassword(PASSWORD);
                identities.saveUser(user);
                identities.createMembership(id, group);
            }
        }
    }

    Browser browserOf(String id) {
        return Browser.of(id, PASSWORD, port);
    }

    Browser restOf(String id) {
        return Browser.withBasic(id, PASSWORD, port);
    }

    String password() {
        return PASSWORD;
    }
}
