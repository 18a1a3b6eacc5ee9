package network.relais.protocol.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import network.relais.introduction.IntroductionClaims;
import network.relais.introduction.RecordIntroduction;
import network.relais.mission.Missions;
import network.relais.mission.Missions.NewMission;
import network.relais.people.Accounts;
import network.relais.people.ChooseLanguage;
import network.relais.people.Language;
import network.relais.people.People;
import network.relais.people.People.NewPerson;
import network.relais.people.Role;
import network.relais.protocol.Draft;
import network.relais.protocol.DraftState;
import network.relais.protocol.Protocols;
import network.relais.testing.Chromium;
import network.relais.testing.WholeRelais;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The coordinator drafts a protocol in Tasklist, in a real browser. */
@WholeRelais
class ProtocolDraftIT {

    private static final AtomicInteger SOMEBODY = new AtomicInteger();
    private static final String PASSWORD = "a password of their own";
    private static final int LAPTOP = 1280;
    private static final int PHONE = 390;

    private static Chromium chromium;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Missions missions;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    DraftState drafts;

    @Autowired
    Protocols protocols;

    @Autowired
    RecordIntroduction recordIntroduction;

    @Autowired
    IntroductionClaims claims;

    @Autowired
    ChooseLanguage chooseLanguage;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private String anne;
    private String bruno;
    private String ines;
    private String mission;
    private BrowserContext window;
    private Page page;

    @BeforeAll
    static void aBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void anneDraftsAProtocol() {
        anne = somebody("Anne", Role.MEMBER);
        bruno = somebody("Bruno", Role.MEMBER);
        ines = somebody("Inès", Role.MEMBER, Role.INTRODUCER);
        somebody("Chantal", Role.ANIMATOR);
        people.setProfile(bruno, Set.of("audit", "stock"), 65_000L, "EUR");
        aMissionToDraftFor("EUR");
        window = chromium.window(LAPTOP, 900);
        page = signedIn(window);
        openDraft(page);
    }

    /** So that Inès, who introduced it, has the usual 5 %. */
    private void theClientIsInItsSecondYear() {
        recordIntroduction.leadBrought(missions.get(mission), ines);
        var today = LocalDate.now(clock);
        claims.ofClient(missions.get(mission).client())
                .forEach(claim -> claims.setFirstOrder(claim.number(), today.minusMonths(13)));
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @Test
    void theSplitIsShownToTheCentWhileOneTypesAndCompletingProposesIt() {
        whenAWholeDraftIsTyped();

        assertThat(split()).containsText("€12,000.00");
        assertThat(totalOf("Anne")).hasText("€6,947.13");
        assertThat(totalOf("Bruno")).hasText("€3,320.43");
        assertThat(totalOf("Inès")).hasText("€577.48");
        assertThat(totalOf("The network")).hasText("€1,154.96");
        split().locator("tbody", has("Bruno")).getByText("Why?").click();
        assertThat(split().locator("tbody", has("Bruno"))).containsText("Shared in proportion to investment");
        assertThat(page.locator(".foot")).containsText("Complete sends this proposal to 3 people");
        picture("draft");
        wholePicture(page, "draft-whole");

        complete();

        assertThat(page.locator("form[name=protocolDraft]")).hasCount(0);
        var version = protocols.latest(mission).orElseThrow();
        assertThat(version.terms().budget().plain()).isEqualTo("12000.00");
        assertThat(version.split().totals().get(bruno).plain()).isEqualTo("3320.43");
        assertThat(runtime.createVariableInstanceQuery()
                        .variableName("draftRevision")
                        .list())
                .isEmpty();
    }

    @Test
    void theEditorSpeaksFrenchToWhoeverReadsFrench() {
        chooseLanguage.choose(anne, Language.FR);
        page.reload();

        type("Budget HT", "1e9");
        page.keyboard().press("Tab");
        assertThat(problemAt("Budget HT")).containsText("n’est pas un nombre");
        type("Budget HT", "12000,5");
        page.keyboard().press("Tab");
        assertThat(field("Budget HT")).hasValue("12\u00A0000,50");
        assertThat(page.locator(".save-state")).containsText("Enregistré à");
        assertThat(page.locator(".foot")).containsText("à corriger avant l’envoi");
        assertThat(page.locator("[role=group][aria-label=Apporteur]")).containsText("a apporté ce client le");
        wholePicture(page, "draft-french");
        thenNothingIsWiderThan(page, LAPTOP);
    }

    /** What is said in one language only would read as “undefined” in the other. */
    @Test
    void theEditorHasTheSameTextsInBothLanguages() {
        var texts = page.evaluate(
                """
                async () => {
                  const { dictionaries } = await import('/forms/draft/words.js');
                  const keys = (texts, start) => Object.entries(texts).flatMap(([key, text]) =>
                    text !== null && typeof text === 'object' ? keys(text, start + key + '.') : [start + key + ' ' + typeof text]);
                  return Object.values(dictionaries).map(texts => keys(texts, '').sort().join('\\n'));
                }""");

        assertThat((List<?>) texts).hasSize(2);
        assertThat(((List<?>) texts).get(1)).isEqualTo(((List<?>) texts).get(0));
        assertThat(((List<?>) texts).get(0).toString()).contains("sections.mission string", "add function");
    }

    @Test
    void theEditorSaysWhoseIntroductionTheClientIsAndAsksWhyItsPartGoesToSomebodyElse() {
        var introducer = page.locator("[role=group][aria-label=Introducer]");

        assertThat(introducer).containsText("Usual: 5 %. Inès");
        assertThat(introducer).containsText("introduced this client on");
        assertThat(introducer.getByLabel("Why another rate, or another person")).isHidden();

        introducer.getByLabel("Who").selectOption(anne);

        assertThat(introducer.getByLabel("Why another rate, or another person")).isVisible();
        picture("introducer");
    }

    @Test
    void whatIsTypedIsSavedAsItIsTypedAndIsThereWhenTheTaskIsOpenedAgain() {
        type("Budget, excluding VAT", "12000,5");
        page.keyboard().press("Tab");

        assertThat(field("Budget, excluding VAT")).hasValue("12\u00A0000.50");
        thenItIsSaved();
        assertThat(saved().budget()).isEqualTo("12\u00A0000.50");

        page.reload();
        assertThat(field("Budget, excluding VAT")).hasValue("12\u00A0000.50");
    }

    @Test
    void aMistakeIsMarkedAtItsFieldOnceOneHasLeftIt() {
        type("Budget, excluding VAT", "1e9");
        assertThat(problemAt("Budget, excluding VAT")).isEmpty();

        page.keyboard().press("Tab");

        assertThat(problemAt("Budget, excluding VAT")).containsText("\"1e9\" is not a number");
        assertThat(field("Budget, excluding VAT")).hasAttribute("aria-invalid", "true");
        assertThat(problemAt("First day")).isEmpty();
    }

    @Test
    void whatWasCheckedBeforeOneTypedMarksNothing() {
        type("Budget, excluding VAT", "12000");
        assertThat(page.locator(".foot")).containsText("mend");
        var role = in(row("Contribution 1"), "Role");
        role.evaluate(
                """
                control => {
                  window.marks = 0;
                  new MutationObserver(() => window.marks += control.hasAttribute('aria-invalid') ? 1 : 0)
                    .observe(control, { attributeFilter: ['aria-invalid'] });
                }""");

        page.waitForResponse("**/protocol-draft/check", () -> {
            typeInto(role, "Audit and plan");
            page.keyboard().press("Tab");
        });

        assertThat(page.evaluate("window.marks")).isEqualTo(0);
    }

    @Test
    void whoeverSendsBeforeTheFirstCheckHasAnsweredIsShownTheMistakesAllTheSame() {
        var held = new ArrayList<Route>();
        var isSlow = new AtomicBoolean(true);
        page.route("**/protocol-draft/check", route -> {
            if (isSlow.get()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        page.reload();
        openDraft(page);
        type("Budget, excluding VAT", "12000");
        page.waitForResponse(answer -> answer.request().method().equals("PUT"), this::complete);
        page.waitForCondition(() -> held.size() >= 2);
        isSlow.set(false);
        held.forEach(Route::resume);

        assertThat(page.locator(".summary")).isFocused();
    }

    @Test
    void sendingAnUnfinishedDraftLeadsToEachMistakeAndKeepsTheTask() {
        type("Budget, excluding VAT", "12000");
        complete();

        assertThat(page.locator(".summary")).isFocused();
        assertThat(page.locator(".summary")).containsText("First day: choose a date.");
        picture("mistakes");
        page.locator(".summary button", containing("Contribution 1")).first().click();
        assertThat(in(row("Contribution 1"), "Role")).isFocused();
        assertThat(tasks.createTaskQuery().taskId(task().getId()).count()).isEqualTo(1);
        assertThat(protocols.latest(mission)).isEmpty();
    }

    @Test
    void aRowIsAddedByEnterRemovedAndBroughtBack() {
        page.getByText("Add an expense").click();
        assertThat(in(row("Expense 1"), "Who bears it")).isFocused();
        typeInto(in(row("Expense 1"), "What for"), "Train");
        page.keyboard().press("Enter");
        typeInto(in(row("Expense 2"), "What for"), "Hotel");

        page.keyboard().press("Alt+Shift+ArrowUp");
        assertThat(in(row("Expense 1"), "What for")).hasValue("Hotel");
        assertThat(in(row("Expense 1"), "What for")).isFocused();
        page.getByLabel("Remove Expense 1").click();
        assertThat(in(row("Expense 1"), "What for")).hasValue("Train");
        page.getByText("Undo").click();
        assertThat(in(row("Expense 1"), "What for")).hasValue("Hotel");

        thenItIsSaved();
        assertThat(saved().expenses()).extracting(Draft.DeductionRow::label).containsExactly("Hotel", "Train");
    }

    @Test
    void theUsualDayRateIsProposedAndAnOtherCoefficientWantsAReason() {
        page.getByText("Add a contribution").click();
        in(row("Contribution 2"), "Who").selectOption(bruno);
        assertThat(in(row("Contribution 2"), "Day rate")).hasValue("650.00");

        row("Contribution 2").getByText("Coefficient and own dates").click();
        typeInto(in(row("Contribution 2"), "Coefficient"), "1,5");
        page.keyboard().press("Tab");
        var reason = in(row("Contribution 2"), "Why the coefficient is not 1");
        assertThat(reason).isVisible();
        reason.focus();
        typeInto(reason, " ");
        page.keyboard().press("Tab");
        assertThat(row("Contribution 2")).containsText("Say why the coefficient is not 1.");
    }

    @Test
    void aLostLoginLosesNothingAndGoesOnAfterSigningInInAnotherTab() {
        type("Budget, excluding VAT", "12000");
        thenItIsSaved();
        window.clearCookies();

        type("Budget, excluding VAT", "13000");
        assertThat(page.locator(".save-state")).containsText("Not saved: your session has ended.");
        picture("signed-out");
        var login =
                window.waitForPage(() -> page.getByText("Sign in in a new tab").click());
        signIn(login);

        assertThat(page.locator(".save-state")).containsText(Pattern.compile("Saved \\d\\d:\\d\\d"));
        assertThat(saved().budget()).isEqualTo("13\u00A0000.00");
    }

    @Test
    void whatCouldNotBeSavedBeforeTheWindowWasClosedComesBack() {
        window.route("**/protocol-draft", route -> route.abort());
        type("Budget, excluding VAT", "14000");
        assertThat(page.locator(".save-state")).containsText("Not saved: no connection, trying again");

        page.close();
        window.unroute("**/protocol-draft");
        page = window.newPage();
        openDraft(page);

        assertThat(field("Budget, excluding VAT")).hasValue("14\u00A0000.00");
        assertThat(page.locator(".note")).containsText("What you had typed before is back.");
        thenItIsSaved();
        assertThat(saved().budget()).isEqualTo("14000");
    }

    @Test
    void twoWindowsAreShownSideBySideAndNeitherTextIsLost() {
        var other = window.newPage();
        openDraft(other);
        type("Budget, excluding VAT", "12000");
        thenItIsSaved();

        typeInto(other.getByLabel("Budget, excluding VAT"), "15000");
        typeInto(in(row(other, "Contribution 1"), "Role"), "Auditor");
        var conflict = other.locator(".conflict");
        assertThat(conflict).containsText("Anne");
        assertThat(conflict).containsText("Keep mine 15\u00A0000.00");
        assertThat(conflict).containsText("Take the other 12\u00A0000.00");
        assertThat(conflict.getByText("Go on with these")).isDisabled();
        picture(other, "two-windows");

        conflict.locator("fieldset", has("Budget")).getByLabel("Keep mine").check();
        conflict.getByText("Go on with these").click();

        assertThat(other.locator(".save-state")).containsText("Saved");
        assertThat(saved().budget()).isEqualTo("15\u00A0000.00");
        assertThat(saved().contributions().get(0).role()).isEqualTo("Auditor");
    }

    @Test
    void whatAnotherWindowSavedMeanwhileIsNotProposedUnseen() {
        whenAWholeDraftIsTyped();
        var other = window.newPage();
        openDraft(other);
        typeInto(other.getByLabel("Budget, excluding VAT"), "15000");
        assertThat(other.locator(".save-state")).containsText("Saved");

        complete();

        assertThat(page.getByText("This draft was changed in another window meanwhile")
                        .first())
                .isVisible();
        assertThat(protocols.latest(mission)).isEmpty();
        assertThat(field("Budget, excluding VAT")).hasValue("12\u00A0000.00");
    }

    @Test
    void theEditorFitsAPhone() {
        whenAWholeDraftIsTyped();
        var phone = chromium.window(PHONE, 844);
        try {
            var small = signedIn(phone);
            openDraft(small);
            assertThat(small.locator(".split tfoot")).containsText("€12,000.00");
            thenNothingIsWiderThan(small, PHONE);
            picture(small, "phone");
            wholePicture(small, "phone-whole");
        } finally {
            phone.close();
        }
    }

    /** Without decimals in yen, with three in dinars. */
    @ParameterizedTest
    @CsvSource({"JPY, 1200000, 45040, 60000", "TND, '12000,500', '450,400', '600,250'"})
    void aDraftWithAnOpenRoleIsTypedOnAPhoneInWhicheverCurrency(
            String currency, String budget, String expense, String dayRate) {
        aMissionToDraftFor(currency);
        window.close();
        window = chromium.window(PHONE, 844);
        page = signedIn(window);
        openDraft(page);

        type("Budget, excluding VAT", budget);
        field("First day").fill(day(20));
        field("Last day").fill(day(80));
        page.getByText("Add an expense").click();
        in(row("Expense 1"), "Who bears it").selectOption(anne);
        typeInto(in(row("Expense 1"), "What for"), "Train");
        typeInto(in(row("Expense 1"), "Amount"), expense);
        typeInto(in(row("Contribution 1"), "Role"), "Audit and plan");
        typeInto(in(row("Contribution 1"), "Days"), "10");
        typeInto(in(row("Contribution 1"), "Day rate"), dayRate);
        page.getByText("Add a contribution").click();
        typeInto(in(row("Contribution 2"), "Role"), "Stock count");
        typeInto(in(row("Contribution 2"), "Skills wanted"), "stock");
        typeInto(in(row("Contribution 2"), "Days"), "5,5");
        typeInto(in(row("Contribution 2"), "Day rate"), dayRate);
        picture("phone-typing-" + currency);
        typeInto(in(row("Milestone 1"), "What is delivered"), "Audit report");
        in(row("Milestone 1"), "Due").fill(day(60));
        typeInto(in(row("Instalment 1"), "Instalment"), "All of it");
        typeInto(in(row("Instalment 1"), "Amount"), "100");
        page.keyboard().press("Tab");
        assertThat(page.locator(".sum")).containsText("nothing missing");
        var total = split().locator("tfoot .number").innerText();
        assertThat(page.locator(".sum")).hasText(total + " of " + total + ": nothing missing");
        assertThat(split()).containsText("Open role: Stock count");
        thenItIsSaved();
        thenNothingIsWiderThan(page, PHONE);
        wholePicture(page, "phone-whole-" + currency);
        try (var laptop = chromium.window(LAPTOP, 900)) {
            var wide = signedIn(laptop);
            openDraft(wide);
            assertThat(wide.locator(".split")).containsText("Open role: Stock count");
            wholePicture(wide, "open-role-" + currency);
        }

        complete();

        assertThat(page.locator("form[name=protocolDraft]")).hasCount(0);
        var terms = protocols.latest(mission).orElseThrow().terms();
        assertThat(terms.budget().plain()).isEqualTo(budget.replace(',', '.'));
        assertThat(terms.openRoles()).extracting(role -> role.role()).containsExactly("Stock count");
    }

    // ---- what is typed

    private void whenAWholeDraftIsTyped() {
        type("Budget, excluding VAT", "12000");
        field("First day").fill(day(20));
        field("Last day").fill(day(80));
        page.getByText("Add an expense").click();
        in(row("Expense 1"), "Who bears it").selectOption(anne);
        typeInto(in(row("Expense 1"), "What for"), "Train");
        typeInto(in(row("Expense 1"), "Amount"), "450,40");
        typeInto(in(row("Contribution 1"), "Role"), "Audit and plan");
        typeInto(in(row("Contribution 1"), "Days"), "10");
        typeInto(in(row("Contribution 1"), "Day rate"), "600");
        page.getByText("Add a contribution").click();
        in(row("Contribution 2"), "Who").selectOption(bruno);
        typeInto(in(row("Contribution 2"), "Role"), "Stock count");
        typeInto(in(row("Contribution 2"), "Days"), "5,5");
        typeInto(in(row("Milestone 1"), "What is delivered"), "Audit report");
        in(row("Milestone 1"), "Due").fill(day(60));
        typeInto(in(row("Instalment 1"), "Instalment"), "Deposit");
        typeInto(in(row("Instalment 1"), "Amount"), "25");
        assertThat(page.locator(".sum")).hasText("€3,000.00 of €12,000.00: €9,000.00 missing");
        page.getByText("Add an instalment").click();
        typeInto(in(row("Instalment 2"), "Instalment"), "Rest");
        in(row("Instalment 2"), "Milestone").selectOption("m1");
        typeInto(in(row("Instalment 2"), "Amount"), "75");
        page.keyboard().press("Tab");
        assertThat(page.locator(".sum")).hasText("€12,000.00 of €12,000.00: nothing missing");
        thenItIsSaved();
    }

    private String day(int daysFromNow) {
        return LocalDate.now(clock).plusDays(daysFromNow).toString();
    }

    private void type(String label, String text) {
        typeInto(field(label), text);
    }

    private static void typeInto(Locator control, String text) {
        control.fill("");
        control.pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(15));
    }

    private void complete() {
        page.locator(".form-actions").getByText("Complete").click();
    }

    // ---- what is seen

    private Locator field(String label) {
        return page.getByLabel(label);
    }

    private Locator row(String name) {
        return row(page, name);
    }

    private static Locator row(Page page, String name) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator problemAt(String label) {
        return page.locator(".field", containing(label)).locator(".problem");
    }

    private Locator split() {
        return page.locator(".split");
    }

    private Locator totalOf(String name) {
        return split().locator("tbody", has(name)).locator("tr.party .number");
    }

    private static Locator.LocatorOptions has(String name) {
        return new Locator.LocatorOptions().setHasText(name);
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator in(Locator row, String label) {
        return row.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private void thenItIsSaved() {
        assertThat(page.locator(".save-state")).containsText(Pattern.compile("^Saved \\d\\d:\\d\\d$"));
    }

    private Draft saved() {
        return drafts.of(mission).saved().draft();
    }

    private static void thenNothingIsWiderThan(Page page, int width) {
        var widest = page.evaluate(
                "() => Math.max(...[...document.querySelectorAll('.protocol-draft *')].map(e => e.getBoundingClientRect().right))");
        assertThat(((Number) widest).doubleValue()).isLessThanOrEqualTo(width);
    }

    private void picture(String name) {
        picture(page, name);
    }

    /** Tasklist scrolls within a pane: the window is made as high as what there is to see. */
    private static void wholePicture(Page page, String name) {
        var size = page.viewportSize();
        page.setViewportSize(size.width, 3400);
        page.keyboard().press("Tab");
        picture(page, name);
        page.setViewportSize(size.width, size.height);
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "protocol-" + name + ".png")));
    }

    // ---- Tasklist

    private void aMissionToDraftFor(String currency) {
        var client = people.addOrganisation("Halles du Rhône " + SOMEBODY.incrementAndGet(), "Lyon");
        mission = missions.open(new NewMission("Stock audit", client.id(), null, null, ines, currency), clock.instant())
                .id();
        missions.nameCoordinator(mission, anne);
        theClientIsInItsSecondYear();
        runtime.startProcessInstanceByKey(
                "protocol_negotiation", mission, Map.of("missionTitle", "Stock audit for Halles du Rhône"));
    }

    private Page signedIn(BrowserContext browser) {
        var first = browser.newPage();
        first.navigate(address("/login"));
        signIn(first);
        return first;
    }

    private void signIn(Page login) {
        login.getByLabel("Login name").fill(anne);
        login.getByLabel("Password").fill(PASSWORD);
        login.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        login.waitForURL("**/tasklist/**");
    }

    private void openDraft(Page tasklist) {
        tasklist.navigate(address("/camunda/app/tasklist/default/#/?task=" + task().getId()));
        assertThat(tasklist.getByLabel("Budget, excluding VAT")).isVisible();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskAssignee(anne)
                .singleResult();
    }

    private String somebody(String givenName, Role... roles) {
        var number = SOMEBODY.incrementAndGet();
        var person = people.add(new NewPerson(
                givenName,
                "Martin" + number,
                "draft" + number + "@network.example",
                "+33 6 00 00 00 00",
                Language.EN,
                "Lyon"));
        for (var role : roles) {
            people.grant(person.id(), role, LocalDate.now(clock));
        }
        accounts.setPassword(person.id(), PASSWORD);
        return person.id();
    }
}
