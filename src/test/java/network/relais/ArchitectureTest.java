package network.relais;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static network.relais.ArchitectureConditions.ARE_AT_THE_ROOT_OF_A_FEATURE;
import static network.relais.ArchitectureConditions.BE_NEEDED_BY_ANOTHER_PACKAGE;
import static network.relais.ArchitectureConditions.BE_SEEN_BY_THEIR_OWN_PACKAGE_ONLY;
import static network.relais.ArchitectureConditions.COULD_BE_PACKAGE_PRIVATE;
import static network.relais.ArchitectureConditions.LIVE_IN_A_PACKAGE_THAT_SAYS_WHAT_IT_IS_FOR;
import static network.relais.ArchitectureConditions.NOT_DOUBLE_THEIR_ONLY_IMPLEMENTATION;
import static network.relais.ArchitectureConditions.NOT_READ_THE_MACHINES_CLOCK;
import static network.relais.ArchitectureConditions.NOT_SEE_WHAT_IS_BELOW_THEM;
import static network.relais.ArchitectureConditions.NOT_THROW_DICE;
import static network.relais.ArchitectureConditions.STREAM_ROWS_IN_A_TRANSACTION_ONLY;
import static network.relais.ArchitectureConditions.USE_NO_FLOATING_POINT;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * How the house is built, checked on what the compiler made of it. Each rule says why it is one; whoever needs an exception
 * writes a decision record first and names it here.
 */
@AnalyzeClasses(packages = "network.relais", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    // ---- foreign libraries have their rooms

    @ArchTest
    static final ArchRule theEngineIsSeenInFewPlacesOnly = noClasses()
            .that(resideOutsideOfPackages(
                    "network.relais.*.process..", "network.relais.engine..", "network.relais.publishing.engine.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("7.24 is the engine's last community release: to replace it, few places may know it");

    @ArchTest
    static final ArchRule theEnginesInsidesAreSeenByOurEnginePackageOnly = noClasses()
            .that(resideOutsideOfPackages("network.relais.engine.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..impl..")
            .because("what the engine does not promise may change with any patch, and no fork has to keep it");

    @ArchTest
    static final ArchRule onlyMailKnowsHowMailsTravel = noClasses()
            .that(resideOutsideOfPackages("network.relais.mail.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.commons.mail..", "org.apache.commons.mail2..", "jakarta.mail..")
            .because(
                    "every mail goes through the outbox: one sent on the side is lost or lies when its transaction fails");

    @ArchTest
    static final ArchRule onlyStoresSpeakSql = noClasses()
            .that(resideOutsideOfPackages("network.relais..store.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
            .because("whoever changes a table finds all its SQL in the store of one feature");

    @ArchTest
    static final ArchRule rowsAreStreamedInATransactionOnly = classes()
            .should(STREAM_ROWS_IN_A_TRANSACTION_ONLY)
            .because(
                    "outside of one, a stream of rows keeps its connection until somebody closes it: ten of them stop the"
                            + " program. Take list().stream()");

    // ---- features and what is inside them

    @ArchTest
    static final ArchRule featuresHaveNoCycles = slices().matching("network.relais.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature is understood, tested and changed without those that stand on it");

    @ArchTest
    static final ArchRule processStoreAndWebAreSeenByNobodyElse = classes()
            .that()
            .resideInAnyPackage("network.relais.*.process..", "network.relais.*.store..", "network.relais.*.web..")
            .should(BE_SEEN_BY_THEIR_OWN_PACKAGE_ONLY)
            .because("they are the outside of a feature: what two of them share belongs to the feature's root");

    @ArchTest
    static final ArchRule featuresDoNotKnowTheirOwnOutside = classes()
            .that(ARE_AT_THE_ROOT_OF_A_FEATURE)
            .should(NOT_SEE_WHAT_IS_BELOW_THEM)
            .because("rules stay readable and testable without engine, database and web: what they need is a port");

    @ArchTest
    static final ArchRule rulesAreFreeOfFrameworks = noClasses()
            .that(ARE_AT_THE_ROOT_OF_A_FEATURE)
            .and()
            .resideOutsideOfPackages("network.relais.engine", "network.relais.web", "network.relais.demo")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.security..",
                    "jakarta.servlet..",
                    "org.thymeleaf..")
            .because("a rule of the network does not depend on whether it is asked for by a page, a form or a mail");

    @ArchTest
    static final ArchRule nobodyIsChosenByScores = noClasses()
            .that()
            .resideInAPackage("network.relais.staffing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("network.relais.evaluation..")
            .because(
                    "whoever is asked to join is never ranked by what others thought of them: then nobody would say it");

    @ArchTest
    static final ArchRule pureFeaturesNeedNothingButJava = classes()
            .that()
            .resideInAnyPackage(
                    "network.relais.money",
                    "network.relais.split",
                    "network.relais.ledger",
                    "network.relais.calendar",
                    "network.relais.figures",
                    "network.relais.text")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "network.relais..")
            .because("money, dates and figures are worked out by functions that anybody can run by hand");

    // ---- money, time and chance

    @ArchTest
    static final ArchRule moneyIsNeverFloatingPoint = classes()
            .that()
            .resideInAnyPackage(
                    "network.relais.money..",
                    "network.relais.split..",
                    "network.relais.protocol..",
                    "network.relais.ledger..",
                    "network.relais.settlement..")
            .should(USE_NO_FLOATING_POINT)
            .because("0.1 + 0.2 is not 0.3, and somebody is owed the difference");

    @ArchTest
    static final ArchRule nobodyReadsTheMachinesClock = classes()
            .should(NOT_READ_THE_MACHINES_CLOCK)
            .because("the engine's deadlines, the demo and the tests move one clock: it comes in as an argument");

    @ArchTest
    static final ArchRule rulesLeaveNothingToChance = classes()
            .that(ARE_AT_THE_ROOT_OF_A_FEATURE)
            .and()
            .resideOutsideOfPackages("network.relais.engine", "network.relais.web", "network.relais.demo")
            .should(NOT_THROW_DICE)
            .because("the same question gets the same answer: secrets and ids are made at the outside");

    // ---- shape

    @ArchTest
    static final ArchRule packagesSayWhatTheyAreFor = classes()
            .should(LIVE_IN_A_PACKAGE_THAT_SAYS_WHAT_IT_IS_FOR)
            .because("null is an exception that is written down, everywhere");

    @ArchTest
    static final ArchRule whatNobodyElseNeedsIsPackagePrivate = classes()
            .that(COULD_BE_PACKAGE_PRIVATE)
            .should(BE_NEEDED_BY_ANOTHER_PACKAGE)
            .because("what is public is a promise to other packages, and cannot be changed by reading one of them");

    @ArchTest
    static final ArchRule interfacesArePortsOrHaveSeveralImplementations = classes()
            .that()
            .areInterfaces()
            .should(NOT_DOUBLE_THEIR_ONLY_IMPLEMENTATION)
            .because("an interface beside its only implementation is a second place to read and to change");

    @ArchTest
    static final ArchRule nothingIsCalledImpl = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .because("a name says what is particular about an implementation: JdbcLeads, FilePostman");

    @ArchTest
    static final ArchRule whatAClassNeedsComesThroughItsConstructor = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .because("an object is whole once it is made, and a test needs no container to make it");
}
