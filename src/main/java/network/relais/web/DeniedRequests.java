package network.relais.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** A form sent after its session had ended is not an attack: its sender is asked to sign in again. */
final class DeniedRequests implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        boolean sessionEnded = denied instanceof CsrfException;
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
}
