package network.relais.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A member of the network at a browser of their own, who signs in once and then does what the mails ask for. */
final class Member {

    static final String PASSWORD = "a password of their own";

    private final String id;
    private final String name;
    private final String address;
    private final Page page;
    private final @Nullable MailServer mails;
    private final Pictures pictures;
    private final List<String> mistakes = new ArrayList<>();

    Member(String id, String name, String address, Page page, @Nullable MailServer mails, Pictures pictures) {
        this.id = id;
        this.name = name;
        this.address = address;
        this.page = page;
        this.mails = mails;
        this.pictures = pictures;
        page.onPageError(mistakes::add);
    }

    String id() {
        return id;
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
        assertThat(page.locator("form[name=lead]")).isVisible();
        return Form.ofStart(page, pictures, "Bring a lead");
    }

    /** Reads the mail with these words in its subject, and presses its button: it leads to the step it speaks of. */
    Form follows(String subject, String step) {
        open(mail(subject).link());
        return openForm(step);
    }

    /** Opens a link of a mail that was not read. */
    Form opens(String link, String step) {
        open(link);
        return openForm(step);
    }

    /** Takes a step that anybody of their groups may take. */
    Form claims(String step, String tasklist) {
        open(tasklist);
        page.getByText("My groups' tasks").click();
        page.locator("li.task", new Page.LocatorOptions().setHasText(step))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim"))
                .click();
        return openForm(step);
    }

    private Form openForm(String step) {
        assertThat(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(step).setExact(true))
                        .first())
                .isVisible();
        assertThat(page.locator("[cam-tasklist-form] form, [cam-tasklist-form] .fjs-form")
                        .first())
                .isVisible();
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
        return drafts("Draft protocol", tasklist);
    }

    ProtocolEditor drafts(String step, String tasklist) {
        var form = finds(step, tasklist);
        assertThat(page.getByLabel("Budget, excluding VAT")).isVisible();
        return new ProtocolEditor(page, form);
    }

    /** The page that the button of that mail leads to. */
    Page reads(String subject) {
        open(mail(subject).link());
        return page;
    }

    /** A page of ours that no mail leads to. */
    Page visits(String address) {
        open(address);
        return page;
    }

    MailServer.Mail mail(String subject) {
        return Objects.requireNonNull(mails, "a mail server").mailTo(address, subject);
    }

    /** What the scripts of the pages stumbled over while they looked at them. */
    List<String> mistakes() {
        return mistakes;
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
}
