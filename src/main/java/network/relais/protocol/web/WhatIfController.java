package network.relais.protocol.web;

import static network.relais.web.PageLanguage.say;

import java.util.Map;
import java.util.Objects;
import network.relais.people.Language;
import network.relais.protocol.Scenario;
import network.relais.protocol.Seen;
import network.relais.protocol.SendCounter;
import network.relais.protocol.TryScenario;
import network.relais.web.CurrentPerson;
import network.relais.web.PageLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** {@code /missions/{id}/what-if}: scenarios side by side with the version under vote; one of them may be sent as an answer. */
@Controller
class WhatIfController {

    private final TryScenario tryScenario;
    private final SendCounter sendCounter;

    WhatIfController(TryScenario tryScenario, SendCounter sendCounter) {
        this.tryScenario = tryScenario;
        this.sendCounter = sendCounter;
    }

    record Trying(Scenario scenario) {
        Trying {
            Objects.requireNonNull(scenario);
        }
    }

    /** @param hash of the version that the person has in front of them */
    record Sending(int version, String hash, Scenario scenario, @Nullable String words) {
        Sending {
            Objects.requireNonNull(hash);
            Objects.requireNonNull(scenario);
        }
    }

    @GetMapping("/missions/{missionId}/what-if")
    String page(CurrentPerson person, @PathVariable String missionId, Model model) {
        model.addAttribute("start", tryScenario.start(missionId, person.id(), Language.of(PageLanguage.now())));
        return "what-if";
    }

    @GetMapping(path = "/api/missions/{missionId}/what-if", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    TryScenario.Start start(CurrentPerson person, @PathVariable String missionId) {
        return tryScenario.start(missionId, person.id(), Language.of(PageLanguage.now()));
    }

    @PostMapping(path = "/api/missions/{missionId}/what-if", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    TryScenario.Outcome tryOut(CurrentPerson person, @PathVariable String missionId, @RequestBody Trying request) {
        return tryScenario.tryOut(missionId, person.id(), request.scenario(), Language.of(PageLanguage.now()));
    }

    @PostMapping(path = "/api/missions/{missionId}/what-if/counter", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> send(
            CurrentPerson person,
            Authentication authentication,
            @PathVariable String missionId,
            @RequestBody Sending request) {
        sendCounter.send(
                missionId,
                person.id(),
                new Seen(
                        request.version(),
                        request.hash(),
                        Language.of(PageLanguage.now()),
                        CurrentPerson.means(authentication)),
                request.scenario(),
                request.words());
        return Map.of(
                "said",
                say(
                        "Sent. The coordinator is told what it would change, and can take it over into the next draft.",
                        "C’est envoyé. La personne qui pilote apprend ce que cela changerait, et peut le reprendre dans le prochain projet."));
    }
}
