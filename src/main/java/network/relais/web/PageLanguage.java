package network.relais.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import network.relais.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The one place where the language of an answer is chosen: on our pages that of whoever is signed in, else the one that the
 * browser asks for, English if that is neither of ours. Under {@code /api/} the one that is asked for, since the forms of
 * Tasklist speak as Tasklist does.
 */
@Component("localeResolver")
public class PageLanguage implements LocaleResolver {

    private static final String ATTRIBUTE = PageLanguage.class.getName();

    private final ReaderLanguage readers;

    PageLanguage(ReaderLanguage readers) {
        this.readers = readers;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Locale known) {
            return known;
        }
        var language = signedIn(request).orElseGet(() -> asksFor(request));
        set(request, language);
        return language;
    }

    private Optional<Locale> signedIn(HttpServletRequest request) {
        var person = CurrentPerson.of(SecurityContextHolder.getContext().getAuthentication());
        return person == null || request.getRequestURI().startsWith("/api/")
                ? Optional.empty()
                : readers.of(person.id());
    }

    /** The first of ours that it names, wherever that is spoken. Without the header a request would want the machine's. */
    private static Locale asksFor(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Locale.UK
                : Collections.list(request.getLocales()).stream()
                        .filter(asked -> isFrench(asked) || asked.getLanguage().equals(Locale.ENGLISH.getLanguage()))
                        .findFirst()
                        .filter(PageLanguage::isFrench)
                        .map(french -> Locale.FRANCE)
                        .orElse(Locale.UK);
    }

    /** Chosen by {@link #set} and for one answer only. */
    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        throw new UnsupportedOperationException("The language of a page is its reader's");
    }

    /** The page that answers this request is in that language. */
    public static void set(HttpServletRequest request, Locale language) {
        request.setAttribute(ATTRIBUTE, language);
    }

    /** Takes {@link #set} back: the language of whoever was written to would tell others that there is somebody. */
    public static void forget(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    /** That of the page which is being answered; English where none is. */
    public static Locale now() {
        return LocaleContextHolder.getLocaleContext() != null && isFrench(LocaleContextHolder.getLocale())
                ? Locale.FRANCE
                : Locale.UK;
    }

    /** One of the two, in the language of the page which is being answered. */
    public static String say(String english, String french) {
        return isFrench(now()) ? french : english;
    }

    /** Why the business refused, in the language of the page which is being answered. */
    public static String said(Rejection refused) {
        return say(refused.getMessage(), refused.french());
    }

    private static boolean isFrench(Locale language) {
        return language.getLanguage().equals(Locale.FRENCH.getLanguage());
    }
}
