package network.relais.payout.web;

import java.nio.charset.StandardCharsets;
import network.relais.mission.UnknownMission;
import network.relais.payout.StatementPaper;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.web.CurrentPerson;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A party's money of a mission to keep, in the reader's own language. */
@Controller
class StatementController {

    private final StatementPaper papers;
    private final Directory directory;

    StatementController(StatementPaper papers, Directory directory) {
        this.papers = papers;
        this.directory = directory;
    }

    @GetMapping("/missions/{missionId}/statements/{party}.pdf")
    ResponseEntity<byte[]> statement(CurrentPerson person, @PathVariable String missionId, @PathVariable String party) {
        var language =
                directory.find(person.id()).map(Person::language).orElseThrow(() -> new UnknownMission(missionId));
        var paper = papers.of(missionId, party, person.id(), language);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(paper.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(paper.pdf());
    }
}
