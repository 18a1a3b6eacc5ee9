package network.relais.filing;

import java.util.Arrays;
import java.util.Optional;

/** What is taken: papers and pictures of papers. A file is of a kind by how it begins, whatever its name says. */
public enum FileKind {
    PDF("application/pdf", ".pdf", '%', 'P', 'D', 'F', '-'),
    PNG("image/png", ".png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    JPEG("image/jpeg", ".jpg", 0xFF, 0xD8, 0xFF),
    /** A mail as mail programs save it. Taken only where somebody shows what they were written. */
    EML("message/rfc822", ".eml");

    private final String mediaType;
    private final String ending;
    private final byte[] beginning;

    FileKind(String mediaType, String ending, int... beginning) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.beginning = new byte[beginning.length];
        for (int i = 0; i < beginning.length; i++) {
            this.beginning[i] = (byte) beginning[i];
        }
    }

    public String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values())
                .filter(kind -> kind.beginning.length > 0
                        && content.length >= kind.beginning.length
                        && Arrays.equals(kind.beginning, 0, kind.beginning.length, content, 0, kind.beginning.length))
                .findFirst();
    }
}
