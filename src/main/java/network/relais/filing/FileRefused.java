package network.relais.filing;

import network.relais.Rejection;

/** A file that is not taken. */
final class FileRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private FileRefused(String code, String message) {
        super(code, message);
    }

    static FileRefused missing() {
        return new FileRefused("NO_FILE", "Choose a file: a PDF, or a picture as PNG or JPEG.");
    }

    static FileRefused tooLarge() {
        return new FileRefused(
                "FILE_TOO_LARGE",
                "This file is larger than 10 MB. Send a smaller one: a photo with fewer pixels, or a PDF.");
    }

    static FileRefused otherKind() {
        return new FileRefused(
                "FILE_KIND",
                "This file is neither a PDF nor a picture as PNG or JPEG. Export or photograph it as one.");
    }

    static FileRefused neitherPaperNorMail() {
        return new FileRefused(
                "FILE_KIND",
                "This file is neither a PDF, nor a picture as PNG or JPEG, nor a mail (EML, as your mail program saves it).");
    }

    static FileRefused unreadable() {
        return new FileRefused(
                "FILE_UNREADABLE", "This file cannot be opened: it is damaged. Make it anew and send it again.");
    }

    static FileRefused locked() {
        return new FileRefused(
                "FILE_LOCKED", "This PDF is protected by a password, so nobody could read it. Send it without one.");
    }

    static FileRefused tooManyPixels() {
        return new FileRefused("FILE_PIXELS", "This picture has too many pixels. Send it with at most 50 million.");
    }
}
