package network.relais.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/** The lists at the left of Tasklist. Members cannot make filters, so these are the ones they work with. */
final class TaskFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    private record Wanted(
            String name, String description, int position, String color, TaskQuery query, @Nullable String group) {}

    void seed() {
        wanted().forEach(this::seed);
    }

    private List<Wanted> wanted() {
        return List.of(
                new Wanted(
                        "My tasks",
                        "Steps that wait for you",
                        0,
                        "#1f5f5b",
                        tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"),
                        null),
                new Wanted(
                        "My groups' tasks",
                        "Steps that anybody of your groups may take",
                        10,
                        "#3b6ea5",
                        tasks.createTaskQuery()
                                .taskCandidateGroupInExpression("${currentUserGroups()}")
                                .taskUnassigned(),
                        null),
                new Wanted(
                        "Overdue",
                        "Your steps that others are waiting for: their date has passed",
                        20,
                        "#9b2423",
                        tasks.createTaskQuery()
                                .taskAssigneeExpression("${currentUser()}")
                                .dueBeforeExpression("${now()}"),
                        null),
                new Wanted(
                        "Overdue in the network",
                        "Everybody's steps whose date has passed",
                        30,
                        "#a5692a",
                        tasks.createTaskQuery().dueBeforeExpression("${now()}"),
                        Groups.ANIMATORS));
    }

    private void seed(Wanted wanted) {
        if (filters.createTaskFilterQuery().filterName(wanted.name()).count() > 0) {
            return;
        }
        var filter = filters.newTaskFilter(wanted.name());
        filter.setQuery(wanted.query());
        filter.setProperties(Map.of(
                "description", wanted.description(),
                "priority", wanted.position(),
                "color", wanted.color(),
                "refresh", true,
                "showUndefinedVariable", false,
                "variables", List.of(Map.of("name", MissionOnCard.TITLE.name(), "label", "Mission"))));
        letRead(filters.saveFilter(filter), wanted.group());
    }

    private void letRead(Filter filter, @Nullable String group) {
        var authorization = authorizations.createNewAuthorization(
                group == null ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
        if (group == null) {
            authorization.setUserId(Authorization.ANY);
        } else {
            authorization.setGroupId(group);
        }
        authorization.setResource(Resources.FILTER);
        authorization.setResourceId(filter.getId());
        authorization.addPermission(Permissions.READ);
        authorizations.saveAuthorization(authorization);
    }
}
