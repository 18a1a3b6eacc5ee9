package network.relais.demo.web;

import java.nio.charset.StandardCharsets;
import network.relais.demo.Cast;
import network.relais.demo.InDemo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Read everybody's mail, as each of them would see it. */
@Controller
@InDemo
class DemoMailController {

    /**
     * A mail brings its style along and does nothing else: no script, no form, nothing from elsewhere. It may be shown inside
     * our own page, and its links lead that page elsewhere when somebody follows them.
     */
    private static final String LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

    private final Cast cast;
    private final MailView mails;

    DemoMailController(Cast cast, MailView mails) {
        this.cast = cast;
        this.mails = mails;
    }

    /** @param of a person's id; none: the mails to everybody */
    @GetMapping("/demo/mails")
    String mails(@RequestParam(required = false) @Nullable String of, Model model) {
        cast.everybody();
        model.addAttribute("inbox", of == null ? mails.everybodys() : mails.inboxOf(of));
        return "demo/mails";
    }

    @GetMapping("/demo/mails/{number}")
    String mail(@PathVariable long number, Model model) {
        cast.everybody();
        model.addAttribute("mail", mails.open(number));
        return "demo/mail";
    }

    @GetMapping("/demo/mails/{number}/enclosure")
    ResponseEntity<byte[]> enclosure(@PathVariable long number) {
        cast.everybody();
        var paper = mails.paper(number);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(paper.fileName())
                                .build()
                                .toString())
                .body(paper.pdf());
    }

    /** The browser goes by this policy and not by {@code X-Frame-Options}, which knows no sandbox. */
    @GetMapping("/demo/mails/{number}/letter")
    ResponseEntity<String> letter(@PathVariable long number) {
        cast.everybody();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", LETTER_POLICY)
                .body(mails.letter(number));
    }
}
