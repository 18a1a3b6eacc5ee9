package network.relais.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import network.relais.testing.WholeRelais;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code docs/grants.md} is the truth: what the engine holds for groups and for everybody is that table. */
@WholeRelais
class GrantsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Seed seed;

    @Test
    void theEngineGrantsWhatTheTableSaysAndNothingElse() throws IOException {
        assertThat(held()).containsExactlyInAnyOrderElementsOf(written());
    }

    @Test
    void sowingAgainChangesNothing() {
        var before = held();
        var filters = engine.getFilterService().createFilterQuery().count();

        seed.sow();

        assertThat(held()).isEqualTo(before);
        assertThat(engine.getFilterService().createFilterQuery().count()).isEqualTo(filters);
    }

    @Test
    void aGrantThatWasWidenedIsSetRightAtTheNextStart() {
        var authorizations = engine.getAuthorizationService();
        var members = authorizations
                .createAuthorizationQuery()
                .groupIdIn(Groups.MEMBERS)
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId("*")
                .singleResult();
        members.addPermission(org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE);
        authorizations.saveAuthorization(members);

        seed.sow();

        assertThat(held()).contains("members | PROCESS_DEFINITION | * | READ");
    }

    private List<String> held() {
        var rows = new ArrayList<String>();
        for (var authorization :
                engine.getAuthorizationService().createAuthorizationQuery().list()) {
            var toEverybodyOrAGroup = authorization.getUserId() == null
                    || authorization.getUserId().equals(Authorization.ANY);
            // The engine grants a single step to the group that it is offered to, and takes that back with the step.
            var forASingleStep = authorization.getResourceType() == Resources.TASK.resourceType()
                    && !authorization.getResourceId().equals(Authorization.ANY);
            if (toEverybodyOrAGroup && !forASingleStep) {
                rows.add(row(authorization));
            }
        }
        return rows.stream().sorted().toList();
    }

    private String row(Authorization authorization) {
        var resource = ResourceTypeUtil.getResourceByType(authorization.getResourceType());
        var who = authorization.getGroupId() == null ? "everybody" : authorization.getGroupId();
        var id = resource == Resources.FILTER && !authorization.getResourceId().equals("*")
                ? engine.getFilterService()
                        .getFilter(authorization.getResourceId())
                        .getName()
                : authorization.getResourceId();
        return String.join(" | ", who, ((Resources) resource).name(), id, permissions(authorization, resource));
    }

    private static String permissions(Authorization authorization, Resource resource) {
        var all = ResourceTypeUtil.getPermissionsByResourceType(resource.resourceType());
        if (Arrays.stream(all)
                .anyMatch(each -> each.getName().equals("ALL") && authorization.isPermissionGranted(each))) {
            return "ALL";
        }
        return Arrays.stream(all)
                .filter(each -> !each.getName().equals("NONE") && authorization.isPermissionGranted(each))
                .map(each -> each.getName())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    /** The rows of the table without its second column, which is for people. */
    private static List<String> written() throws IOException {
        var rows = new ArrayList<String>();
        for (var line : Files.readAllLines(Path.of("docs/grants.md"))) {
            var cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
            if (!line.startsWith("| ")
                    || cells.size() != 6
                    || cells.get(1).equals("group")
                    || cells.get(1).startsWith("---")) {
                continue;
            }
            var permissions = new TreeSet<>(List.of(cells.get(5).split(", ")));
            for (var resource : cells.get(3).equals("every resource") ? allResources() : List.of(cells.get(3))) {
                rows.add(String.join(" | ", cells.get(1), resource, cells.get(4), String.join(", ", permissions)));
            }
        }
        assertThat(rows).as("rows read from docs/grants.md").hasSizeGreaterThan(40);
        return rows;
    }

    private static List<String> allResources() {
        return Arrays.stream(Resources.values()).map(Resources::name).toList();
    }
}
