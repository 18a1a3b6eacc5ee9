package network.relais.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;

/** The engine's groups, one for each kind of person who signs in. */
final class Groups {

    static final String MEMBERS = "members";
    static final String INTRODUCERS = "introducers";
    static final String ANIMATORS = "animators";
    static final String PROCESS_OWNERS = "process-owners";
    static final String MANAGERS = "managers";
    static final String ADMINISTRATORS = "camunda-admin";

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(MEMBERS, "Members");
        NAMES.put(INTRODUCERS, "Introducers");
        NAMES.put(ANIMATORS, "Animators");
        NAMES.put(PROCESS_OWNERS, "Process owners");
        NAMES.put(MANAGERS, "Managers");
        NAMES.put(ADMINISTRATORS, "Administrators");
    }

    private Groups() {}

    static void seed(IdentityService identityService) {
        NAMES.forEach((id, name) -> {
            if (identityService.createGroupQuery().groupId(id).count() == 0) {
                var group = identityService.newGroup(id);
                group.setName(name);
                group.setType("WORKFLOW");
                identityService.saveGroup(group);
            }
        });
    }
}
