package network.relais.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The form of a step, open in Tasklist: filled in as it is labelled, then completed. */
final class Form {

    /** As a browser set to British English writes dates. */
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final Pattern CALENDAR = Pattern.compile("\\bflatpickr-input\\b");

    /** Forms take up what is typed with a pause: faster keys would be lost. */
    private static final double KEY_PAUSE = 10;

    private final Page page;
    private final Pictures pictures;
    private final String step;
    private final Locator form;

    private Form(Page page, Pictures pictures, String step, String place) {
        this.page = page;
        this.pictures = pictures;
        this.step = step;
        this.form = page.locator(place);
    }

    /** What begins a process stands in a window above the list. */
    static Form ofStart(Page page, Pictures pictures, String what) {
        return new Form(page, pictures, what, ".modal-content");
    }

    static Form ofStep(Page page, Pictures pictures, String step) {
        return new Form(page, pictures, step, "[cam-tasklist-form]");
    }

    Form shows(String... texts) {
        for (var text : texts) {
            assertThat(form).containsText(text);
        }
        return this;
    }

    /** Turns to what is told of the step's mission beside its form, and back. */
    Form looksAtTheMission(String page, String... texts) {
        var tabs = this.page.locator(".nav-tabs");
        tabs.getByText("Mission", new Locator.GetByTextOptions().setExact(true)).click();
        var told = this.page.locator(".relais-mission");
        assertThat(told.getByText("Open the mission")).hasAttribute("href", page);
        for (var text : texts) {
            assertThat(told).containsText(text);
        }
        pictures.take(this.page, step + " its mission");
        tabs.getByText("Form", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(form.locator(".fjs-form").first()).isVisible();
        return this;
    }

    Form choose(String question, String answer) {
        group(question)
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    Form tick(String label) {
        labelled(label).check();
        return this;
    }

    /** From the list that opens below a field of a Camunda Form. */
    Form pick(String label, String text) {
        var field = form.locator(".fjs-form-field-select", new Locator.LocatorOptions().setHasText(label));
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item")
                .getByText(text, new Locator.GetByTextOptions().setExact(false))
                .first()
                .click();
        return this;
    }

    /** From a plain list, the first that holds this text. */
    Form select(String label, String text) {
        var list = labelled(label);
        list.selectOption(list.locator("option", new Locator.LocatorOptions().setHasText(text))
                .first()
                .getAttribute("value"));
        return this;
    }

    Form type(String label, String text) {
        var control = labelled(label);
        control.fill("");
        control.pressSequentially(text, keys());
        control.blur();
        return this;
    }

    Form date(String label, LocalDate day) {
        var control = labelled(label);
        if ("date".equals(control.getAttribute("type"))) {
            control.fill(day.toString());
        } else {
            // The calendar behind a field that has just appeared empties it once more.
            assertThat(control).hasClass(CALENDAR);
            control.fill(TYPED.format(day));
            control.press("Enter");
            assertThat(control).hasValue(TYPED.format(day));
        }
        return this;
    }

    /** Sends the form, which is accepted: the step leaves the reader's list. */
    void complete() {
        pictures.take(page, step);
        press("Complete");
    }

    /** As {@link #complete()}, by whoever reads French. */
    void completeInFrench() {
        pictures.take(page, step);
        press("Terminer");
    }

    /** As {@link #complete()}, for what begins a process. */
    void start() {
        pictures.take(page, step);
        press("Start");
    }

    /** By the keyboard: a page that is still taking its shape could slip away under a pointer. */
    private void press(String name) {
        var button = form.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
        assertThat(button).isEnabled();
        var answer = page.waitForResponse(Pattern.compile("/submit-form$"), () -> button.press("Enter"));
        assertThat(answer.status())
                .as("the answer to “%s”: %s", step, answer.ok() ? "" : answer.text())
                .isLessThan(300);
        assertThat(form).hasCount(0);
    }

    /** A required field has a star behind its label. */
    private Locator labelled(String label) {
        return form.getByLabel(Pattern.compile("^" + label.replaceAll("[.?()]", "\\\\$0") + "\\W*(, from)?$"));
    }

    private Locator group(String question) {
        return form.getByRole(AriaRole.RADIOGROUP, new Locator.GetByRoleOptions().setName(question))
                .or(form.locator(".fjs-form-field-radio", new Locator.LocatorOptions().setHasText(question)))
                .first();
    }

    private static Locator.PressSequentiallyOptions keys() {
        return new Locator.PressSequentiallyOptions().setDelay(KEY_PAUSE);
    }
}
