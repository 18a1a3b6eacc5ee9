package network.relais.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

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
}
