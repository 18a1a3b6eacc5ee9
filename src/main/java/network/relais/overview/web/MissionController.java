package network.relais.overview.web;

import network.relais.overview.MissionList;
import network.relais.web.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /missions} and {@code /missions/{id}}: what there is to see. */
@Controller
class MissionController {

    private final MissionList missionList;
    private final MissionPage page;

    MissionController(MissionList missionList, MissionPage page) {
        this.missionList = missionList;
        this.page = page;
    }

    @GetMapping("/missions")
    String missions(
            CurrentPerson person,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String show,
            Model model) {
        var ended =
                switch (show) {
                    case "running" -> Boolean.FALSE;
                    case "ended" -> Boolean.TRUE;
                    default -> null;
                };
        var found = missionList.find(person.id(), words, ended);
        model.addAttribute("list", MissionListView.of(found));
        model.addAttribute("words", words);
        model.addAttribute("show", show);
        return "missions";
    }

    @GetMapping("/missions/{id}")
    String mission(CurrentPerson person, @PathVariable String id, Model model) {
        model.addAllAttributes(page.of(id, person, MissionForms.UNTOUCHED));
        return MissionPage.TEMPLATE;
    }
}
