package network.relais.publishing.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import network.relais.engine.ListsInFrench;
import network.relais.publishing.EditionWords;
import network.relais.publishing.FormTexts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Hands forms, and the names of steps and processes, to readers of French in French. The engine has answered by then, so who may
 * see them is decided; and whatever goes wrong with their French, they are shown as they are written. For readers of English
 * nothing is looked up. For those of French a form costs one row, the step's, to know its edition; names cost none, since
 * definitions are known once they were asked for.
 */
final class InReadersLanguage extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(InReadersLanguage.class);

    private static final String ENGINE = "/(?:engine-rest|camunda/api/engine)(?:/engine/[^/]+)?";
    private static final String ID = "([^/]+)";
    private static final Pattern FORM = Pattern.compile(ENGINE + "/task/" + ID + "/deployed-form/?");
    private static final Pattern START_FORM =
            Pattern.compile(ENGINE + "/process-definition/" + ID + "/deployed-start-form/?");
    /** Where Tasklist asks. Programs read names as they are drawn: they may write back what they have read. */
    private static final Pattern NAMES = Pattern.compile("/camunda/api/engine(?:/engine/[^/]+)?/(?:task/" + ID
            + "|filter(?:/" + ID + "(?:/list)?)?|process-definition)/?");

    private final LocaleResolver language;
    private final EditionWords words;
    private final ObjectMapper json;

    InReadersLanguage(LocaleResolver language, EditionWords words, ObjectMapper json) {
        this.language = language;
        this.words = words;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var translation = translation(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (translation == null) {
            chain.doFilter(request, response);
            return;
        }
        // A browser must not keep it: whoever chooses another language reads that one at once.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!isFrench(request)) {
            chain.doFilter(request, response);
            return;
        }
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        if (held.getStatus() == HttpServletResponse.SC_OK && held.getContentSize() > 0) {
            translate(held, translation);
        }
        held.copyBodyToResponse();
    }

    /** What to do with the answer; null if it is to be left alone. */
    private @Nullable Consumer<JsonNode> translation(String path) {
        var form = FORM.matcher(path);
        if (form.matches()) {
            return read -> words.ofTask(form.group(1)).ifPresent(french -> FormTexts.replace(read, french::of));
        }
        var start = START_FORM.matcher(path);
        if (start.matches()) {
            return read -> words.ofDefinition(start.group(1)).ifPresent(french -> FormTexts.replace(read, french::of));
        }
        return NAMES.matcher(path).matches() ? this::names : null;
    }

    private boolean isFrench(HttpServletRequest request) {
        return language.resolveLocale(request).getLanguage().equals(Locale.FRENCH.getLanguage());
    }

    private void translate(ContentCachingResponseWrapper held, Consumer<JsonNode> translation) throws IOException {
        byte[] said;
        try {
            var read = json.readTree(held.getContentAsByteArray());
            translation.accept(read);
            said = json.writeValueAsBytes(read);
        } catch (IOException | RuntimeException failed) {
            LOG.warn("A form or a list is not shown in French, since that failed", failed);
            return;
        }
        held.resetBuffer();
        held.getOutputStream().write(said);
    }

    /** Of steps, which say to which definition they belong, of definitions, which are deployed, and of the lists of steps. */
    private void names(JsonNode read) {
        if (read instanceof ObjectNode named && named.path("name").isTextual()) {
            if (named.has("resourceType")) {
                inFrench(named, "name");
                if (named.path("properties") instanceof ObjectNode properties) {
                    inFrench(properties, "description");
                }
            }
            var definition = named.hasNonNull("deploymentId") ? named.path("id") : named.path("processDefinitionId");
            if (definition.isTextual()) {
                words.ofDefinition(definition.textValue())
                        .ifPresent(french -> named.put(
                                "name", french.ofName(named.path("name").textValue())));
            }
        }
        read.forEach(this::names);
    }

    private static void inFrench(ObjectNode list, String text) {
        if (list.path(text).isTextual()) {
            list.put(text, ListsInFrench.of(list.path(text).textValue()));
        }
    }
}
