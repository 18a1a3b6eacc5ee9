package network.relais.publishing.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import network.relais.engine.OnBehalfOfNetwork;
import network.relais.publishing.EditionWords;
import network.relais.publishing.FrenchWords;
import network.relais.publishing.TreeSource;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;

/**
 * Reads the words of an edition once: what is deployed never changes. A mission whose edition has none, since it is older than
 * they are, speaks with those that came with the program; texts are found by themselves, so nothing wrong can come of it.
 */
class DeployedWords implements EditionWords {

    private final RepositoryService repository;
    private final TaskService tasks;
    private final OnBehalfOfNetwork network;
    private final TreeSource shipped;
    private final Map<String, FrenchWords> byDeployment = new ConcurrentHashMap<>();
    private final Map<String, FrenchWords> byDefinition = new ConcurrentHashMap<>();

    DeployedWords(RepositoryService repository, TaskService tasks, OnBehalfOfNetwork network, TreeSource shipped) {
        this.repository = repository;
        this.tasks = tasks;
        this.network = network;
        this.shipped = shipped;
    }

    @Override
    public Optional<FrenchWords> ofTask(String taskId) {
        return network.ask(
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                        .map(Task::getProcessDefinitionId)
                        .flatMap(this::ofDefinition));
    }

    @Override
    public Optional<FrenchWords> ofDefinition(String definitionId) {
        var known = byDefinition.get(definitionId);
        if (known != null) {
            return Optional.of(known);
        }
        var found = network.ask(() ->
                deploymentOf(definitionId).map(deployment -> byDeployment.computeIfAbsent(deployment, this::read)));
        found.ifPresent(words -> byDefinition.put(definitionId, words));
        return found;
    }

    @Override
    public FrenchWords now() {
        return network.ask(() -> Optional.ofNullable(repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(ProcessRules.MAP)
                                .latestVersion()
                                .singleResult())
                        .map(ProcessDefinition::getDeploymentId)
                        .map(deployment -> byDeployment.computeIfAbsent(deployment, this::read)))
                .orElse(FrenchWords.NONE);
    }

    private Optional<String> deploymentOf(String definitionId) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definitionId)
                        .singleResult())
                .map(ProcessDefinition::getDeploymentId);
    }

    private FrenchWords read(String deployment) {
        if (!repository.getDeploymentResourceNames(deployment).contains(FrenchWords.FILE)) {
            var words = shipped.read().files().get(FrenchWords.FILE);
            return words == null ? FrenchWords.NONE : FrenchWords.read(words);
        }
        try (var file = repository.getResourceAsStream(deployment, FrenchWords.FILE)) {
            return FrenchWords.read(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the words of deployment " + deployment, unreadable);
        }
    }
}
