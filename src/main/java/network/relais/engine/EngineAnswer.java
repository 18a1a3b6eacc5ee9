package network.relais.engine;

import static network.relais.web.PageLanguage.say;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import network.relais.Rejection;
import network.relais.web.PageLanguage;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.jspecify.annotations.Nullable;

/**
 * What a request to the engine's REST API is told when it failed, in the language of {@link PageLanguage#now}: one sentence for a person, never the engine's wrapping,
 * a class name or a stack trace.
 *
 * @param status HTTP status
 * @param body what is sent as JSON; {@code type} and {@code message} always
 * @param reference under which the failure is logged, if it is nobody's fault but ours
 */
record EngineAnswer(int status, Map<String, Object> body, @Nullable String reference) {

    private static final Pattern ENGINE_CODE = Pattern.compile("ENGINE(-REST)?-\\w+\\s+");
    private static final Pattern INNARDS = Pattern.compile(
            "\\b(?:java|javax|jakarta|com|org|network|io)\\.\\w+\\.[\\w.$]+|\\w+Exception\\b|###|\\bSQL\\b");

    private static final Set<String> ABOUT_RIGHTS =
            Set.of("userId", "resourceName", "resourceId", "permissionName", "missingAuthorizations");

    /** What the engine said, and what is known about it. */
    record Failure(int status, Map<String, Object> body, Optional<RuntimeException> cause, String reference) {}

    static EngineAnswer to(Failure failure, AskedFor asked) {
        var rejection = failure.cause().flatMap(cause -> inChain(cause, Rejection.class));
        if (rejection.isPresent()) {
            return of(
                    rejection.get().isOvertaken() ? 409 : 422,
                    "Rejection",
                    PageLanguage.said(rejection.get()),
                    Map.of("code", rejection.get().code()));
        }
        if (asked.taskIsDone()) {
            return of(409, "AlreadyDone", alreadyDone(), Map.of());
        }
        if (failure.cause()
                .flatMap(cause -> inChain(cause, TaskAlreadyClaimedException.class))
                .isPresent()) {
            return of(
                    409,
                    "TakenByAnother",
                    say("Somebody else has taken this step already.", "Quelqu’un d’autre a déjà pris cette étape."),
                    Map.of());
        }
        if (failure.cause()
                .flatMap(cause -> inChain(cause, OptimisticLockingException.class))
                .isPresent()) {
            return of(
                    409,
                    "ChangedMeanwhile",
                    asked.isAboutTask()
                            ? alreadyDone()
                            : say(
                                    "Somebody else changed this at the same moment. Load it again, then repeat your step.",
                                    "Quelqu’un d’autre vient de changer cela. Rechargez, puis recommencez."),
                    Map.of());
        }
        if (asked.isInvisible()) {
            return of(
                    404,
                    "NotFound",
                    say("There is nothing here that concerns you.", "Il n’y a rien ici qui vous concerne."),
                    Map.of());
        }
        var badlyAsked = failure.cause().flatMap(cause -> inChain(cause, BadUserRequestException.class));
        if (failure.status() >= 500 && badlyAsked.isPresent()) {
            return of(
                    400,
                    "BadRequest",
                    wordsFor(400, withoutCode(badlyAsked.get().getMessage())),
                    Map.of());
        }
        if (failure.status() >= 500 && isOfTheAsker(failure, asked)) {
            return of(
                    400,
                    "BadRequest",
                    say(
                            "This cannot be done, or something is missing in the request.",
                            "Cela ne peut pas se faire, ou il manque quelque chose dans la demande."),
                    Map.of());
        }
        if (failure.status() >= 500) {
            return new EngineAnswer(
                    failure.status(),
                    Map.of(
                            "type",
                            "Failure",
                            "message",
                            say(
                                            "Something went wrong on our side, and nothing was changed. Try again; if it happens again, tell the administrator this reference: ",
                                            "Quelque chose a échoué de notre côté, et rien n’a été changé. Réessayez\u00a0; si cela se reproduit, donnez cette référence à l’administration\u00a0: ")
                                    + failure.reference()),
                    failure.reference());
        }
        return plain(failure);
    }

    /**
     * The engine answers 500 to much that was only badly asked: a request that it could not even make a command of, or one of
     * which a check of its own says that it cannot be carried out. What a diagram does when a step is completed or a mission
     * started is our doing.
     */
    private static boolean isOfTheAsker(Failure failure, AskedFor asked) {
        return asked.changesNoDiagramsCourse()
                && failure.cause()
                        .map(cause -> cause instanceof ProcessEngineException && cause.getCause() == null)
                        .orElseGet(asked::sendsSomething);
    }

    private static EngineAnswer plain(Failure failure) {
        var said = new LinkedHashMap<String, Object>(failure.body());
        // Which right is missing on what would name what the asker may not know.
        said.keySet().removeAll(ABOUT_RIGHTS);
        var message = withoutCode(said.get("message"));
        said.put("type", said.getOrDefault("type", "Refused"));
        said.put("message", wordsFor(failure.status(), message));
        return new EngineAnswer(failure.status(), said, null);
    }

    private static String withoutCode(@Nullable Object message) {
        return message == null
                ? ""
                : ENGINE_CODE.matcher(message.toString()).replaceAll("").strip();
    }

    private static String wordsFor(int status, String message) {
        if (status == 403) {
            return say("You are not allowed to do this.", "Vous n’avez pas le droit de le faire.");
        }
        if (!message.isEmpty() && !INNARDS.matcher(message).find()) {
            return message;
        }
        return status == 404
                ? say("There is nothing at this address.", "Il n’y a rien à cette adresse.")
                : say("This request could not be understood.", "Cette demande n’a pas pu être comprise.");
    }

    private static String alreadyDone() {
        return say(
                "Somebody (perhaps you, in another tab) has already completed this task.",
                "Quelqu’un (peut-être vous, dans un autre onglet) a déjà fait cette étape.");
    }

    private static EngineAnswer of(int status, String type, String message, Map<String, Object> more) {
        var body = new LinkedHashMap<String, Object>(more);
        body.put("type", type);
        body.put("message", message);
        return new EngineAnswer(status, body, null);
    }

    private static <T extends Throwable> Optional<T> inChain(Throwable failure, Class<T> type) {
        int depth = 0;
        for (Throwable each = failure; each != null && depth++ < 50; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }
}
