package network.relais.metrics.web;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells a script or a spreadsheet what it asked wrongly, or too early; a person reads it on the page. */
@ControllerAdvice
@Order(-1)
class WrongQuestions {

    private final Says says;

    WrongQuestions(Says says) {
        this.says = says;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(NotUnderstood wrong, Locale locale) {
        var say = says.in(locale);
        var sentences = wrong.byField().values().stream()
                .map(sentence -> say.text("wrong." + sentence.key(), sentence.values()))
                .collect(Collectors.joining(" "));
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "error",
                        "NOT_UNDERSTOOD",
                        "message",
                        sentences,
                        "at",
                        wrong.byField().keySet()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> tooEarly(NoFiguresYet waiting, Locale locale) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(NoFiguresYet.ASK_AGAIN))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", "NO_FIGURES_YET", "message", waiting.said("file", says.in(locale))));
    }
}
