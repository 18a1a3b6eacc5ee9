package network.relais.web;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The login page, and where the short addresses lead. */
@Controller
class HomeController {

    private static final String TO_TASKLIST = "redirect:/camunda/app/tasklist/default/";

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping({"/", "/camunda", "/camunda/", "/camunda/app", "/camunda/app/"})
    String home() {
        return TO_TASKLIST;
    }

    /** For the forms of ours that run inside Tasklist, which sends its own token and not this one. */
    @GetMapping("/api/csrf")
    @ResponseBody
    Token token(CsrfToken token) {
        return new Token(token.getHeaderName(), token.getToken());
    }

    record Token(String header, String token) {}
}
