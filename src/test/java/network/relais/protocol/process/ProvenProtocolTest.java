package network.relais.protocol.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import network.relais.Means;
import network.relais.people.Language;
import network.relais.proof.Chains;
import network.relais.proof.CheckProofs;
import network.relais.proof.Finding;
import network.relais.proof.ProofRecord;
import network.relais.protocol.AnswerProtocol;
import network.relais.protocol.Seen;
import network.relais.staffing.MoveMissionDates;
import network.relais.testing.WholeMissionTest;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the register proves of a protocol that was really negotiated, and what it gives away. */
class ProvenProtocolTest extends WholeMissionTest {

    @Autowired
    private CheckProofs checkProofs;

    @Autowired
    private Chains chains;

    @Autowired
    private AnswerProtocol answerProtocol;

    @Autowired
    private MoveMissionDates moveDates;

    @Autowired
    private TransactionTemplate transaction;

    private String mission;

    @BeforeEach
    void aMissionUnderNegotiation() {
        mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
    }

    /** What the map does is {@code MissionLifecycleTest}'s. */
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void everyStepOfANegotiationIsARecord() {
        complete(
                bruno,
                mission,
                ANSWER_PROTOCOL,
                Map.of("answer", "counterProposal", "words", "Two days less, please."));
        complete(anne, mission, REVISE_OR_HEAR, Map.of("decision", "hear"));
        everybodyAgrees(mission);
        anneProposes(mission, draft(anne, bruno, chloe));
        everybodyAgrees(mission);
        theClientOrders(mission);

        assertThat(checkProofs.of(mission)).isEmpty();
        assertThat(chains.records(mission))
                .extracting(ProofRecord::kind)
                .startsWith("versionProposed", "versionAnswered", "versionAnswered")
                .endsWith("versionAgreed", "clientOrdered", "versionInForce")
                .contains("versionReplaced");
    }

    @Test
    void anApprovalNamesWhatWasSeenByWhomInWhichPartAndWhatWasStated() {
        complete(bruno, mission, ANSWER_PROTOCOL, Map.of("answer", "agreed"));

        var records = chains.records(mission);
        var approval = records.get(records.size() - 1);
        assertThat(approval.said())
                .containsEntry("person", bruno)
                .containsEntry("answer", "AGREED")
                .containsEntry("version", "1")
                .containsEntry("document", records.get(0).get("document"))
                .containsEntry("means", "PROGRAM")
                .containsEntry("parts", "PARTY")
                .containsEntry("previous", records.get(records.size() - 2).hash());
        assertThat(approval.get("at")).endsWith("Z");
        assertThat(approval.get("statement"))
                .isEqualTo(
                        "I agree to version 1 of the protocol agreement, with €4,483.91 excl. VAT for me, and I am free"
                                + " on the dates of my work.");
    }

    @Test
    void whoeverMovesTheDatesStatesItAndIsNotTakenToHaveAnsweredBefore() {
        everybodyAgrees(mission);
        theClientOrders(mission);

        as(
                chantal,
                () -> moveDates.move(
                        mission, chantal, Means.PASSWORD, today().plusDays(7), today().plusDays(97), Map.of()));

        assertThat(chains.records(mission).stream()
                        .filter(record -> chantal.equals(record.said().get("person"))
                                && "2".equals(record.said().get("version"))))
                .singleElement()
                .satisfies(record -> assertThat(record.kind()).isEqualTo("versionAnswered"))
                .satisfies(record -> assertThat(record.said())
                        .containsEntry("means", "PASSWORD")
                        .containsEntry(
                                "statement",
                                "I move the dates of the mission to those of version 2 of the protocol agreement."));
        assertThat(checkProofs.of(mission)).isEmpty();
    }

    @Test
    void typedWordsAreVouchedForAndNotHeld() {
        complete(bruno, mission, ANSWER_PROTOCOL, Map.of("answer", "counterProposal", "words", "Ask Claire Roche!"));

        assertThat(chains.records(mission)).allMatch(record -> !record.content().contains("Claire"));
        assertThat(chains.sealed(mission)).extracting(Chains.Sealed::text).contains("Ask Claire Roche!");
    }

    @Test
    void whateverIsChangedInTheRowsIsFound() {
        everybodyAgrees(mission);
        theClientOrders(mission);

        thenFound("update relais.protocol_line set amount = amount + 1 where mission = ? and position = 2")
                .contains("version 1 of the protocol is not what was proposed");
        thenFound("update relais.protocol_line set why_fr = 'Cadeau' where mission = ? and position = 2")
                .contains("is not what was proposed");
        thenFound("delete from relais.protocol_line where mission = ? and position = 2")
                .contains("is not what was proposed");
        thenFound(
                        "update relais.protocol_version set content = replace(content, '\"Audit\"', '\"Audits\"') where mission = ?")
                .contains("is not what was proposed");
        thenFound("update relais.protocol_version set content = replace(content, '65000', '65100') where mission = ?")
                .contains("is not what was proposed");
        thenFound("update relais.protocol_version set proposer = '%s' where mission = ?".formatted(bruno))
                .contains("is not what was proposed");
        thenFound("update relais.protocol_version set content = '{' where mission = ?")
                .contains("cannot be read");
        thenFound("update relais.protocol_seal set hash = '0' where mission = ?")
                .contains("is not what was proposed");
        thenFound("update relais.protocol_version set in_force_since = null where mission = ?")
                .contains("version 1 is not in force any more");
        thenFound("update relais.protocol_version set status = 'WITHDRAWN', in_force_since = null where mission = ?")
                .contains("not in force any more");
        thenFound("update relais.protocol_answer set kind = 'NOT_TAKING_PART' where mission = ? and person = '%s'"
                        .formatted(bruno))
                .contains("the answer of " + bruno + " to version 1 was changed");
        thenFound("update relais.protocol_answer set words = 'Gladly!' where mission = ? and person = '%s'"
                        .formatted(bruno))
                .contains("was changed");
        thenFound("delete from relais.protocol_answer where mission = ? and person = '%s'".formatted(bruno))
                .contains("the answer of " + bruno + " to version 1 is gone");
        thenFound("update relais.client_order set reference = 'PO 4712' where mission = ?")
                .contains("the client's order was changed");
        thenFound("delete from relais.proof_record where mission = ? and number = 3")
                .contains("record 3: this record is missing");
        thenFound(
                        "update relais.proof_record set content = replace(content, 'AGREED', 'REFUSED') where mission = ? and number = 3")
                .contains("record 3: it was changed");
        assertThat(checkProofs.of(mission)).isEmpty();
    }

    @Test
    void anAnswerThatTheRegisterDoesNotKnowIsFound() {
        thenFound(
                        """
                        insert into relais.protocol_answer (number, mission, version, person, kind, words, answered_at)
                        select nextval('relais.protocol_answer_number'), mission, 1, '%s', 'AGREED', '', now()
                        from relais.protocol_seal where mission = ?"""
                                .formatted(chloe))
                .contains("version 1: the register does not know the answer of " + chloe);
    }

    @Test
    void whoAnswersToAReplacedVersionIsToldToReviewIt() {
        var seen = seenVersion();
        complete(
                bruno,
                mission,
                ANSWER_PROTOCOL,
                Map.of("answer", "counterProposal", "words", "Two days less, please."));
        complete(anne, mission, REVISE_OR_HEAR, Map.of("decision", "revise"));
        letTheEngineWork(mission);
        anneProposes(mission, draft(anne, bruno, chloe));

        assertThatThrownBy(() -> answerProtocol.agree(mission, chloe, seen))
                .hasMessage("Version 2 replaced version 1, review again.");
        assertThat(protocols.answers(mission, 2))
                .noneMatch(answer -> answer.person().equals(chloe));
    }

    @Test
    void whoAnswersToAnythingButWhatWasProposedIsRefused() {
        var seen = new Seen(1, "0".repeat(64), Language.FR, Means.PASSWORD);

        assertThatThrownBy(() -> answerProtocol.agree(mission, chloe, seen))
                .hasMessageContaining("open the task again");
    }

    @Test
    void twentyTimesTheSameYesAtOnceIsOneRecord() throws Exception {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(ANSWER_PROTOCOL)
                .taskAssignee(chloe)
                .singleResult()
                .getId();
        var seen = seenVersion();
        var together = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(20);
        try {
            Callable<Boolean> byTask = () -> tried(together, () -> completeAs(chloe, task));
            Callable<Boolean> byUseCase = () -> tried(together, () -> answerProtocol.agree(mission, chloe, seen));
            var tries = Stream.generate(() -> Stream.of(byTask, byUseCase))
                    .limit(10)
                    .flatMap(both -> both)
                    .map(pool::submit)
                    .toList();
            together.countDown();
            var succeeded = 0;
            for (var each : tries) {
                succeeded += each.get(60, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertThat(succeeded).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }

        assertThat(chains.records(mission).stream()
                        .filter(record -> record.get("person").equals(chloe)))
                .hasSize(1);
        assertThat(checkProofs.of(mission)).isEmpty();
    }

    private void completeAs(String person, String task) {
        try {
            identities.setAuthenticatedUserId(person);
            tasks.complete(task, Map.of("answer", "agreed"));
        } finally {
            identities.clearAuthentication();
        }
    }

    private static boolean tried(CountDownLatch together, Runnable yes) throws InterruptedException {
        together.await();
        try {
            yes.run();
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private Seen seenVersion() {
        var hash = protocols.seal(mission, 1).orElseThrow().hash();
        return new Seen(1, hash, Language.EN, Means.PASSWORD);
    }

    /** What the check says after a change that is taken back at once. */
    private AbstractStringAssert<?> thenFound(String change) {
        var found = transaction.execute(status -> {
            var changed = jdbc.sql(change).param(mission).update();
            assertThat(changed).isPositive();
            var finding = checkProofs.of(mission).map(Finding::toString).orElse("nothing");
            status.setRollbackOnly();
            return finding;
        });
        return assertThat(found).startsWith(mission);
    }
}
