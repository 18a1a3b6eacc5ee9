package network.relais.payout.web;

import java.util.List;
import java.util.Locale;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.payout.PartyStandings;
import network.relais.payout.StandingWords;
import network.relais.people.Language;
import network.relais.web.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /account/money}: where the reader stands in every mission in which they have a share, each with its statement. */
@Controller
class OwnMoneyController {

    /** @param sentence where the reader stands in it */
    record Own(String missionId, String title, String party, String sentence) {}

    private final Missions missions;
    private final PartyStandings standings;

    OwnMoneyController(Missions missions, PartyStandings standings) {
        this.missions = missions;
        this.standings = standings;
    }

    @GetMapping("/account/money")
    String money(CurrentPerson person, Locale locale, Model model) {
        var language = Language.of(locale);
        model.addAttribute(
                "missions",
                missions.concerning(person.id()).stream()
                        .flatMap(mission -> of(mission, person.id(), language).stream())
                        .toList());
        return "money";
    }

    private List<Own> of(Mission mission, String reader, Language language) {
        return standings.of(mission.id(), reader, language).stream()
                .filter(standing -> standing.party().equals(reader))
                .map(standing -> new Own(
                        mission.id(), mission.title(), reader, new StandingWords(language).sentence(standing, true)))
                .toList();
    }
}
