package network.relais.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import network.relais.testing.Browser;
import network.relais.testing.WholeRelais;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many people open Tasklist at once, and each one's browser may run the scripts of the page it got. */
@WholeRelais
class PagesOwnNonceTest {

    private static final int AT_ONCE = 8;
    private static final int PAGES = 400;

    @LocalServerPort
    private int port;

    @Test
    void thePolicyOfAPageNamesTheNonceOfThatPage() throws Exception {
        var browser = Browser.of("admin", "the-administrators-password", port);
        var people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var pages = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < PAGES; i++) {
                Callable<HttpResponse<String>> opens = () -> browser.get("/camunda/app/tasklist/default/");
                pages.add(people.submit(opens));
            }
            for (var page : pages) {
                var policy = page.get()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow();
                assertThat(nonceIn("nonce=\"([^\"]+)\"", page.get().body()))
                        .isEqualTo(nonceIn("'nonce-([^']+)'", policy));
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static String nonceIn(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("a nonce in %s", text).isTrue();
        return found.group(1);
    }
}
