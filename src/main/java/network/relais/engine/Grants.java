package network.relais.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * What each group may do in the engine, as {@code docs/grants.md} lists it. Own tasks are not here: the engine lets an
 * assignee or a candidate read and complete a task (and nothing more), one by one.
 */
final class Grants {

    /** The one process that people start. */
    static final String MAP = "mission_lifecycle";

    record Grant(String group, Resource resource, String id, List<Permission> permissions) {}

    private Grants() {}

    static List<Grant> all() {
        var grants = new ArrayList<Grant>();
        for (var group : List.of(Groups.MEMBERS, Groups.INTRODUCERS, Groups.ANIMATORS, Groups.MANAGERS)) {
            grants.add(grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
            grants.add(grant(group, Resources.PROCESS_DEFINITION, MAP, ProcessDefinitionPermissions.CREATE_INSTANCE));
            grants.add(grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE));
        }
        for (var group : List.of(Groups.MEMBERS, Groups.INTRODUCERS, Groups.MANAGERS)) {
            grants.add(grant(group, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ));
        }
        grants.add(grant(
                Groups.ANIMATORS,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_TASK_VARIABLE));
        grants.addAll(ofProcessOwners());
        for (var resource : Resources.values()) {
            grants.add(grant(Groups.ADMINISTRATORS, resource, ANY, Permissions.ALL));
        }
        return grants;
    }

    private static List<Grant> ofProcessOwners() {
        return List.of(
                grant(Groups.PROCESS_OWNERS, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
                grant(Groups.PROCESS_OWNERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
                grant(
                        Groups.PROCESS_OWNERS,
                        Resources.PROCESS_DEFINITION,
                        ANY,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_HISTORY,
                        ProcessDefinitionPermissions.RETRY_JOB),
                grant(
                        Groups.PROCESS_OWNERS,
                        Resources.DECISION_DEFINITION,
                        ANY,
                        Permissions.READ,
                        Permissions.READ_HISTORY),
                grant(Groups.PROCESS_OWNERS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ),
                grant(Groups.PROCESS_OWNERS, Resources.DEPLOYMENT, ANY, Permissions.READ));
    }

    private static Grant grant(String group, Resource resource, String id, Permission... permissions) {
        return new Grant(group, resource, id, List.of(permissions));
    }

    /** Adds what is missing and sets right what differs; grants that an administrator added stay. */
    static void seed(AuthorizationService authorizations) {
        for (var grant : all()) {
            var found = authorizations
                    .createAuthorizationQuery()
                    .authorizationType(AUTH_TYPE_GRANT)
                    .groupIdIn(grant.group())
                    .resourceType(grant.resource())
                    .resourceId(grant.id())
                    .singleResult();
            var wanted = grant.permissions().toArray(Permission[]::new);
            if (found == null) {
                found = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
                found.setGroupId(grant.group());
                found.setResource(grant.resource());
                found.setResourceId(grant.id());
            } else if (isExactly(found, wanted)) {
                continue;
            }
            found.setPermissions(wanted);
            authorizations.saveAuthorization(found);
        }
    }

    private static boolean isExactly(Authorization found, Permission[] wanted) {
        int bits = Arrays.stream(wanted).mapToInt(Permission::getValue).reduce(0, (some, more) -> some | more);
        return ((AuthorizationEntity) found).getPermissions() == bits;
    }
}
