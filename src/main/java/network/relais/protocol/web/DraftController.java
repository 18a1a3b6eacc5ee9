package network.relais.protocol.web;

import java.util.Map;
import java.util.Objects;
import network.relais.mission.MissionAccess;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.protocol.Draft;
import network.relais.protocol.DraftChanged;
import network.relais.protocol.ReviewDraft;
import network.relais.protocol.SaveDraft;
import network.relais.protocol.TakeOverFigures;
import network.relais.web.CurrentPerson;
import network.relais.web.PageLanguage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/missions/{missionId}/protocol-draft")
class DraftController {

    private final MissionAccess access;
    private final DraftViews views;
    private final SaveDraft saveDraft;
    private final ReviewDraft reviewDraft;
    private final TakeOverFigures takeOverFigures;
    private final Directory directory;

    DraftController(
            MissionAccess access,
            DraftViews views,
            SaveDraft saveDraft,
            ReviewDraft reviewDraft,
            Directory directory,
            TakeOverFigures takeOverFigures) {
        this.access = access;
        this.views = views;
        this.saveDraft = saveDraft;
        this.reviewDraft = reviewDraft;
        this.takeOverFigures = takeOverFigures;
        this.directory = directory;
    }

    record Saving(int revision, Draft draft) {
        Saving {
            Objects.requireNonNull(draft);
        }
    }

    record TakingOver(int revision, Draft draft, String person) {
        TakingOver {
            Objects.requireNonNull(draft);
            Objects.requireNonNull(person);
        }
    }

    record Checking(Draft draft) {
        Checking {
            Objects.requireNonNull(draft);
        }
    }

    @GetMapping
    ResponseEntity<?> open(@PathVariable String missionId, CurrentPerson person) {
        return forWhoLeads(missionId, person, () -> ResponseEntity.ok(views.open(missionId)));
    }

    @PutMapping
    ResponseEntity<?> save(@PathVariable String missionId, CurrentPerson person, @RequestBody Saving request) {
        return forWhoLeads(missionId, person, () -> {
            var saved = saveDraft.save(missionId, person.id(), request.revision(), request.draft());
            return ResponseEntity.ok(Map.of("revision", saved.revision()));
        });
    }

    @PostMapping("/take-over")
    ResponseEntity<?> takeOver(@PathVariable String missionId, CurrentPerson person, @RequestBody TakingOver request) {
        return forWhoLeads(missionId, person, () -> {
            takeOverFigures.takeOver(missionId, person.id(), request.revision(), request.draft(), request.person());
            return ResponseEntity.ok(views.open(missionId));
        });
    }

    @PostMapping("/bring-back")
    ResponseEntity<?> bringBack(@PathVariable String missionId, CurrentPerson person, @RequestBody Saving request) {
        return forWhoLeads(missionId, person, () -> {
            takeOverFigures.bringBack(missionId, person.id(), request.revision(), request.draft());
            return ResponseEntity.ok(views.open(missionId));
        });
    }

    @PostMapping("/check")
    ResponseEntity<?> check(@PathVariable String missionId, CurrentPerson person, @RequestBody Checking request) {
        return forWhoLeads(missionId, person, () -> {
            var draft = request.draft();
            return ResponseEntity.ok(
                    views.review(reviewDraft.review(missionId, draft, Language.of(PageLanguage.now())), draft));
        });
    }

    private interface Handling {
        ResponseEntity<?> handle();
    }

    private ResponseEntity<?> forWhoLeads(String missionId, CurrentPerson person, Handling handling) {
        var mission = access.read(missionId, person.id());
        return person.id().equals(mission.lead())
                ? handling.handle()
                : error(
                        HttpStatus.FORBIDDEN,
                        "NOT_COORDINATOR",
                        PageLanguage.say(
                                        "Only the coordinator drafts the protocol; ask %s.",
                                        "Seule la personne qui pilote rédige le protocole\u00a0; adressez-vous à %s.")
                                .formatted(directory.person(mission.lead()).name()));
    }

    @ExceptionHandler
    ResponseEntity<?> changed(DraftChanged changed) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(views.conflict(changed));
    }

    private static ResponseEntity<?> error(HttpStatus status, String code, String message) {
        return ResponseEntity.status(status).body(Map.of("error", code, "message", message));
    }
}
