package network.relais.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Says in Tasklist's page in which language it is read, where pages say so. Tasklist would follow the browser alone; its
 * configuration and our scripts and forms in it follow the page instead, hence whoever is signed in.
 */
final class TasklistLanguage extends OncePerRequestFilter {

    private static final String ENGLISH = "<html lang=\"en\">";

    private final LocaleResolver language;

    TasklistLanguage(LocaleResolver language) {
        this.language = language;
    }

    /** Only the page, which is small: what it consists of passes by as it comes. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!language.resolveLocale(request).getLanguage().equals(Locale.FRENCH.getLanguage())) {
            chain.doFilter(request, response);
            return;
        }
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        var written = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
        if (written.contains(ENGLISH)) {
            page.resetBuffer();
            page.getOutputStream()
                    .write(written.replace(ENGLISH, "<html lang=\"fr\">").getBytes(StandardCharsets.UTF_8));
        }
        page.copyBodyToResponse();
    }
}
