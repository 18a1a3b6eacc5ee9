package network.relais.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The editor in which a coordinator drafts a protocol: rows that are added, and the split beside them. */
final class ProtocolEditor {

    private static final Pattern SAVED = Pattern.compile("^(Saved \\d\\d:\\d\\d|Everything is saved)$");

    private final Page page;
    private final Form form;

    ProtocolEditor(Page page, Form form) {
        this.page = page;
        this.form = form;
    }

    ProtocolEditor shows(String... texts) {
        form.shows(texts);
        return this;
    }

    ProtocolEditor budget(String amount, LocalDate firstDay, LocalDate lastDay) {
        form.type("Budget, excluding VAT", amount);
        form.date("First day", firstDay);
        form.date("Last day", lastDay);
        return this;
    }

    ProtocolEditor hasBudget(String amount) {
        assertThat(page.getByLabel("Budget, excluding VAT")).hasValue(amount);
        return this;
    }

    /** Has the whole draft replaced at once, and is told what was done. */
    ProtocolEditor exchanges(String button, String told) {
        page.getByText(button).press("Enter");
        assertThat(page.locator(".note")).containsText(told);
        return this;
    }

    ProtocolEditor expense(int number, String who, String what, String amount) {
        var row = rowOf("expense", number);
        in(row, "Who bears it").selectOption(who);
        type(row, "What for", what);
        type(row, "Amount", amount);
        return this;
    }

    ProtocolEditor contribution(int number, String who, String role, String days, String dayRate) {
        var row = rowOf("contribution", number);
        in(row, "Who").selectOption(who);
        type(row, "Role", role);
        type(row, "Days", days);
        type(row, "Day rate", dayRate);
        return this;
    }

    ProtocolEditor skillsWanted(int contribution, String skills) {
        type(row("Contribution " + contribution), "Skills wanted", skills);
        return this;
    }

    ProtocolEditor milestone(int number, String title, LocalDate due, String responsible) {
        var row = rowOf("milestone", number);
        type(row, "What is delivered", title);
        in(row, "Due").fill(due.toString());
        in(row, "Responsible").selectOption(responsible);
        return this;
    }

    ProtocolEditor instalment(int number, String label, String due, String percent) {
        var row = rowOf("instalment", number);
        type(row, "Instalment", label);
        in(row, "Due").selectOption(due);
        type(row, "Amount", percent);
        return this;
    }

    ProtocolEditor instalmentOn(int number, String label, String milestone, String percent) {
        instalment(number, label, "On acceptance of a milestone", percent);
        in(row("Instalment " + number), "Milestone").selectOption(milestone);
        return this;
    }

    /** Replaces one figure of a row, as a second round does. */
    ProtocolEditor change(String rowName, String label, String text) {
        type(row(rowName), label, text);
        return this;
    }

    /** Beside what is typed stands what it comes to for that party. */
    ProtocolEditor gives(String party, String amount) {
        assertThat(page.locator(".split tbody", new Page.LocatorOptions().setHasText(party))
                        .locator("tr.party .number"))
                .hasText(amount);
        return this;
    }

    /** Sends the proposal as soon as everything that was typed is saved. */
    void propose() {
        assertThat(page.locator(".save-state")).containsText(SAVED);
        form.complete();
    }

    private Locator rowOf(String what, int number) {
        var name = what.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + what.substring(1) + " " + number;
        if (row(name).count() == 0) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^Add an? " + what + "$")))
                    .click();
        }
        return row(name);
    }

    private Locator row(String name) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator in(Locator row, String label) {
        return row.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static void type(Locator row, String label, String text) {
        var control = in(row, label);
        control.fill("");
        control.pressSequentially(text);
        control.blur();
    }
}
