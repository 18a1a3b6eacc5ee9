package network.relais.filing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A mail as mail programs save it: headers first, one of them {@code From}, and nothing that is no text. */
final class MailFile {

    private static final Pattern END_OF_LINE = Pattern.compile("\r?\n");
    private static final Pattern END_OF_HEADERS = Pattern.compile("\r?\n\r?\n");
    private static final Pattern HEADER = Pattern.compile("^(?:[!-9;-~]+:|[ \t])");
    private static final Pattern FROM = Pattern.compile("(?im)^from:");

    private MailFile() {}

    static boolean is(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            var headers = END_OF_HEADERS.split(text, 2)[0];
            return text.indexOf('\0') < 0
                    && FROM.matcher(headers).find()
                    && Arrays.stream(END_OF_LINE.split(headers))
                            .allMatch(line -> HEADER.matcher(line).find());
        } catch (CharacterCodingException noText) {
            return false;
        }
    }
}
