package network.relais.publishing.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import network.relais.engine.OnBehalfOfNetwork;
import network.relais.publishing.BpmnTree;
import network.relais.publishing.Editions;
import network.relais.publishing.Finding;
import network.relais.publishing.Manifest;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.repository.Deployment;

/**
 * An edition is a deployment named {@value #NAME} that holds the whole tree and, beside it, its manifest. Its number is the
 * deployment's source, because the order of deployments by their time would depend on a clock that may be set back. With
 * which program it was published is the manifest's first line. So nothing about editions can disagree with the engine.
 *
 * <p>Nobody's own rights reach deployments, not even a process owner's: what is deployed past the check would be unchecked. Who
 * may publish is decided before, and the network does it.
 */
class DeployedEditions implements Editions {

    static final String NAME = "relais";
    static final String MANIFEST = "manifest.txt";

    private static final String NUMBER = "edition ";
    private static final String SHIPPED_WITH = "shipped-with ";

    private final RepositoryService repository;
    private final OnBehalfOfNetwork network;

    DeployedEditions(RepositoryService repository, OnBehalfOfNetwork network) {
        this.repository = repository;
        this.network = network;
    }

    @Override
    public Optional<Edition> current() {
        return network.ask(() -> repository.createDeploymentQuery().deploymentName(NAME).list().stream()
                .max(Comparator.comparingInt(DeployedEditions::number).thenComparing(Deployment::getDeploymentTime))
                .map(this::edition));
    }

    @Override
    public Edition publish(int number, BpmnTree tree, String shippedWith) {
        // The manifest makes a deletion count; the engine compares again under its lock, since another node may have
        // published the same a moment ago.
        var deployment =
                repository.createDeployment().name(NAME).source(NUMBER + number).enableDuplicateFiltering(false);
        tree.files().forEach((path, content) -> deployment.addInputStream(path, new ByteArrayInputStream(content)));
        deployment.addString(
                MANIFEST, SHIPPED_WITH + shippedWith + "\n" + tree.manifest().text());
        try {
            return network.ask(() -> edition(deployment.deploy()));
        } catch (ParseException unreadable) {
            throw new Refused(
                    unreadable.getResorceReports().stream()
                            .flatMap(report -> report.getErrors().stream().map(error -> finding(report, error)))
                            .toList(),
                    unreadable);
        } catch (ProcessEngineException unreadable) {
            throw new Refused(List.of(finding(tree, unreadable)), unreadable);
        }
    }

    private Edition edition(Deployment deployment) {
        try (var resource = repository.getResourceAsStream(deployment.getId(), MANIFEST)) {
            var text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            var shippedWith = text.lines()
                    .filter(line -> line.startsWith(SHIPPED_WITH))
                    .map(line -> line.substring(SHIPPED_WITH.length()))
                    .findFirst()
                    .orElse("");
            return new Edition(number(deployment), deployment.getId(), Manifest.parse(text), shippedWith);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the manifest of deployment " + deployment.getId(), unreadable);
        }
    }

    private static int number(Deployment deployment) {
        return Integer.parseInt(deployment.getSource().substring(NUMBER.length()));
    }

    private static Finding finding(ResourceReport report, Problem error) {
        var element = error.getMainElementId() == null ? "" : error.getMainElementId();
        return new Finding(
                report.getResourceName(),
                element,
                "",
                "The engine cannot run it: %s (line %d).".formatted(error.getMessage(), error.getLine()),
                "Correct this element and save again.");
    }

    private static Finding finding(BpmnTree tree, ProcessEngineException unreadable) {
        var reasons = new StringBuilder();
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            reasons.append(reasons.isEmpty() ? "" : " ← ").append(cause.getMessage());
        }
        var file = tree.files().keySet().stream()
                .filter(path -> reasons.indexOf(path) >= 0)
                .findFirst()
                .orElse("");
        return new Finding(
                file, "", "", "The engine cannot read it: " + reasons + ".", "Correct the file and save again.");
    }
}
