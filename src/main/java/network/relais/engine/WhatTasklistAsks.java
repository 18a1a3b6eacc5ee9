package network.relais.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import network.relais.web.CurrentPerson;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Members are served what Tasklist asks for, and nothing else of the engine's REST API: jobs, batches, migrations, messages,
 * external tasks, telemetry and the like are for those who look after the engine. A list of what is open, since the API offers
 * more than a list of what is closed would ever name.
 */
final class WhatTasklistAsks extends OncePerRequestFilter {

    private static final Set<String> OPEN = Set.of(
            "",
            "engine",
            "execution",
            "filter",
            "history",
            "identity",
            "process-definition",
            "process-instance",
            "task",
            "variable-instance");

    /** People, groups and rights are changed on our pages and by the administrator. */
    private static final Set<String> OPEN_FOR_READING =
            Set.of("authorization", "deployment", "group", "user", "version");

    private static final Pattern ADDRESS =
            Pattern.compile("/(?:engine-rest|camunda/api/engine)(?:/engine/[^/]*)?(?:/([^/]*).*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = CurrentPerson.of(SecurityContextHolder.getContext().getAuthentication());
        if (person == null || looksAfterTheEngine(person) || isOpen(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean looksAfterTheEngine(CurrentPerson person) {
        return person.isIn(Groups.ADMINISTRATORS) || person.isIn(Groups.PROCESS_OWNERS);
    }

    private static boolean isOpen(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var address = ADDRESS.matcher(path);
        if (!address.matches()) {
            return false;
        }
        var first = address.group(1) == null ? "" : address.group(1);
        return OPEN.contains(first) || request.getMethod().equals("GET") && OPEN_FOR_READING.contains(first);
    }
}
