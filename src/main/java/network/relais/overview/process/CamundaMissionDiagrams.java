package network.relais.overview.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.engine.OnBehalfOfNetwork;
import network.relais.overview.MissionDiagrams;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

@Component
class CamundaMissionDiagrams implements MissionDiagrams {

    /** What holds steps is no step: the token is on what is inside. */
    private static final Set<String> SCOPES = Set.of(ActivityTypes.SUB_PROCESS, ActivityTypes.MULTI_INSTANCE_BODY);

    private final HistoryService history;
    private final RepositoryService repository;
    private final OnBehalfOfNetwork network;

    CamundaMissionDiagrams(HistoryService history, RepositoryService repository, OnBehalfOfNetwork network) {
        this.history = history;
        this.repository = repository;
        this.network = network;
    }

    @Override
    public List<Walked> of(String missionId) {
        return network.ask(() -> {
            var instances = instancesOf(missionId);
            var definitions = instances.stream()
                    .collect(Collectors.toMap(
                            HistoricProcessInstance::getId, HistoricProcessInstance::getProcessDefinitionId));
            var steps = instances.stream()
                    .flatMap(instance ->
                            history
                                    .createHistoricActivityInstanceQuery()
                                    .processInstanceId(instance.getId())
                                    .list()
                                    .stream())
                    .collect(Collectors.groupingBy(HistoricActivityInstance::getProcessDefinitionId));
            var walked = new LinkedHashMap<String, Walked>();
            for (var instance : instances) {
                walked.computeIfAbsent(
                        instance.getProcessDefinitionId(),
                        definition -> walked(instance, steps.getOrDefault(definition, List.of()), definitions));
            }
            return List.copyOf(walked.values());
        });
    }

    @Override
    public Optional<String> source(String missionId, String definition) {
        return network.ask(() -> instancesOf(missionId).stream()
                .filter(instance -> instance.getProcessDefinitionId().equals(definition))
                .findFirst()
                .map(instance -> read(definition)));
    }

    private List<HistoricProcessInstance> instancesOf(String missionId) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(missionId)
                .orderByProcessInstanceStartTime()
                .asc()
                .list();
    }

    private static Walked walked(
            HistoricProcessInstance instance, List<HistoricActivityInstance> steps, Map<String, String> definitions) {
        var tokens = new HashMap<String, Integer>();
        var passed = new HashSet<String>();
        var called = new HashMap<String, String>();
        for (var step : steps) {
            if (step.getEndTime() == null && !SCOPES.contains(step.getActivityType())) {
                tokens.merge(step.getActivityId(), 1, Integer::sum);
            } else if (step.getEndTime() != null) {
                passed.add(step.getActivityId());
            }
            Optional.ofNullable(step.getCalledProcessInstanceId())
                    .map(definitions::get)
                    .ifPresent(definition -> called.put(step.getActivityId(), definition));
        }
        var name = Objects.requireNonNullElse(instance.getProcessDefinitionName(), instance.getProcessDefinitionKey());
        return new Walked(instance.getProcessDefinitionId(), name, tokens, passed, called);
    }

    private String read(String definition) {
        try (var source = repository.getProcessModel(definition)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
