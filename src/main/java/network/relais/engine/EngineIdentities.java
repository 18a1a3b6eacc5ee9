package network.relais.engine;

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

    /** Lazily, since the web server is set up before the engine runs. */
    EngineIdentities(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public Optional<CurrentPerson> find(String id) {
        return Optional.ofNullable(identityService.createUserQuery().userId(id).singleResult())
                .map(user -> new CurrentPerson(user.getId(), nameOf(user), groupsOf(id)));
    }

    private Set<String> groupsOf(String id) {
        return identityService.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private static String nameOf(User user) {
        var first = Optional.ofNullable(user.getFirstName()).orElse("");
        var last = Optional.ofNullable(user.getLastName()).orElse("");
        var name = (first + " " + last).strip();
        return name.isEmpty() ? user.getId() : name;
    }
}
