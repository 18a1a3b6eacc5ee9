package network.relais.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page, where the short addresses lead, and what Tasklist shows of the demo. */
@Controller
class HomeController {

    private static final String TO_TASKLIST = "redirect:/camunda/app/tasklist/default/";

    private final PageModel page;

    HomeController(PageModel page) {
        this.page = page;
    }

    /**
     * @param time as our own pages show it
     * @param page where a click on it leads
     */
    record DemoTime(String time, String page) {}

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping({"/", "/camunda", "/camunda/", "/camunda/app", "/camunda/app/"})
    String home() {
        return TO_TASKLIST;
    }

    /** Nothing where this is no demo. */
    @GetMapping("/api/demo-time")
    ResponseEntity<DemoTime> demoTime() {
        return page.isDemo()
                ? ResponseEntity.ok(new DemoTime(page.demoTime(), page.leadsToDemo() ? "/demo" : "/"))
                : ResponseEntity.noContent().build();
    }
}
