package network.relais.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** A member of the network at a browser of their own, who signs in once and then does what the mails ask for. */
final class Member {

    static final String PASSWORD = "a password of their own";

    /** Tasklist is a big page, which a busy machine takes its time to draw. */
    private static final double PATIENCE = 30_000;

    private final String name;
    private final String address;
    private final Page page;
    private final MailServer mails;
    private final Pictures pictures;

    Member(String name, String address, Page page, MailServer mails, Pictures pictures) {
        this.name = name;
        this.address = address;
        this.page = page;
        this.mails = mails;
        this.pictures = pictures;
        page.setDefaultTimeout(PATIENCE);
    }

    String name() {
        return name;
    }

    /** Opens Tasklist's list of what can be started, and there the one that brings a lead. */
    Form bringsALead(String tasklist) {
        open(tasklist);
        page.getByText("Start process", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator(".modal-content").getByText("Mission lifecycle").click();
        assertThat(page.locator("form[name=lead]")).isVisible(patiently());
        return Form.ofStart(page, pictures, "Bring a lead");
    }

    /** Reads the mail with these words in its subject, and presses its button: it leads to the step it speaks of. */
    Form follows(String subject, String step) {
        open(mail(subject).link());
        return openForm(step);
    }

    private Form openForm(String step) {
        assertThat(page.locator("[cam-tasklist-form] form, [cam-tasklist-form] .fjs-form")
                        .first())
                .isVisible(patiently());
        return Form.ofStep(page, pictures, step);
    }

    /** Finds in Tasklist's own list a step that comes right after one of their own, so that no mail tells of it. */
    Form finds(String step, String tasklist) {
        open(tasklist);
        page.locator("li.task", new Page.LocatorOptions().setHasText(step))
                .first()
                .click();
        return openForm(step);
    }

    ProtocolEditor drafts(String tasklist) {
        var form = finds("Draft protocol", tasklist);
        assertThat(page.getByLabel("Budget, excluding VAT")).isVisible(patiently());
        return new ProtocolEditor(page, form);
    }

    /** The page that the button of that mail leads to. */
    Page reads(String subject) {
        open(mail(subject).link());
        return page;
    }

    MailServer.Mail mail(String subject) {
        return mails.mailTo(address, subject);
    }

    /** Leaves behind a picture of what was seen last: where a story breaks off, it shows why. */
    void leaves() {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "last-seen", name + ".png")));
        page.context().close();
    }

    private void open(String link) {
        page.navigate(link);
        if (page.url().contains("/login")) {
            page.getByLabel("Login name").fill(address);
            page.getByLabel("Password").fill(PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
        }
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }
}
