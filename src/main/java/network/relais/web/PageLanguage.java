package network.relais.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language of a page: its reader's where we know them, else the one that their browser asks for. */
@Component("localeResolver")
public class PageLanguage extends AcceptHeaderLocaleResolver {

    private static final String ATTRIBUTE = PageLanguage.class.getName();

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Locale reader ? reader : super.resolveLocale(request);
    }

    /** The page that answers this request is in that language. */
    public static void set(HttpServletRequest request, Locale language) {
        request.setAttribute(ATTRIBUTE, language);
    }
}
