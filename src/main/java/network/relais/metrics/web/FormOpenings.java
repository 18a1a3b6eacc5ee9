package network.relais.metrics.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import network.relais.web.CurrentPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes that somebody opens the form of a step, which Tasklist asks for when they choose it. The form has been answered by then, and
 * whatever goes wrong with the note is nothing to its reader.
 */
final class FormOpenings extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FormOpenings.class);

    private static final Pattern FORM =
            Pattern.compile("/(?:engine-rest|camunda/api/engine)(?:/engine/[^/]+)?/task/([0-9a-zA-Z-]{1,64})/form/?");

    private final BiConsumer<String, String> noteOpening;

    /** @param noteOpening takes a task's id and a person's */
    FormOpenings(BiConsumer<String, String> noteOpening) {
        this.noteOpening = noteOpening;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var form = FORM.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (request.getMethod().equals("GET") && response.getStatus() == HttpServletResponse.SC_OK && form.matches()) {
            note(form.group(1));
        }
    }

    private void note(String task) {
        var person = CurrentPerson.of(SecurityContextHolder.getContext().getAuthentication());
        if (person == null) {
            return;
        }
        try {
            noteOpening.accept(task, person.id());
        } catch (RuntimeException e) {
            LOG.warn("That task {} was opened could not be noted: {}", task, e.getMessage());
        }
    }
}
