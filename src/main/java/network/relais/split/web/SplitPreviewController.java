package network.relais.split.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import network.relais.split.Split;
import network.relais.split.SplitCaseReader;
import network.relais.split.SplitRejected;
import network.relais.web.SentJson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/splits/preview}: what a case would be split into, line by line with its reasons. Keeps nothing. */
@RestController
class SplitPreviewController {

    @PostMapping("/api/splits/preview")
    SplitView preview(HttpServletRequest request, Locale language) throws IOException {
        return SplitView.of(Split.of(SplitCaseReader.read(SentJson.read(request))), language);
    }

    /** @param at which figure of the case to mend, as {@link SplitRejected#at} says */
    record Refused(String error, String message, String at) {}

    @ExceptionHandler
    ResponseEntity<Refused> refused(SplitRejected rejected) {
        return ResponseEntity.unprocessableEntity()
                .body(new Refused(rejected.code(), rejected.getMessage(), rejected.at()));
    }

    @ExceptionHandler
    ResponseEntity<Refused> unreadable(SentJson.Unreadable unreadable) {
        return ResponseEntity.unprocessableEntity()
                .body(new Refused(SplitRejected.Code.MALFORMED.name(), unreadable.getMessage(), ""));
    }
}
