package network.relais.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers and pictures are taken, by what is in them; nothing else is. */
class FileCheckTest {

    @Test
    void aPaperAndPicturesOfOneAreTaken() throws IOException {
        assertThat(FileCheck.of(pdf("", 1))).isEqualTo(FileKind.PDF);
        assertThat(FileCheck.of(picture("png", 30, 20))).isEqualTo(FileKind.PNG);
        assertThat(FileCheck.of(picture("jpg", 30, 20))).isEqualTo(FileKind.JPEG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>alert(1)</script></html>", "GIF89a", "MZ", "PK\u0003\u0004", "x", "\u0000"})
    void whateverElseSomebodyCallsAPaperIsRefused(String content) {
        refused(content.getBytes(StandardCharsets.ISO_8859_1), "FILE_KIND");
    }

    @Test
    void whatOnlyBeginsLikeAPaperOrAPictureIsRefused() throws IOException {
        refused("%PDF-1.7 <script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "FILE_UNREADABLE");
        for (var format : new String[] {"png", "jpg"}) {
            var whole = picture(format, 300, 200);
            refused(Arrays.copyOf(whole, 12), "FILE_UNREADABLE");
        }
        var cut = picture("png", 300, 200);
        refused(Arrays.copyOf(cut, cut.length / 2), "FILE_UNREADABLE");
    }

    @Test
    void aPaperUnderAPasswordIsRefused() throws IOException {
        refused(pdf("secret", 1), "FILE_LOCKED");
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        refused(new byte[0], "NO_FILE");
        refused(new byte[FileCheck.LARGEST + 1], "FILE_TOO_LARGE");
    }

    /** Sixty megapixels of one colour are a small file. */
    @Test
    void aPictureThatIsLargeOnlyOnceItIsOpenedIsRefused() throws IOException {
        refused(picture("png", 10_000, 6_000), "FILE_PIXELS");
    }

    @ParameterizedTest
    @CsvSource({
        "receipt.png, receipt.png",
        "C:\\fakepath\\reçu é.PNG, reçu é.PNG",
        "../../etc/passwd, passwd.png",
        "page.html, page.html.png",
        "'', file.png"
    })
    void aFileBearsItsOwnNameWithTheEndingOfWhatItIs(String sent, String kept) throws IOException {
        var handIn = new HandIn(new OneFile(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

        assertThat(handIn.keep(Upload.of(sent, picture("png", 3, 2)), "p1").name())
                .isEqualTo(kept);
    }

    private static void refused(byte[] content, String code) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> FileCheck.of(content))
                .extracting(FileRefused::code)
                .isEqualTo(code);
    }

    static byte[] pdf(String password, int pages) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] picture(String format, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), format, bytes);
        return bytes.toByteArray();
    }

    private static final class OneFile implements KeptFiles {

        @Override
        public KeptFile add(String name, FileKind kind, String hash, byte[] content, String handedInBy, Instant now) {
            return new KeptFile(1, name, kind, content.length, hash, handedInBy, now);
        }

        @Override
        public Optional<KeptFile> find(long number) {
            return Optional.empty();
        }

        @Override
        public Map<Long, KeptFile> files(Collection<Long> numbers) {
            return Map.of();
        }

        @Override
        public byte[] content(long number) {
            throw new IllegalStateException();
        }
    }
}
