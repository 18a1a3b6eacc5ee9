package network.relais.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The web applications keep the nonce of their content security policy in one place for all requests: when two come at once, a
 * page may bear the other's, its browser refuses every script of it, and its reader sees nothing but a spinning wheel. Here the
 * policy is made to name the nonce that the page was really written with.
 */
final class PagesOwnNonce extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([A-Za-z0-9_-]+)\"");
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-[A-Za-z0-9_-]+'");

    /** Only pages, which are small: what they consist of passes by as it comes. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        var policy = response.getHeader(POLICY);
        var nonce = IN_PAGE.matcher(new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1));
        if (policy != null && nonce.find()) {
            response.setHeader(POLICY, IN_POLICY.matcher(policy).replaceAll("'nonce-" + nonce.group(1) + "'"));
        }
        page.copyBodyToResponse();
    }
}
