package network.relais.dispute.web;

import static network.relais.web.PageLanguage.said;
import static network.relais.web.PageLanguage.say;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.Rejection;
import network.relais.dispute.Dispute;
import network.relais.dispute.SettleDispute;
import network.relais.mission.Missions;
import network.relais.mission.UnknownMission;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.web.CurrentPerson;
import network.relais.web.PageLanguage;
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

/** {@code /missions/{id}/disputes}: a party disputes amounts, and the mediator closes it. */
@Controller
@RequestMapping("/missions/{missionId}/disputes")
class DisputeController {

    /** What the fields of the lines begin with. */
    private static final String LINE = "line-";

    private final SettleDispute settleDispute;
    private final Missions missions;
    private final Directory directory;

    DisputeController(SettleDispute settleDispute, Missions missions, Directory directory) {
        this.settleDispute = settleDispute;
        this.missions = missions;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView page(CurrentPerson reader, @PathVariable String missionId) {
        return page(reader, missionId, Map.of(), null);
    }

    @PostMapping
    Object open(
            CurrentPerson reader,
            @PathVariable String missionId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        return done(
                reader,
                missionId,
                typed,
                next,
                say(
                        "Noted. These amounts are held back, and the mediator is told.",
                        "Noté. Ces montants sont retenus, et la médiation est prévenue."),
                () -> settleDispute.open(missionId, reader.id(), typed.get("what"), lines(typed)));
    }

    @PostMapping("/{number}/close")
    Object close(
            CurrentPerson reader,
            @PathVariable String missionId,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        return done(
                reader,
                missionId,
                typed,
                next,
                say(
                        "The dispute is closed, and the amounts are free again.",
                        "Le différend est clos, et les montants sont de nouveau libres."),
                () -> settleDispute.close(missionId, number, reader.id(), typed.get("words")));
    }

    @PostMapping("/mediator")
    Object choose(
            CurrentPerson reader,
            @PathVariable String missionId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        return done(
                reader,
                missionId,
                typed,
                next,
                say(
                        "Noted. Whoever most parties choose mediates.",
                        "Noté. La personne que la plupart des parties choisissent fait la médiation."),
                () -> settleDispute.choose(missionId, reader.id(), typed.get("mediator")));
    }

    private Object done(
            CurrentPerson reader,
            String missionId,
            Map<String, String> typed,
            RedirectAttributes next,
            String said,
            Runnable deed) {
        try {
            deed.run();
        } catch (UnknownMission none) {
            throw none;
        } catch (Rejection rejection) {
            return page(reader, missionId, typed, said(rejection));
        }
        next.addFlashAttribute("said", said);
        return "redirect:/missions/" + missionId + "/disputes";
    }

    private ModelAndView page(
            CurrentPerson reader, String missionId, Map<String, String> typed, @Nullable String refused) {
        var state = settleDispute.state(missionId, reader.id(), Language.of(PageLanguage.now()));
        var page = new ModelAndView("disputes", refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("mission", missions.get(missionId));
        page.addObject("refused", refused);
        page.addObject("typed", typed);
        page.addObject("isParty", state.isParty());
        page.addObject(
                "mediator",
                state.mediator().isEmpty()
                        ? ""
                        : directory.person(state.mediator()).name());
        page.addObject("candidates", state.canChoose());
        page.addObject(
                "lines",
                state.lines().stream()
                        .map(line -> new LineField(
                                LINE + line.word(),
                                line.name(),
                                line.what(),
                                line.amount(),
                                typed.containsKey(LINE + line.word())))
                        .toList());
        page.addObject(
                "disputes",
                state.disputes().stream()
                        .map(dispute -> view(dispute, reader.id()))
                        .toList());
        return page;
    }

    private View view(Dispute dispute, String reader) {
        var closedBy = dispute.closedBy();
        return new View(
                dispute.number(),
                directory.person(dispute.openedBy()).name(),
                dispute.what(),
                dispute.lines().size(),
                dispute.isOpen(),
                closedBy == null ? "" : directory.person(closedBy).name(),
                dispute.words(),
                settleDispute.mayClose(dispute, reader));
    }

    private static Set<String> lines(Map<String, String> typed) {
        return typed.keySet().stream()
                .filter(name -> name.startsWith(LINE))
                .map(name -> name.substring(LINE.length()))
                .collect(Collectors.toSet());
    }

    record LineField(String name, String party, String what, String amount, boolean isChosen) {}

    record View(
            int number,
            String opener,
            String what,
            int lines,
            boolean isOpen,
            String closer,
            String words,
            boolean mayClose) {}
}
