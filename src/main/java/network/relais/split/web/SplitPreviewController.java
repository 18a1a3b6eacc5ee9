package network.relais.split.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import network.relais.split.Split;
import network.relais.split.SplitCaseReader;
import network.relais.split.SplitRejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/splits/preview}: what a case would be split into, line by line with its reasons. Keeps nothing. */
@RestController
class SplitPreviewController {

    /** Far more than a thousand entries need. */
    private static final int LONGEST_CASE = 1_000_000;

    /** Stricter than the one for all: the same field twice or anything after the end is a mistake, not a matter of luck. */
    private static final ObjectMapper STRICT_JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @PostMapping("/api/splits/preview")
    SplitView preview(HttpServletRequest request, Locale language) throws IOException {
        return SplitView.of(Split.of(SplitCaseReader.read(tree(request))), language);
    }

    private static @Nullable Object tree(HttpServletRequest request) throws IOException {
        byte[] json = request.getInputStream().readNBytes(LONGEST_CASE + 1);
        if (json.length > LONGEST_CASE) {
            throw new UnreadableCase("The case is longer than " + LONGEST_CASE + " bytes.");
        }
        try {
            return STRICT_JSON.readValue(json, Object.class);
        } catch (JacksonException notJson) {
            throw new UnreadableCase("The case is not valid JSON" + place(notJson) + ".");
        }
    }

    private static String place(JacksonException notJson) {
        var at = notJson.getLocation();
        return at == null ? "" : ": look at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** @param at which figure of the case to mend, as {@link SplitRejected#at} says */
    record Refused(String error, String message, String at) {}

    @ExceptionHandler
    ResponseEntity<Refused> refused(SplitRejected rejected) {
        return ResponseEntity.unprocessableEntity()
                .body(new Refused(rejected.code(), rejected.getMessage(), rejected.at()));
    }

    @ExceptionHandler
    ResponseEntity<Refused> unreadable(UnreadableCase unreadable) {
        return ResponseEntity.unprocessableEntity()
                .body(new Refused(SplitRejected.Code.MALFORMED.name(), unreadable.getMessage(), ""));
    }

    /** Not even a document whose fields could be named. */
    private static final class UnreadableCase extends IOException {

        UnreadableCase(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
