package network.relais.people.web;

import static network.relais.web.PageLanguage.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import network.relais.people.ChangePassword;
import network.relais.people.ChooseLanguage;
import network.relais.people.Language;
import network.relais.people.PasswordRefused;
import network.relais.web.CurrentPerson;
import network.relais.web.PageLanguage;
import network.relais.web.SignIn;
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
    private final ChooseLanguage chooseLanguage;
    private final AccountPage page;
    private final SignIn signIn;

    AccountController(ChangePassword changePassword, ChooseLanguage chooseLanguage, AccountPage page, SignIn signIn) {
        this.changePassword = changePassword;
        this.chooseLanguage = chooseLanguage;
        this.page = page;
        this.signIn = signIn;
    }

    @GetMapping("/account")
    ModelAndView account(CurrentPerson reader) {
        return page.of(reader, null, null);
    }

    @PostMapping("/account/language")
    String chooseLanguage(
            CurrentPerson reader,
            @RequestParam Language language,
            HttpServletRequest request,
            RedirectAttributes next) {
        chooseLanguage.choose(reader.id(), language);
        PageLanguage.set(request, language.locale());
        next.addFlashAttribute(
                "said",
                say(
                        "Our pages and mails are in English for you from now on.",
                        "Nos pages et nos courriels sont désormais en français pour vous."));
        return "redirect:/account";
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
            return page.of(reader, refused, null);
        }
        signIn.anew(reader.id(), request, response);
        next.addFlashAttribute(
                "said",
                say(
                        "Your password is changed. Wherever else you were signed in, you will be asked to sign in again.",
                        "Votre mot de passe est changé. Partout ailleurs où vous étiez connecté·e, il faudra vous reconnecter."));
        return "redirect:/account";
    }
}
