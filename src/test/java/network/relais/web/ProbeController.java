package network.relais.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import network.relais.Rejection;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For tests: a controller that takes an amount, and fails in the way that it is asked to. */
@RestController
class ProbeController {

    record Amount(long cents) {}

    @PostMapping(path = "/api/probe", consumes = MediaType.APPLICATION_JSON_VALUE)
    Amount echo(@RequestBody Amount amount) {
        return amount;
    }

    @GetMapping({"/api/probe", "/probe"})
    String fail(@RequestParam int how) {
        if (how == 1) {
            throw new TooSmall();
        }
        throw new IllegalStateException("index 7 of com.example.Secret is null");
    }

    @GetMapping("/api/probe/halfway")
    void failHalfway(HttpServletResponse response) throws IOException {
        response.getOutputStream().write("<half>".getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
        throw new IllegalStateException("The other half is missing");
    }

    static final class TooSmall extends Rejection {

        private static final long serialVersionUID = 1L;

        TooSmall() {
            super(
                    "TOO_SMALL",
                    "Nobody works for 3 cents: raise the <fee>.",
                    "Personne ne travaille pour 3 centimes : augmentez les <honoraires>.");
        }
    }
}
