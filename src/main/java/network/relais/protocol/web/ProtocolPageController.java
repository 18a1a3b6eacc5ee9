package network.relais.protocol.web;

import java.nio.charset.StandardCharsets;
import network.relais.people.Language;
import network.relais.protocol.ProtocolOpenings;
import network.relais.protocol.ProtocolPaper;
import network.relais.web.CurrentPerson;
import network.relais.web.PageLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A version of the agreement as a page of its mission, and the file with which its reader can check it. */
@Controller
class ProtocolPageController {

    private final ProtocolPaper papers;
    private final ProtocolOpenings openings;

    ProtocolPageController(ProtocolPaper papers, ProtocolOpenings openings) {
        this.papers = papers;
        this.openings = openings;
    }

    @GetMapping("/missions/{missionId}/protocol/{version}")
    String page(CurrentPerson person, @PathVariable String missionId, @PathVariable int version, Model model) {
        model.addAttribute("protocol", papers.read(missionId, version, person.id(), Language.of(PageLanguage.now())));
        return "protocol";
    }

    @GetMapping("/missions/{missionId}/protocol/{version}/proof.json")
    ResponseEntity<byte[]> proof(CurrentPerson person, @PathVariable String missionId, @PathVariable int version) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("%s-%d-%s".formatted(missionId, version, ProtocolOpenings.FILE_NAME))
                                .build()
                                .toString())
                .body(openings.of(missionId, version, person.id()).getBytes(StandardCharsets.UTF_8));
    }
}
