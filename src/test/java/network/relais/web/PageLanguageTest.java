package network.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import network.relais.Means;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;

class PageLanguageTest {

    private final PageLanguage languages =
            new PageLanguage(person -> person.equals("p1") ? Optional.of(Locale.FRANCE) : Optional.empty());

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void strangersReadTheFirstLanguageOfOursThatTheirBrowserAsksFor() {
        assertThat(languageFor("/login", "fr")).isEqualTo(Locale.FRANCE);
        assertThat(languageFor("/login", "fr-CA,en;q=0.5")).isEqualTo(Locale.FRANCE);
        assertThat(languageFor("/login", "de,fr;q=0.8,en;q=0.5")).isEqualTo(Locale.FRANCE);
        assertThat(languageFor("/login", "en-US,fr;q=0.5")).isEqualTo(Locale.UK);
    }

    @Test
    void whoeverAsksForNeitherReadsEnglish() {
        assertThat(languageFor("/login", "de")).isEqualTo(Locale.UK);
        assertThat(languageFor("/login", null)).isEqualTo(Locale.UK);
    }

    @Test
    void whoeverIsSignedInReadsTheirOwnLanguageWhateverTheBrowserAsksFor() {
        signIn("p1");

        assertThat(languageFor("/missions", "en")).isEqualTo(Locale.FRANCE);
    }

    @Test
    void formsAreAnsweredAsTheyAsk() {
        signIn("p1");

        assertThat(languageFor("/api/splits/preview", "en")).isEqualTo(Locale.UK);
        assertThat(languageFor("/api/splits/preview", "fr")).isEqualTo(Locale.FRANCE);
    }

    @Test
    void whoeverIsInNoDirectoryReadsWhatTheBrowserAsksFor() {
        signIn("admin");

        assertThat(languageFor("/missions", "fr")).isEqualTo(Locale.FRANCE);
    }

    @Test
    void aLanguageThatWasSetHoldsUntilItIsForgotten() {
        var request = request("/a/link", "en");

        PageLanguage.set(request, Locale.FRANCE);
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.FRANCE);
        PageLanguage.forget(request);
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.UK);
    }

    private Locale languageFor(String path, String asked) {
        return languages.resolveLocale(request(path, asked));
    }

    private static MockHttpServletRequest request(String path, String asked) {
        var request = new MockHttpServletRequest("GET", path);
        if (asked != null) {
            request.addHeader("Accept-Language", asked);
        }
        return request;
    }

    private static void signIn(String person) {
        SecurityContextHolder.getContext()
                .setAuthentication(new CurrentPerson(person, "Ann", Set.of(), "mark").signedIn(Means.PASSWORD));
    }
}
