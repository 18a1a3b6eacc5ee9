package network.relais.proof.web;

import static network.relais.web.PageLanguage.say;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import network.relais.people.Language;
import network.relais.proof.Chains;
import network.relais.proof.CheckProofs;
import network.relais.proof.Fingerprint;
import network.relais.proof.ProofRecord;
import network.relais.web.CurrentPerson;
import network.relais.web.PageLanguage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /register}: whether everything that was agreed is still what was agreed, for those who hold the network together. */
@Controller
@RequestMapping("/register")
class RegisterController {

    private static final Set<String> READERS = Set.of("animators", "camunda-admin");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);

    private final CheckProofs checkProofs;
    private final Chains chains;
    private final Clock clock;

    RegisterController(CheckProofs checkProofs, Chains chains, Clock clock) {
        this.checkProofs = checkProofs;
        this.chains = chains;
        this.clock = clock;
    }

    /** @param fingerprint copied from a mail or a document; spaces do not matter */
    @GetMapping
    String register(CurrentPerson person, @RequestParam(defaultValue = "") String fingerprint, Model model) {
        refuseUnlessFor(person);
        var typed = fingerprint.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        model.addAttribute("typed", fingerprint);
        if (!typed.isEmpty()) {
            if (Fingerprint.isOne(typed)) {
                chains.withFingerprint(typed)
                        .or(() -> chains.withDocument(typed))
                        .ifPresentOrElse(
                                record -> model.addAttribute("found", view(record)),
                                () -> model.addAttribute("unknown", true));
            } else {
                model.addAttribute(
                        "error",
                        say(
                                "A fingerprint has 64 digits, 0 to 9 and a to f. Copy it whole; spaces do not matter.",
                                "Une empreinte a 64 chiffres, de 0 à 9 et de a à f. Copiez-la entière\u00a0; les espaces ne comptent pas."));
            }
        }
        return "register";
    }

    @PostMapping
    String check(CurrentPerson person, Model model) {
        refuseUnlessFor(person);
        model.addAttribute("typed", "");
        model.addAttribute("result", checkProofs.everything());
        model.addAttribute("checkedAt", moment(clock.instant()));
        return "register";
    }

    /** One record as the page shows it; {@code register.kind.<kind>} says what it records. */
    record View(String missionId, int number, String kind, String version, String when, int length) {}

    private View view(ProofRecord record) {
        var length = chains.head(record.missionId()).map(Chains.Head::length).orElse(0);
        return new View(
                record.missionId(),
                record.number(),
                record.kind(),
                record.get("version"),
                moment(Instant.parse(record.get(ProofRecord.AT))),
                length);
    }

    private String moment(Instant instant) {
        return Language.of(PageLanguage.now()).date(instant.atZone(clock.getZone()), MOMENT);
    }

    private static void refuseUnlessFor(CurrentPerson person) {
        if (READERS.stream().noneMatch(person::isIn)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
