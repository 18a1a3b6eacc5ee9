package network.relais.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form sent after its session had ended is not an attack: its sender is asked to sign in again. Neither is one with a file so
 * large that nothing of the form was read, its token neither.
 */
final class DeniedRequests implements AccessDeniedHandler {

    /** In bytes: a file may have 15 MB to be read, as the settings of the program say, and 10 MB to be kept. */
    private static final long MOST_WITH_FILE = 15L * 1024 * 1024;

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        boolean sessionEnded = denied instanceof CsrfException;
        if (sessionEnded && isTooLargeToBeRead(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (request.getServletPath().startsWith("/api/")) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write(
                            sessionEnded
                                    ? "{\"error\":\"SESSION_ENDED\",\"message\":\"Your session has ended. Sign in again, in another tab, then retry.\"}"
                                    : "{\"error\":\"FORBIDDEN\",\"message\":\"You may not do this.\"}");
        } else if (sessionEnded) {
            response.sendRedirect(request.getContextPath() + "/login?ended");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isTooLargeToBeRead(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/") && request.getContentLengthLong() > MOST_WITH_FILE;
    }
}
