package network.relais.engine;

import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * The one user that exists from the first start on: without an administrator the engine would offer a page on which any
 * visitor can become one.
 */
final class Administrator {

    static final String ID = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(Administrator.class);

    private final IdentityService identityService;
    private final Environment settings;

    Administrator(IdentityService identityService, Environment settings) {
        this.identityService = identityService;
        this.settings = settings;
    }

    void makeSureThatThereIsOne() {
        if (identityService
                        .createUserQuery()
                        .memberOfGroup(Groups.ADMINISTRATORS)
                        .count()
                > 0) {
            return;
        }
        var user = identityService.newUser(ID);
        user.setFirstName("The");
        user.setLastName("administrator");
        user.setPassword(password());
        identityService.saveUser(user);
        identityService.createMembership(ID, Groups.ADMINISTRATORS);
    }

    private String password() {
        var given = settings.getProperty("relais.admin.password", settings.getProperty("relais.demo.password", ""));
        if (!given.isBlank()) {
            return given;
        }
        var random = new byte[15];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        LOG.info("The administrator signs in as \"{}\" with the password {} (shown this once).", ID, password);
        return password;
    }
}
