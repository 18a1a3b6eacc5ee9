package network.relais.protocol.web;

import java.nio.charset.StandardCharsets;
import network.relais.people.Directory;
import network.relais.protocol.ProtocolPaper;
import network.relais.web.CurrentPerson;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The protocol agreement to keep, in the reader's own language. */
@Controller
class ProtocolPaperController {

    private final ProtocolPaper papers;
    private final Directory directory;

    ProtocolPaperController(ProtocolPaper papers, Directory directory) {
        this.papers = papers;
        this.directory = directory;
    }

    @GetMapping(path = "/missions/{missionId}/protocol/{version}.pdf")
    ResponseEntity<byte[]> paper(CurrentPerson person, @PathVariable String missionId, @PathVariable int version) {
        var paper = papers.of(
                missionId, version, person.id(), directory.person(person.id()).language());
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
