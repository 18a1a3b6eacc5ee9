package network.relais.people.process;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import network.relais.engine.OnBehalfOfNetwork;
import network.relais.people.Accounts;
import network.relais.people.Directory;
import network.relais.people.People;
import network.relais.people.Person;
import network.relais.people.PersonChanged;
import network.relais.people.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine's users: created with the first role that brings a login, deleted with the last, so that nobody who left can
 * sign in by any door. A member who adds somebody may not see or make users; that they follow is the network's own doing. An
 * administrator's account and the membership that makes it one are left alone.
 */
@Component
class EngineAccounts implements Accounts {

    private static final String ADMINISTRATORS = "camunda-admin";

    private static final Set<String> GROUPS_OF_ROLES =
            Role.WITH_LOGIN.stream().flatMap(role -> role.group().stream()).collect(Collectors.toUnmodifiableSet());

    private final IdentityService identityService;
    private final OnBehalfOfNetwork network;
    private final Directory directory;
    private final People people;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    EngineAccounts(
            IdentityService identityService,
            OnBehalfOfNetwork network,
            Directory directory,
            People people,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.identityService = identityService;
        this.network = network;
        this.directory = directory;
        this.people = people;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void follow(PersonChanged change) {
        network.tell(() -> follow(change.personId()));
    }

    @Override
    @EventListener(ApplicationStartedEvent.class)
    @Order(1)
    @Scheduled(cron = "0 1 0 * * *", zone = "${relais.zone}")
    public void followRoles() {
        network.tell(() -> concerned()
                .forEach(person -> transaction.executeWithoutResult(status -> {
                    people.lock(person);
                    follow(person);
                })));
    }

    @Override
    public void setPassword(String accountId, String password) {
        network.tell(() -> {
            var user = user(accountId);
            if (user == null) {
                throw new IllegalStateException("Nobody has the account " + accountId);
            }
            user.setPassword(password);
            identityService.saveUser(user);
        });
    }

    @Override
    public boolean isPassword(String accountId, String password) {
        return network.ask(() -> identityService.checkPassword(accountId, password));
    }

    /** Whoever holds a role with a login today, and whoever of the directory is in the group of one. */
    private Set<String> concerned() {
        var ids = directory.holdingAny(Role.WITH_LOGIN, LocalDate.now(clock)).stream()
                .map(Person::id)
                .collect(Collectors.toCollection(TreeSet::new));
        var members = GROUPS_OF_ROLES.stream()
                .flatMap(group -> identityService.createUserQuery().memberOfGroup(group).list().stream())
                .map(User::getId)
                .collect(Collectors.toSet());
        ids.addAll(directory.persons(members).keySet());
        return ids;
    }

    private void follow(String personId) {
        var wanted = groupsFor(personId);
        var person = directory.person(personId);
        var user = user(personId);
        var present = groupsOf(personId);
        if (wanted.isEmpty() && user != null && !present.contains(ADMINISTRATORS)) {
            identityService.deleteUser(personId);
            return;
        }
        if (user == null && !wanted.isEmpty()) {
            user = identityService.newUser(personId);
            user.setPassword(randomPassword());
        }
        if (user != null) {
            describe(user, person);
            present.stream()
                    .filter(GROUPS_OF_ROLES::contains)
                    .filter(group -> !wanted.contains(group))
                    .forEach(group -> identityService.deleteMembership(personId, group));
            wanted.stream().filter(group -> !present.contains(group)).forEach(group -> join(personId, group));
        }
    }

    private Set<String> groupsFor(String personId) {
        return directory.rolesOf(personId, LocalDate.now(clock)).stream()
                .flatMap(role -> role.group().stream())
                .collect(Collectors.toSet());
    }

    private Set<String> groupsOf(String userId) {
        return identityService.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private void describe(User user, Person person) {
        user.setFirstName(person.givenName());
        user.setLastName(person.familyName());
        user.setEmail(person.email());
        identityService.saveUser(user);
    }

    private void join(String personId, String group) {
        if (identityService.createGroupQuery().groupId(group).count() == 0) {
            identityService.saveGroup(identityService.newGroup(group));
        }
        identityService.createMembership(personId, group);
    }

    private @Nullable User user(String id) {
        return identityService.createUserQuery().userId(id).singleResult();
    }

    private String randomPassword() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
