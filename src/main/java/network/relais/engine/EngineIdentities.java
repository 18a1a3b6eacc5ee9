package network.relais.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.web.CurrentPerson;
import network.relais.web.Identities;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's users and groups as our pages see them. */
@Component
class EngineIdentities implements Identities {

    private final IdentityService identityService;
    private final OnBehalfOfNetwork network;

    /** Lazily, since the web server is set up before the engine runs. */
    EngineIdentities(@Lazy IdentityService identityService) {
        this.identityService = identityService;
        network = new OnBehalfOfNetwork(identityService);
    }

    @Override
    public Optional<CurrentPerson> find(String id) {
        return network.ask(() -> Optional.ofNullable(
                        identityService.createUserQuery().userId(id).singleResult())
                .map(user -> new CurrentPerson(user.getId(), nameOf(user), groupsOf(id), passwordMark(user))));
    }

    private Set<String> groupsOf(String id) {
        return identityService.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    /** Of what the engine keeps, which is salted: the same password set anew has another mark. */
    private static String passwordMark(User user) {
        try {
            var kept = String.valueOf(user.getPassword()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(kept), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String nameOf(User user) {
        var first = Optional.ofNullable(user.getFirstName()).orElse("");
        var last = Optional.ofNullable(user.getLastName()).orElse("");
        var name = (first + " " + last).strip();
        return name.isEmpty() ? user.getId() : name;
    }
}
