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
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Sits before both of the engine's REST applications, {@code /engine-rest} and the one that Tasklist and Cockpit speak to,
 * and tells a failure in words of ours.
 */
final class PlainErrors extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PlainErrors.class);
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ProcessEngine engine;
    private final LocaleResolver language;
    private final ObjectMapper json;

    /** @param language that of whoever is signed in */
    PlainErrors(ProcessEngine engine, LocaleResolver language, ObjectMapper json) {
        this.engine = engine;
        this.language = language;
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
                inReadersLanguage(request, () -> answer(request, held, response));
            }
        } finally {
            FailureOfRequest.end();
        }
    }

    /** These addresses have no controller, which would see to it. */
    private void inReadersLanguage(HttpServletRequest request, Answering answering) throws IOException {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language.resolveLocale(request));
        try {
            answering.answer();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private interface Answering {

        void answer() throws IOException;
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
