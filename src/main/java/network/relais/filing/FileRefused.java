package network.relais.filing;

import network.relais.Rejection;

/** A file that is not taken. */
final class FileRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private FileRefused(String code, String message, String french) {
        super(code, message, french);
    }

    static FileRefused missing() {
        return new FileRefused(
                "NO_FILE",
                "Choose a file: a PDF, or a picture as PNG or JPEG.",
                "Choisissez un fichier\u00a0: un PDF, ou une image PNG ou JPEG.");
    }

    static FileRefused tooLarge() {
        return new FileRefused(
                "FILE_TOO_LARGE",
                "This file is larger than 10 MB. Send a smaller one: a photo with fewer pixels, or a PDF.",
                "Ce fichier dépasse 10 Mo. Envoyez-en un plus petit\u00a0: une photo avec moins de pixels, ou un PDF.");
    }

    static FileRefused otherKind() {
        return new FileRefused(
                "FILE_KIND",
                "This file is neither a PDF nor a picture as PNG or JPEG. Export or photograph it as one.",
                "Ce fichier n’est ni un PDF ni une image PNG ou JPEG. Exportez-le ou photographiez-le ainsi.");
    }

    static FileRefused neitherPaperNorMail() {
        return new FileRefused(
                "FILE_KIND",
                "This file is neither a PDF, nor a picture as PNG or JPEG, nor a mail (EML, as your mail program saves it).",
                "Ce fichier n’est ni un PDF, ni une image PNG ou JPEG, ni un courriel (EML, comme l’enregistre votre messagerie).");
    }

    static FileRefused unreadable() {
        return new FileRefused(
                "FILE_UNREADABLE",
                "This file cannot be opened: it is damaged. Make it anew and send it again.",
                "Ce fichier ne s’ouvre pas\u00a0: il est abîmé. Refaites-le et renvoyez-le.");
    }

    static FileRefused locked() {
        return new FileRefused(
                "FILE_LOCKED",
                "This PDF is protected by a password, so nobody could read it. Send it without one.",
                "Ce PDF est protégé par un mot de passe\u00a0: personne ne pourrait le lire. Envoyez-le sans.");
    }

    static FileRefused tooManyPixels() {
        return new FileRefused(
                "FILE_PIXELS",
                "This picture has too many pixels. Send it with at most 50 million.",
                "Cette image a trop de pixels. Envoyez-la avec 50 millions au plus.");
    }
}
