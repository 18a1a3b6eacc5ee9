package network.relais.lead.web;

import java.util.List;
import network.relais.lead.BringLead;
import network.relais.lead.LeadCaution;
import network.relais.lead.LeadCautions;
import network.relais.lead.LeadForm;
import network.relais.lead.LeadRefused;
import network.relais.people.Language;
import network.relais.web.CurrentPerson;
import network.relais.web.PageLanguage;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the form that brings a lead what has to be mended, field by field, while it is typed. Keeps nothing. */
@RestController
@RequestMapping("/api/leads")
class LeadCheckController {

    private final BringLead bringLead;
    private final LeadCautions cautions;

    LeadCheckController(BringLead bringLead, LeadCautions cautions) {
        this.bringLead = bringLead;
        this.cautions = cautions;
    }

    @PostMapping("/check")
    Answer check(@RequestBody LeadForm form, CurrentPerson person) {
        var known = cautions.about(form, person.id(), Language.of(PageLanguage.now()));
        try {
            bringLead.check(form, person.id());
            return new Answer(List.of(), known);
        } catch (LeadRefused refused) {
            return new Answer(
                    refused.problems().stream()
                            .map(problem ->
                                    new Told(problem.field(), PageLanguage.say(problem.message(), problem.french())))
                            .toList(),
                    known);
        }
    }

    /** In the language that the form asks for. */
    record Told(String field, String message) {}

    /** @param cautions what to know before sending it, though nothing has to be mended */
    record Answer(List<Told> problems, List<LeadCaution> cautions) {}
}
