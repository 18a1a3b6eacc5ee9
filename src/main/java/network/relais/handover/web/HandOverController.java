package network.relais.handover.web;

import static network.relais.web.PageLanguage.said;
import static network.relais.web.PageLanguage.say;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.Rejection;
import network.relais.handover.AnswerSuccession;
import network.relais.handover.AskSuccessor;
import network.relais.handover.HandOver.Role;
import network.relais.handover.ReadHandOvers;
import network.relais.mission.Missions;
import network.relais.mission.UnknownMission;
import network.relais.people.Person;
import network.relais.web.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /missions/{id}/hand-over}: asking a member to take a role over, taking the question back, and the answer. */
@Controller
@RequestMapping("/missions/{missionId}/hand-over")
class HandOverController {

    private static final String BACK = "redirect:/missions/";
    private static final String SAID = "said";

    private final AskSuccessor askSuccessor;
    private final AnswerSuccession answerSuccession;
    private final ReadHandOvers readHandOvers;
    private final Missions missions;
    private final Clock clock;

    HandOverController(
            AskSuccessor askSuccessor,
            AnswerSuccession answerSuccession,
            ReadHandOvers readHandOvers,
            Missions missions,
            Clock clock) {
        this.askSuccessor = askSuccessor;
        this.answerSuccession = answerSuccession;
        this.readHandOvers = readHandOvers;
        this.missions = missions;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(CurrentPerson reader, @PathVariable String missionId) {
        return page(reader, missionId, Map.of(), null);
    }

    @PostMapping
    Object ask(
            CurrentPerson reader,
            @PathVariable String missionId,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        var typed = Map.of("role", role, "successor", successor, "words", words);
        var chosen = role(role);
        if (chosen.isEmpty()) {
            return page(
                    reader,
                    missionId,
                    typed,
                    say("Choose the role that is to be handed over.", "Choisissez le rôle à transmettre."));
        }
        try {
            askSuccessor.ask(missionId, reader.id(), chosen.get(), successor, words);
        } catch (UnknownMission none) {
            throw none;
        } catch (Rejection rejection) {
            return page(reader, missionId, typed, said(rejection));
        }
        next.addFlashAttribute(
                SAID,
                say(
                        "The question is on its way. Until it is answered, nothing changes.",
                        "La question est partie. Rien ne change avant la réponse."));
        return BACK + missionId;
    }

    @PostMapping("/{number}/answer")
    Object answer(
            CurrentPerson reader,
            @PathVariable String missionId,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        try {
            switch (answer) {
                case "yes" -> {
                    answerSuccession.accept(missionId, reader.id(), number);
                    next.addFlashAttribute(
                            SAID,
                            say(
                                    "Thank you: it is yours now, with every open step. Everybody concerned is told.",
                                    "Merci\u00a0: c’est à vous désormais, avec chaque étape ouverte. Toutes les personnes concernées sont prévenues."));
                    return BACK + missionId;
                }
                case "no" -> {
                    answerSuccession.decline(missionId, reader.id(), number, reason);
                    next.addFlashAttribute(
                            SAID,
                            say(
                                    "Noted: you do not take over. Whoever asked you is told.",
                                    "Noté\u00a0: vous ne prenez pas la relève. La personne qui vous l’a demandé est prévenue."));
                    return "redirect:/missions";
                }
                default -> {
                    return page(
                            reader,
                            missionId,
                            Map.of("reason", reason),
                            say("Choose whether you take over or not.", "Choisissez si vous prenez la relève ou non."));
                }
            }
        } catch (UnknownMission none) {
            throw none;
        } catch (Rejection rejection) {
            return page(reader, missionId, Map.of("reason", reason), said(rejection));
        }
    }

    @PostMapping("/{number}/take-back")
    Object takeBack(
            CurrentPerson reader, @PathVariable String missionId, @PathVariable long number, RedirectAttributes next) {
        try {
            askSuccessor.takeBack(missionId, reader.id(), number);
        } catch (UnknownMission none) {
            throw none;
        } catch (Rejection rejection) {
            return page(reader, missionId, Map.of(), said(rejection));
        }
        next.addFlashAttribute(SAID, say("The question is taken back.", "La question est retirée."));
        return BACK + missionId;
    }

    private ModelAndView page(
            CurrentPerson reader, String missionId, Map<String, String> typed, @Nullable String refused) {
        var standing = readHandOvers.standing(missionId, reader.id());
        var page = new ModelAndView("hand-over", refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("mission", missions.get(missionId));
        page.addObject("view", HandOverView.of(missionId, standing, members(missionId, standing), clock.getZone()));
        for (var field : List.of("role", "successor", "words", "reason")) {
            page.addObject(field, typed.getOrDefault(field, ""));
        }
        page.addObject("refused", refused);
        return page;
    }

    private List<Person> members(String missionId, ReadHandOvers.Standing standing) {
        return standing.roles().stream()
                .flatMap(held -> askSuccessor.candidates(missionId, held.role()).stream())
                .distinct()
                .toList();
    }

    private static Optional<Role> role(String typed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed))
                .findFirst();
    }
}
