package network.relais.filing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens what was handed in, so that nothing is kept that its reader could not open, or that is not what it says it is. */
final class FileCheck {

    /** In bytes. What a request may bring at all is a little more, so that a refusal can say why. */
    static final int LARGEST = 10 * 1024 * 1024;

    /** In pixels: a picture is opened as a whole, and a small file can hold a very large one. */
    private static final long MOST_PIXELS = 50_000_000;

    /** In pixels along each side: enough to know that all of the picture is there. */
    private static final int SAMPLED = 500;

    private FileCheck() {}

    /** @throws FileRefused if it is not taken */
    static FileKind of(byte[] content) {
        if (content.length == 0) {
            throw FileRefused.missing();
        }
        if (content.length > LARGEST) {
            throw FileRefused.tooLarge();
        }
        var kind = FileKind.of(content).orElseThrow(FileRefused::otherKind);
        if (kind == FileKind.PDF) {
            open(content);
        } else {
            look(content, kind);
        }
        return kind;
    }

    /** As {@link #of}, and a mail is taken too. */
    static FileKind ofPaperOrMail(byte[] content) {
        if (content.length > 0 && content.length <= LARGEST && MailFile.is(content)) {
            return FileKind.EML;
        }
        if (content.length > 0
                && content.length <= LARGEST
                && FileKind.of(content).isEmpty()) {
            throw FileRefused.neitherPaperNorMail();
        }
        return of(content);
    }

    private static void open(byte[] content) {
        try (var document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                throw FileRefused.locked();
            }
            if (document.getNumberOfPages() == 0) {
                throw FileRefused.unreadable();
            }
        } catch (InvalidPasswordException locked) {
            throw FileRefused.locked();
        } catch (IOException | RuntimeException damaged) {
            throw damaged instanceof FileRefused refused ? refused : FileRefused.unreadable();
        }
    }

    private static void look(byte[] content, FileKind kind) {
        var reader = ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true);
            requireBearable(reader);
            var sample = reader.getDefaultReadParam();
            var step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / SAMPLED);
            sample.setSourceSubsampling(step, step, 0, 0);
            reader.read(0, sample);
        } catch (IOException | RuntimeException damaged) {
            throw damaged instanceof FileRefused refused ? refused : FileRefused.unreadable();
        } finally {
            reader.dispose();
        }
    }

    private static void requireBearable(ImageReader reader) throws IOException {
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
            throw FileRefused.tooManyPixels();
        }
    }
}
