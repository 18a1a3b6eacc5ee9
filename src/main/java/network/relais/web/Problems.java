package network.relais.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import network.relais.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Tells every mishap of our pages and of {@code /api} in plain words: what the business refuses as it is, what was badly
 * asked as 4xx, and what failed with a reference under which the cause is logged.
 */
@Controller
@ControllerAdvice
@Order(0)
class Problems implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Its mission does not exist, or is none of the reader's business: from outside the two look the same. */
    private static final String UNKNOWN_MISSION = "UNKNOWN_MISSION";

    /** Likewise a version of its agreement. */
    private static final String UNKNOWN_VERSION = "UNKNOWN_VERSION";

    private final ResourceUrlProvider files;

    Problems(ResourceUrlProvider files) {
        this.files = files;
    }

    @ExceptionHandler(Rejection.class)
    Object rejected(Rejection rejection, HttpServletRequest request) {
        return new Problem(statusOf(rejection), rejection.code(), rejection.getMessage(), rejection.french())
                .answer(isForScript(request.getRequestURI(), request));
    }

    private static HttpStatus statusOf(Rejection rejection) {
        if (rejection.isOvertaken()) {
            return HttpStatus.CONFLICT;
        }
        return switch (rejection.code()) {
            case UNKNOWN_MISSION, UNKNOWN_VERSION -> HttpStatus.NOT_FOUND;
            default -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }

    @ExceptionHandler(Exception.class)
    Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            // Whoever asked has gone on to another page: nobody is left to answer, and nothing has gone wrong.
            return new ModelAndView();
        }
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure;
        }
        if (response.isCommitted()) {
            // Half of it has left. The server breaks the connection off, so that nobody takes the half for the whole.
            throw failure;
        }
        // Where there is no controller nobody else has put it there, and the page could not tell where its files are.
        request.setAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, files);
        var problem = badlyAsked(failure).orElseGet(() -> logged(failure, request));
        return problem.answer(isForScript(request.getRequestURI(), request));
    }

    /** For what never reached a controller: refused before, or no controller at this address. */
    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = Optional.ofNullable(code instanceof Integer number ? HttpStatus.resolve(number) : null)
                .orElse(HttpStatus.NOT_FOUND);
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var problem = cause instanceof Exception failure ? logged(failure, request) : Problem.of(status);
        return problem.answer(isForScript(String.valueOf(path), request));
    }

    private static Optional<Problem> badlyAsked(Exception failure) {
        var badRequest = Problem.of(HttpStatus.BAD_REQUEST);
        if (failure instanceof HttpMessageNotReadableException) {
            return Optional.of(badRequest.saying(
                    "The body of this request is not the JSON that is expected here.",
                    "Le corps de cette demande n’est pas le JSON attendu ici."));
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return Optional.of(badRequest.saying(
                    "\"%s\" is missing.".formatted(missing.getParameterName()),
                    "«\u00a0%s\u00a0» manque.".formatted(missing.getParameterName())));
        }
        if (failure instanceof TypeMismatchException mismatch) {
            return Optional.of(
                    mismatch.getPropertyName() == null
                            ? badRequest.saying(
                                    "A value of this request is of the wrong kind.",
                                    "Une valeur de cette demande n’est pas du bon genre.")
                            : badRequest.saying(
                                    "\"%s\" is of the wrong kind.".formatted(mismatch.getPropertyName()),
                                    "«\u00a0%s\u00a0» n’est pas du bon genre.".formatted(mismatch.getPropertyName())));
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return Optional.of(Problem.of(HttpStatus.PAYLOAD_TOO_LARGE));
        }
        if (failure instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            return Optional.of(Problem.of(response.getStatusCode()));
        }
        return Optional.empty();
    }

    private static Problem logged(Exception failure, HttpServletRequest request) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error(
                "Reference {}: {} {} failed",
                reference,
                request.getMethod(),
                withoutSecret(request.getRequestURI()),
                failure);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR)
                .saying(
                        "Something went wrong on our side. Try again; if it happens again, tell the administrator this reference: "
                                + reference,
                        "Quelque chose a échoué de notre côté. Réessayez\u00a0; si cela se reproduit, donnez cette référence à l’administration\u00a0: "
                                + reference);
    }

    private static String withoutSecret(String path) {
        return path.startsWith(SecretAddress.PATH) ? SecretAddress.PATH + "…" : path;
    }

    private static boolean isForScript(String path, HttpServletRequest request) {
        if (path.startsWith("/api/") || path.startsWith("/camunda/api/") || path.startsWith("/engine-rest/")) {
            return true;
        }
        var accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("json") && !accepted.contains("html");
    }
}
