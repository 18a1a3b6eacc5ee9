package network.relais.web;

import static network.relais.web.PageLanguage.say;

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
 * @param french the same for those who read pages in French
 */
record Problem(HttpStatusCode status, String error, String message, String french) {

    static Problem of(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 ->
                new Problem(
                        status,
                        "BAD_REQUEST",
                        "This request could not be understood.",
                        "Cette demande n’a pas pu être comprise.");
            case 401 -> new Problem(status, "UNAUTHORIZED", "Sign in first.", "Connectez-vous d’abord.");
            case 403 ->
                new Problem(
                        status,
                        "FORBIDDEN",
                        "This page is not for you, or not any more.",
                        "Cette page n’est pas pour vous, ou ne l’est plus.");
            case 404 ->
                new Problem(
                        status,
                        "NOT_FOUND",
                        "There is nothing at this address, or nothing that concerns you.",
                        "Il n’y a rien à cette adresse, ou rien qui vous concerne.");
            case 405 ->
                new Problem(
                        status,
                        "METHOD_NOT_ALLOWED",
                        "This address cannot be used like that.",
                        "Cette adresse ne s’utilise pas ainsi.");
            case 413 ->
                new Problem(
                        status,
                        "TOO_LARGE",
                        "This file is too large: at most 10 MB are taken.",
                        "Ce fichier est trop gros\u00a0: 10 Mo au plus sont acceptés.");
            case 415 ->
                new Problem(
                        status,
                        "UNSUPPORTED_TYPE",
                        "This kind of content is not understood here.",
                        "Ce genre de contenu n’est pas compris ici.");
            default ->
                status.is4xxClientError()
                        ? new Problem(status, "REFUSED", "This request was refused.", "Cette demande a été refusée.")
                        : new Problem(
                                status,
                                "FAILURE",
                                "Something went wrong on our side.",
                                "Quelque chose a échoué de notre côté.");
        };
    }

    Problem saying(String words, String french) {
        return new Problem(status, error, words, french);
    }

    Object answer(boolean toScript) {
        if (toScript) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("error", error, "message", say(message, french)));
        }
        var page = new ModelAndView("error", Map.of("message", say(message, french), "heading", heading()));
        page.setStatus(status);
        return page;
    }

    private String heading() {
        return switch (status.value()) {
            case 403 -> say("Not for you", "Pas pour vous");
            case 404 -> say("Not found", "Introuvable");
            case 422 -> say("Not possible", "Impossible");
            default ->
                status.is4xxClientError()
                        ? say("Not understood", "Pas compris")
                        : say("Something went wrong", "Quelque chose a échoué");
        };
    }
}
