package network.relais.web;

import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/**
 * What went wrong, as it is told: to a script as {@code {"error": …, "message": …}}, to a person as a page.
 *
 * @param error for machines, {@code UPPER_SNAKE_CASE}
 * @param message one or two sentences for people
 */
record Problem(HttpStatusCode status, String error, String message) {

    static Problem of(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> new Problem(status, "BAD_REQUEST", "This request could not be understood.");
            case 401 -> new Problem(status, "UNAUTHORIZED", "Sign in first.");
            case 403 -> new Problem(status, "FORBIDDEN", "This page is not for you, or not any more.");
            case 404 ->
                new Problem(status, "NOT_FOUND", "There is nothing at this address, or nothing that concerns you.");
            case 405 -> new Problem(status, "METHOD_NOT_ALLOWED", "This address cannot be used like that.");
            case 413 -> new Problem(status, "TOO_LARGE", "This file is too large: at most 10 MB are taken.");
            case 415 -> new Problem(status, "UNSUPPORTED_TYPE", "This kind of content is not understood here.");
            default ->
                status.is4xxClientError()
                        ? new Problem(status, "REFUSED", "This request was refused.")
                        : new Problem(status, "FAILURE", "Something went wrong on our side.");
        };
    }

    Problem saying(String words) {
        return new Problem(status, error, words);
    }

    Object answer(boolean toScript) {
        if (toScript) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("error", error, "message", message));
        }
        var page = new ModelAndView("error", Map.of("message", message, "heading", heading()));
        page.setStatus(status);
        return page;
    }

    private String heading() {
        return switch (status.value()) {
            case 403 -> "Not for you";
            case 404 -> "Not found";
            case 422 -> "Not possible";
            default -> status.is4xxClientError() ? "Not understood" : "Something went wrong";
        };
    }
}
