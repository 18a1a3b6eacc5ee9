package network.relais.paper.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import network.relais.paper.Press;
import network.relais.people.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Sets the templates under {@code templates/paper}. Their texts are escaped as those of the pages are, and nothing is loaded from
 * anywhere, whatever somebody has typed.
 */
@Component
class HtmlPress implements Press {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final ITemplateEngine templates;

    HtmlPress(ITemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public byte[] print(String template, Language language, Object content) {
        var html = templates.process(
                "paper/" + template,
                new Context(language.locale(), Map.of("paper", content, "language", language.code())));
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        // Tagged for screen readers; and nothing but the fonts below, whichever the machine has.
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver((base, address) -> null);
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), "");
        font(builder, "DejaVuSans.ttf", "DejaVu Sans", REGULAR);
        font(builder, "DejaVuSans-Bold.ttf", "DejaVu Sans", BOLD);
        font(builder, "DejaVuSansMono.ttf", "DejaVu Sans Mono", REGULAR);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    @Override
    public byte[] enclose(byte[] pdf, String fileName, String mediaType, byte[] content) {
        try (var document = Loader.loadPDF(pdf)) {
            var file = new PDEmbeddedFile(document, new ByteArrayInputStream(content));
            file.setSubtype(mediaType);
            file.setSize(content.length);
            var entry = new PDComplexFileSpecification();
            entry.setFile(fileName);
            entry.setFileUnicode(fileName);
            entry.setEmbeddedFile(file);
            entry.setEmbeddedFileUnicode(file);
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of(fileName, entry));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            var whole = new ByteArrayOutputStream();
            document.save(whole);
            return whole.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> opened(file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream opened(String file) {
        var font = HtmlPress.class.getResourceAsStream(FONTS + file);
        if (font == null) {
            throw new IllegalStateException("The font " + FONTS + file + " is not on the class path");
        }
        return font;
    }
}
