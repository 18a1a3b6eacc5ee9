package network.relais.lead;

import static network.relais.lead.LeadCheck.blank;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import network.relais.introduction.IntroductionWords;
import network.relais.people.AddClient;
import network.relais.people.Language;
import network.relais.people.Organisation;
import network.relais.text.BadText;
import network.relais.text.Texts;
import org.springframework.stereotype.Component;

/** Tells whoever types a lead, as soon as the client is named, that the client is somebody else's introduction. */
@Component
public class LeadCautions {

    private static final int NAME = 100;

    private final IntroductionWords introductions;
    private final AddClient addClient;

    LeadCautions(IntroductionWords introductions, AddClient addClient) {
        this.introductions = introductions;
        this.addClient = addClient;
    }

    /** Empty where the claim is the introducer's own, or nobody's. */
    public List<LeadCaution> about(LeadForm form, String by, Language language) {
        var introducer = blank(form.introducer()) ? by : Objects.requireNonNull(form.introducer());
        return client(form)
                .flatMap(introductions::about)
                .filter(said -> !said.holder().equals(introducer))
                .map(said -> new LeadCaution(
                        blank(form.client()) ? "newClient.name" : "client",
                        language.say(said.toWhoBringsALead(), said.inFrenchToThem())))
                .stream()
                .toList();
    }

    /** Empty for what cannot be looked up, too: whoever types it is told by the check. */
    private Optional<String> client(LeadForm form) {
        try {
            if (!blank(form.client())) {
                return Optional.of(Texts.oneLine("Client", form.client(), NAME));
            }
            var typed = form.newClient();
            if (typed == null || blank(typed.name())) {
                return Optional.empty();
            }
            var place = Texts.oneLine("Place", typed.place(), NAME);
            return addClient
                    .known(Texts.oneLine("Client", typed.name(), NAME), place.isEmpty() ? null : place)
                    .map(Organisation::id);
        } catch (BadText refused) {
            return Optional.empty();
        }
    }
}
