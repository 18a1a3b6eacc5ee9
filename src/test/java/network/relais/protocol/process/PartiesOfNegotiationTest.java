package network.relais.protocol.process;

import static network.relais.protocol.process.ProtocolNegotiation.TASK_ANSWER;
import static network.relais.protocol.process.ProtocolNegotiation.TASK_CLIENT_ANSWER;
import static network.relais.protocol.process.ProtocolNegotiation.TASK_REVISE_OR_HEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import network.relais.Means;
import network.relais.mail.InWords;
import network.relais.mail.MailContract;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Part;
import network.relais.people.Language;
import network.relais.people.People.NewPerson;
import network.relais.people.Role;
import network.relais.protocol.Answer;
import network.relais.protocol.AnswerOnPage;
import network.relais.protocol.Draft;
import network.relais.protocol.FillRole;
import network.relais.protocol.ReplaceContributor;
import network.relais.protocol.Seen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked about a protocol, what they read, and whose answers count. */
class PartiesOfNegotiationTest extends NegotiationScenarios {

    @Autowired
    private List<MailFacts> facts;

    @Autowired
    private AnswerOnPage answerOnPage;

    @Autowired
    private FillRole fillRole;

    @Autowired
    private ReplaceContributor replaceContributor;

    /** {@code ProtocolNegotiationTest} visits them. */
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    // ---- who is asked, and what they read

    @Test
    void theMailSaysTheWholeSplitTheOwnLinesWithTheirReasonAndTheDates() {
        whenAnneProposes();

        var mail = textsTo(bruno, mission, "protocol_proposed").get(0);
        var version = protocols.version(mission, 1);
        assertThat(mail)
                .contains(
                        InWords.date(version.terms().startsOn(), Language.EN),
                        InWords.date(version.terms().endsOn(), Language.EN),
                        "in proportion to days × day rate × coefficient",
                        "7 days for “Consultant c2”",
                        "Budget, excl. VAT");
        assertThat(protocols.lines(mission, 1))
                .allSatisfy(line -> assertThat(mail).contains(line.amount().format(Locale.ENGLISH)));
        assertThat(mail.indexOf("in proportion to days"))
                .as("the own lines come before the whole split")
                .isLessThan(mail.indexOf("The whole split"));
    }

    @Test
    void somebodyWithSeveralSharesIsAskedOnce() {
        whenAnneDrafts(draft -> withContributor(draft, "c3", ines));

        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(mission)
                        .taskAssignee(ines)
                        .list())
                .hasSize(1);
        assertThat(mailsTo(ines, mission)).containsExactly("protocol_proposed");
        assertThat(textsTo(ines, mission, "protocol_proposed").get(0))
                .contains("Introduction", "Contribution, 6.5 days");
    }

    /** 100.00 among three: the cent left over goes to whoever sorts first, and an open role sorts before everybody. */
    @Test
    void whoseShareMovesByOneMinorUnitIsToldAndNotAskedAgain() {
        var dora = member("Dora");
        var inOrder = List.of(bruno, chloe, dora).stream().sorted().toList();
        whenAnneDrafts(draft -> ofAHundredAmong(draft, inOrder));

        complete(inOrder.get(2), mission, TASK_ANSWER, NOT_THIS_TIME);
        whenAllAnswer(AGREE);

        assertThat(amountOf(inOrder.get(0), 1)).isEqualTo(3334);
        assertThat(amountOf(inOrder.get(0), 2)).isEqualTo(3333);
        assertThat(mailsTo(inOrder.get(0), mission)).contains("protocol_changed_by_rounding");
        assertThat(mailsTo(inOrder.get(1), mission)).doesNotContain("protocol_changed_by_rounding");
        assertThat(openSteps(mission)).containsExactly(TASK_CLIENT_ANSWER);
    }

    @Test
    void theAgreementWaitsForTheConsentOfAPartyWithoutALogin() {
        var sylvie = people.add(new NewPerson("Sylvie", "Film", "sylvie@film.example", null, Language.FR, "Lyon"))
                .id();

        whenAnneDrafts(draft -> withFixedPrice(draft, sylvie));

        assertThat(mailsTo(sylvie, mission)).containsExactly("protocol_outside_party");
        assertThat(protocols.questions(mission, 1))
                .extracting(question -> question.person())
                .contains(sylvie);
        for (var member : List.of(bruno, chloe, ines)) {
            complete(member, mission, TASK_ANSWER, AGREE);
        }
        whenTheNetworkAgrees();
        assertThat(openSteps(mission)).containsExactly(TASK_ANSWER);
        answerOnPage.answer(
                mission,
                sylvie,
                new Seen(1, protocols.seal(mission, 1).orElseThrow().hash(), Language.FR, Means.MAIL_LINK),
                new AnswerOnPage.Typed(AnswerOnPage.AGREED, null, null));
        letTheEngineWork(mission);
        assertThat(openSteps(mission)).containsExactly(TASK_CLIENT_ANSWER);
        assertThat(mailsTo(sylvie, mission))
                .containsExactlyInAnyOrder(
                        "protocol_outside_party", "protocol_answer_given", "protocol_outside_agreed");
    }

    @Test
    void everyMailTextFindsWhatItSaysOfAProtocolInBothLanguages() {
        whenAnneProposes();
        complete(bruno, mission, TASK_ANSWER, LESS_DAYS);
        complete(chloe, mission, TASK_ANSWER, NOT_THIS_TIME);
        var protocol = facts.stream()
                .filter(each -> each.word().equals("protocol"))
                .findFirst()
                .orElseThrow();

        for (var language : Language.values()) {
            MailContract.assertFills(protocol, MailRequest.of(mission, "any", bruno, ""), language);
        }
    }

    // ---- answers

    @Test
    void nobodyAnswersForSomebodyElseNotEvenTheAdministrator() {
        whenAnneProposes();
        var task = taskOf(bruno, mission, TASK_ANSWER);

        assertThatThrownBy(() -> as(anne, () -> forms.submitTaskForm(task.getId(), AGREE)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> {
                    identities.setAuthentication("admin", List.of("camunda-admin"));
                    forms.submitTaskForm(task.getId(), AGREE);
                })
                .hasStackTraceContaining("Nobody answers for somebody else");
        identities.clearAuthentication();
        assertThat(protocols.answers(mission, 1)).extracting(Answer::person).containsExactly(anne);
    }

    @Test
    void theAnswersFormShowsTheWholeSplitWithTheOwnLinesAndWhy() {
        whenAnneProposes();
        var task = taskOf(bruno, mission, TASK_ANSWER);

        var shown = tasks.getVariableLocal(task.getId(), "protocol").toString();

        assertThat(shown)
                .contains("\"ownTotal\":\"€")
                .contains("Contribution, 7 days")
                .contains("Shared in proportion to investment")
                .contains("Consultant c2: 7 days")
                .contains("The network");
        assertThat(anyVariableHolds(mission, "agreed")).isFalse();
    }

    @Test
    void aCounterProposalNeedsWordsAndAnAnswerAChoice() {
        whenAnneProposes();

        assertThatThrownBy(
                        () -> complete(bruno, mission, TASK_ANSWER, Map.of("answer", "counterProposal", "words", " ")))
                .hasStackTraceContaining("is empty");
        assertThatThrownBy(() -> complete(bruno, mission, TASK_ANSWER, Map.of()))
                .hasStackTraceContaining("\"Your answer\" is empty. Choose one of these");
        assertThatThrownBy(() -> complete(
                        bruno, mission, TASK_ANSWER, Map.of("answer", "counterProposal", "words", "x".repeat(4001))))
                .isInstanceOf(RuntimeException.class);
        complete(bruno, mission, TASK_ANSWER, Map.of("answer", "counterProposal", "words", "<b>Non</b> 🙃"));
        assertThat(protocols.answers(mission, 1)).extracting(Answer::words).contains("<b>Non</b> 🙃");
    }

    // ---- once it is agreed

    @Test
    void anOpenRoleIsFilledLikeForLikeByTheNewcomerAlone() {
        whenAnneProposes();
        complete(chloe, mission, TASK_ANSWER, NOT_THIS_TIME);
        whenAllAnswer(AGREE);
        theClientOrders();
        var david = member("David");

        var filled = fillRole.fill(mission, "c3", david, Means.PROGRAM);

        assertThat(filled.isAgreed()).isTrue();
        assertThat(protocols.inForce(mission).orElseThrow().number()).isEqualTo(filled.number());
        assertThat(protocols.answers(mission, filled.number()))
                .allMatch(Answer::isAgreement)
                .filteredOn(answer -> answer.carriedFrom() == null)
                .extracting(Answer::person)
                .containsExactly(david);
        assertThat(protocols.answers(mission, filled.number()))
                .extracting(Answer::person)
                .contains(anne);
        assertThat(missions.partsOf(mission, david)).contains(Part.CONTRIBUTOR, Part.PARTY);
        assertThatThrownBy(() -> fillRole.fill(mission, "c3", bruno, Means.PROGRAM))
                .hasMessageContaining("not open");
    }

    @Test
    void whoFallsIllKeepsTheDaysWorkedAndSomebodyElseTakesTheRest() {
        givenAnAgreement();
        theClientOrders();
        var before = protocols.lines(mission, 1);

        var left = replaceContributor.replace(mission, bruno, Map.of("c2", new BigDecimal("2.5")));
        var filled = fillRole.fill(mission, left.terms().openRoles().get(0).id(), member("David"), Means.PROGRAM);

        assertThat(missions.partsOf(mission, bruno)).contains(Part.CONTRIBUTOR);
        for (var line : before) {
            if (!line.party().equals(bruno)) {
                assertThat(protocols.lines(mission, filled.number()))
                        .filteredOn(now -> now.key().equals(line.key()))
                        .allSatisfy(now -> assertThat(Math.abs(now.amount().minorUnits()
                                        - line.amount().minorUnits()))
                                .isLessThanOrEqualTo(1))
                        .hasSize(1);
            }
        }
        assertThat(protocols.lines(mission, filled.number()).stream()
                        .mapToLong(line -> line.amount().minorUnits())
                        .sum())
                .isEqualTo(2_000_000);
    }

    // ---- many at once

    @Test
    void twentyPartiesWhoAnswerAtOnceAreTwentyAnswers() throws Exception {
        var crowd = IntStream.range(0, 18)
                .mapToObj(number -> member("Member" + number))
                .toList();
        whenAnneDrafts(draft -> withCrowd(draft, crowd));
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(TASK_ANSWER)
                .list();
        assertThat(open).hasSize(20);

        var together = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(20);
        try {
            var answers = open.stream()
                    .map(task -> pool.submit(() -> {
                        together.await();
                        as(task.getAssignee(), () -> forms.submitTaskForm(task.getId(), AGREE));
                        return true;
                    }))
                    .toList();
            together.countDown();
            for (var answer : answers) {
                assertThat(answer.get(60, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        letTheEngineWork(mission);

        assertThat(protocols.answers(mission, 1))
                .filteredOn(answer -> !answer.person().equals(anne))
                .hasSize(20);
        assertThat(openSteps(mission)).containsExactly(TASK_CLIENT_ANSWER);
    }

    @Test
    void ofManyCounterProposalsAtOnceOneAsksTheCoordinator() throws Exception {
        whenAnneProposes();
        var pool = Executors.newFixedThreadPool(3);
        try {
            var answers = List.of(bruno, chloe, ines).stream()
                    .map(person -> pool.submit(() -> complete(person, mission, TASK_ANSWER, LESS_DAYS)))
                    .toList();
            for (var answer : answers) {
                answer.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(protocols.answers(mission, 1)).hasSize(4);
        assertThat(openSteps(mission)).containsOnlyOnce(TASK_REVISE_OR_HEAR);
    }

    /** Whichever animator answers for it. */
    private void whenTheNetworkAgrees() {
        for (var task : tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(TASK_ANSWER)
                .list()) {
            if (directory.rolesOf(task.getAssignee(), today()).contains(Role.ANIMATOR)) {
                complete(task.getAssignee(), mission, TASK_ANSWER, AGREE);
            }
        }
        letTheEngineWork(mission);
    }

    private static Draft withFixedPrice(Draft draft, String supplier) {
        var fixed = new Draft.DeductionRow("f1", supplier, "Film", "900");
        return changed(draft, draft.budget(), draft.expenses(), List.of(fixed), draft.contributions());
    }

    private static Draft withContributor(Draft draft, String id, String person) {
        var rows = draft.contributions().stream()
                .map(row -> row.id().equals(id) ? contribution(id, person, row.days()) : row)
                .toList();
        return changed(draft, draft.budget(), draft.expenses(), draft.fixedPrices(), rows);
    }

    private static Draft ofAHundredAmong(Draft draft, List<String> three) {
        var nothing = new Draft.PotRow("0", "All of it is work", "");
        return new Draft(
                "100",
                draft.startsOn(),
                draft.endsOn(),
                new TreeMap<>(Map.of(
                        "network", nothing, "introducer", nothing, "prescriber", nothing, "coordination", nothing)),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        contribution("c1", three.get(0), "1"),
                        contribution("c2", three.get(1), "1"),
                        contribution("c3", three.get(2), "1")),
                List.of(new Draft.MilestoneRow("m1", "Audit", draft.endsOn(), three.get(0))),
                List.of(new Draft.InstalmentRow("i1", "All", "acceptance", "m1", "", "100", "percent")));
    }

    private long amountOf(String person, int version) {
        return protocols.lines(mission, version).stream()
                .filter(line -> line.party().equals(person))
                .mapToLong(line -> line.amount().minorUnits())
                .sum();
    }

    private Draft withCrowd(Draft draft, List<String> crowd) {
        var rows = new ArrayList<>(List.of(contribution("c1", anne, "10"), contribution("c2", bruno, "7")));
        crowd.subList(0, 17).forEach(person -> rows.add(contribution("c" + (rows.size() + 1), person, "3")));
        return changed(draft, draft.budget(), draft.expenses(), draft.fixedPrices(), rows);
    }
}
