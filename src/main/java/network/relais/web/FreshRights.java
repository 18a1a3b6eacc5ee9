package network.relais.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import network.relais.Means;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks up a signed-in person again once a minute, so that whoever leaves the network or a group loses the rights within
 * that minute and not at the end of a long session, and that a session opened with a former password ends.
 */
final class FreshRights extends OncePerRequestFilter {

    private static final String LAST_LOOK = FreshRights.class.getName();
    private static final Duration PERIOD = Duration.ofSeconds(60);

    private final Identities identities;
    private final LookAgain lookAgain;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    FreshRights(Identities identities, LookAgain lookAgain) {
        this.identities = identities;
        this.lookAgain = lookAgain;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var person = CurrentPerson.of(authentication);
        var session = request.getSession(false);
        if (person != null && session != null && isDue(session.getAttribute(LAST_LOOK))) {
            var begun = System.nanoTime();
            var now = identities.find(person.id());
            if (now.isEmpty() || !now.get().hasPasswordOf(person)) {
                SecurityContextHolder.clearContext();
                session.invalidate();
            } else {
                session.setAttribute(LAST_LOOK, begun);
                if (!now.get().equals(person)) {
                    signIn(now.get(), CurrentPerson.means(authentication), request, response);
                }
            }
        }
        chain.doFilter(request, response);
    }

    private void signIn(CurrentPerson person, Means means, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person.signedIn(means));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    /** Elapsed time of the machine, not the engine's clock, which may be moved for a test or the demo. */
    private boolean isDue(@Nullable Object lastLook) {
        return !(lastLook instanceof Long then)
                || System.nanoTime() - then > PERIOD.toNanos()
                || lookAgain.isWantedSince(then);
    }
}
