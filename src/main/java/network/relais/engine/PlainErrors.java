package network.relais.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import network.relais.web.CurrentPerson;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sits before both of the engine's REST applications, {@code /engine-rest} and the one that Tasklist and Cockpit speak to,
 * and tells a failure in words of ours.
 */
final class PlainErrors extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PlainErrors.class);
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ProcessEngine engine;
    private final ObjectMapper json;

    PlainErrors(ProcessEngine engine, ObjectMapper json) {
        this.engine = engine;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new HeldBackErrors(response);
        FailureOfRequest.begin();
        try {
            chain.doFilter(request, held);
            held.flushWhatPassed();
            if (held.isError() && !response.isCommitted()) {
                answer(request, held, response);
            }
        } finally {
            FailureOfRequest.end();
        }
    }

    private void answer(HttpServletRequest request, HeldBackErrors held, HttpServletResponse response)
            throws IOException {
        var body = held.heldBody();
        if (held.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            return;
        }
        var person = CurrentPerson.of(SecurityContextHolder.getContext().getAuthentication());
        var cause = FailureOfRequest.last();
        var failure = new EngineAnswer.Failure(
                held.getStatus(),
                objectIn(body),
                cause,
                UUID.randomUUID().toString().substring(0, 8));
        var answer = EngineAnswer.to(
                failure, new AskedFor(engine, person, request.getMethod(), request.getRequestURI(), held.getStatus()));
        if (answer.reference() != null) {
            LOG.error(
                    "Reference {}: {} {} failed: {}",
                    answer.reference(),
                    request.getMethod(),
                    request.getRequestURI(),
                    body,
                    cause.orElse(null));
        }
        var bytes = json.writeValueAsBytes(answer.body());
        response.resetBuffer();
        response.setStatus(answer.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Map<String, Object> objectIn(String body) {
        try {
            return body.startsWith("{") ? json.readValue(body, OBJECT) : Map.of();
        } catch (JsonProcessingException notJson) {
            return Map.of();
        }
    }
}
