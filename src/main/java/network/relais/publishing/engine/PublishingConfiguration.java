package network.relais.publishing.engine;

import java.nio.file.Path;
import java.time.Duration;
import network.relais.engine.OnBehalfOfNetwork;
import network.relais.publishing.DatedDecision;
import network.relais.publishing.DecisionContract;
import network.relais.publishing.DiagramContract;
import network.relais.publishing.EditionWords;
import network.relais.publishing.Editions;
import network.relais.publishing.Publish;
import network.relais.publishing.PublishCheck;
import network.relais.publishing.SendableMails;
import network.relais.publishing.TreeSource;
import network.relais.publishing.files.FolderSource;
import network.relais.publishing.files.FolderWatch;
import network.relais.publishing.files.ProgramSource;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

    @Bean
    Editions editions(RepositoryService repository, OnBehalfOfNetwork network) {
        return new DeployedEditions(repository, network);
    }

    @Bean
    PublishCheck publishCheck(
            ListableBeanFactory beans,
            ObjectProvider<DiagramContract> contracts,
            ObjectProvider<DecisionContract> tables,
            ObjectProvider<DatedDecision> dated,
            SendableMails mails) {
        return new DiagramCheck(
                new ReachableBeans(beans),
                contracts.orderedStream().toList(),
                tables.orderedStream().toList(),
                dated.orderedStream().toList(),
                mails);
    }

    @Bean
    PublishedTrees publishedTrees(@Value("${relais.bpmn:}") String folder) {
        var program = new ProgramSource();
        if (!folder.isBlank()) {
            return new PublishedTrees(new FolderSource(Path.of(folder)), program);
        }
        return new PublishedTrees(program, program);
    }

    @Bean
    Publish publish(PublishedTrees trees, PublishCheck check, Editions editions) {
        return new Publish(trees.source(), trees.shipped(), check, editions);
    }

    @Bean
    EditionWords editionWords(
            RepositoryService repository, TaskService tasks, OnBehalfOfNetwork network, PublishedTrees trees) {
        return new DeployedWords(repository, tasks, network, trees.shipped());
    }

    @Bean
    FolderWatch folderWatch(PublishedTrees trees, Publish publish) {
        return new FolderWatch(trees.source(), publish, Duration.ofSeconds(1));
    }

    @Bean
    PublishAtStart publishAtStart(
            Publish publish,
            FolderWatch watch,
            PublishedTrees trees,
            @Value("${relais.publishing.watch:${relais.demo.enabled:false}}") boolean watched) {
        return new PublishAtStart(publish, watch, watched && trees.source() != trees.shipped());
    }

    /**
     * Where this program reads what it publishes.
     *
     * @param source what process owners write to; the program's own tree where there is no folder
     * @param shipped the program's own tree
     */
    record PublishedTrees(TreeSource source, TreeSource shipped) {}
}
