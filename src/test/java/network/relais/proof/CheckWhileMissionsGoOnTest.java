package network.relais.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import network.relais.mission.Missions.NewMission;
import network.relais.people.Role;
import network.relais.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The register is checked on a program in use. */
class CheckWhileMissionsGoOnTest extends PageTest {

    @Autowired
    private CheckProofs checkProofs;

    @Autowired
    private Register register;

    @Autowired
    private Chains chains;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void whatIsAddedMeanwhileIsNoFault() {
        var member = somebody("Anne", Role.MEMBER);
        var mission = missions.open(
                        new NewMission("Warehouse audit", client("Client"), null, null, member, "EUR"), clock.instant())
                .id();
        add(mission);

        var result = checkedWith(new AddsARecord(mission)).everything();

        assertThat(result.findings()).noneMatch(finding -> finding.toString().contains(mission));
        assertThat(chains.records(mission)).as("it was added").hasSize(2);
    }

    private void add(String mission) {
        var another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        another.executeWithoutResult(status -> register.add(mission, "somethingHappened", Map.of()));
    }

    /** The same check in the same kind of transaction, with somebody at work between two of its looks. */
    private CheckProofs checkedWith(Witness witness) {
        var check = new ProxyFactory(new CheckProofs(chains, List.of(witness)));
        check.setProxyTargetClass(true);
        if (checkProofs instanceof Advised advised) {
            check.addAdvisors(advised.getAdvisors());
        }
        return (CheckProofs) check.getProxy();
    }

    /** Asked after the ends of the chains were read and before their records are. */
    private final class AddsARecord implements Witness {

        private final String mission;

        AddsARecord(String mission) {
            this.mission = mission;
        }

        @Override
        public Set<String> missions() {
            add(mission);
            return Set.of();
        }

        @Override
        public List<Finding> compare(String missionId, List<ProofRecord> records, List<Chains.Sealed> texts) {
            return List.of();
        }
    }
}
