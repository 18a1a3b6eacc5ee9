package network.relais.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import network.relais.people.ChangePassword;
import network.relais.people.Directory;
import network.relais.people.PasswordRefused;
import network.relais.people.Person;
import network.relais.web.CurrentPerson;
import network.relais.web.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /account}: one's own login and password, nobody else's. */
@Controller
class AccountController {

    private final ChangePassword changePassword;
    private final Directory directory;
    private final SignIn signIn;

    AccountController(ChangePassword changePassword, Directory directory, SignIn signIn) {
        this.changePassword = changePassword;
        this.directory = directory;
        this.signIn = signIn;
    }

    @GetMapping("/account")
    ModelAndView account(CurrentPerson reader) {
        return page(reader, null);
    }

    /** What was typed is never sent back, right or wrong. */
    @PostMapping("/account/password")
    Object changePassword(
            CurrentPerson reader,
            @RequestParam String current,
            @RequestParam String chosen,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            changePassword.change(reader.id(), current, chosen, again);
        } catch (PasswordRefused refused) {
            return page(reader, refused);
        }
        signIn.anew(reader.id(), request, response);
        next.addFlashAttribute(
                "said",
                "Your password is changed. Wherever else you were signed in, you will be asked to sign in again.");
        return "redirect:/account";
    }

    private ModelAndView page(CurrentPerson reader, @Nullable PasswordRefused refused) {
        var page = new ModelAndView("account", refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject(
                "signsInAs",
                directory.find(reader.id()).flatMap(Person::emailIfKnown).orElse(reader.id()));
        page.addObject(
                "errors", refused == null ? Map.of() : Map.of(refused.field().name(), refused.getMessage()));
        return page;
    }
}
