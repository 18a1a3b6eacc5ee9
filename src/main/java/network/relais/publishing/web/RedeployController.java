package network.relais.publishing.web;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import network.relais.publishing.Finding;
import network.relais.publishing.Publication;
import network.relais.publishing.Publication.Published;
import network.relais.publishing.Publication.Refused;
import network.relais.publishing.Publication.Unchanged;
import network.relais.publishing.Publish;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the tree as it is now, for those who own the processes. */
@RestController
class RedeployController {

    private static final Set<String> MAY_PUBLISH = Set.of("ROLE_process-owners", "ROLE_camunda-admin");

    private final Publish publish;

    RedeployController(Publish publish) {
        this.publish = publish;
    }

    @PostMapping("/api/publishing/redeploy")
    ResponseEntity<?> redeploy(Authentication caller) {
        if (caller.getAuthorities().stream().map(GrantedAuthority::getAuthority).noneMatch(MAY_PUBLISH::contains)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN)
                    .body(new Forbidden("FORBIDDEN", "Only process owners and the administrator publish diagrams."));
        }
        return answer(publish.publish("by " + caller.getName()));
    }

    private static ResponseEntity<?> answer(Publication publication) {
        if (publication instanceof Unchanged unchanged) {
            return ResponseEntity.ok(new UnchangedAnswer("unchanged", unchanged.edition()));
        }
        if (publication instanceof Published published) {
            return ResponseEntity.ok(new PublishedAnswer(
                    "published",
                    published.edition(),
                    published.changes().added(),
                    published.changes().changed(),
                    published.changes().removed(),
                    published.remarks()));
        }
        return ResponseEntity.unprocessableEntity()
                .body(new RefusedAnswer("refused", ((Refused) publication).findings()));
    }

    record Forbidden(String error, String message) {}

    record UnchangedAnswer(String result, int edition) {}

    record PublishedAnswer(
            String result,
            int edition,
            SortedSet<String> added,
            SortedSet<String> changed,
            SortedSet<String> removed,
            List<Finding> remarks) {}

    record RefusedAnswer(String result, List<Finding> findings) {}
}
