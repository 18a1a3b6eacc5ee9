package network.relais.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A case that another program sends, read into maps, lists and strings. Stricter than JSON for all: the same field twice or
 * anything after the end is a mistake, not a matter of luck.
 */
public final class SentJson {

    /** Far more than a thousand entries need. */
    private static final int LONGEST_CASE = 1_000_000;

    private static final ObjectMapper STRICT_JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private SentJson() {}

    /** @throws Unreadable if it is too long or no JSON */
    public static @Nullable Object read(HttpServletRequest request) throws IOException {
        byte[] json = request.getInputStream().readNBytes(LONGEST_CASE + 1);
        if (json.length > LONGEST_CASE) {
            throw new Unreadable("The case is longer than " + LONGEST_CASE + " bytes.");
        }
        try {
            return STRICT_JSON.readValue(json, Object.class);
        } catch (JacksonException notJson) {
            throw new Unreadable("The case is not valid JSON" + place(notJson) + ".");
        }
    }

    private static String place(JacksonException notJson) {
        var at = notJson.getLocation();
        return at == null ? "" : ": look at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** Not even a document whose fields could be named. */
    public static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        private Unreadable(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
