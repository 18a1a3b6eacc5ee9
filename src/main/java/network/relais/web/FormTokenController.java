package network.relais.web;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The token against forged requests, for our forms inside Tasklist: that page is not ours, so the token cannot stand in it. Another
 * site's page can ask for it but not read the answer.
 */
@RestController
class FormTokenController {

    @GetMapping("/api/form-token")
    Answer formToken(CsrfToken token) {
        return new Answer(token.getHeaderName(), token.getToken());
    }

    record Answer(String header, String token) {}
}
