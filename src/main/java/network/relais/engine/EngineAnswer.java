package network.relais.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import network.relais.Rejection;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.jspecify.annotations.Nullable;

/**
 * What a request to the engine's REST API is told when it failed: one sentence for a person, never the engine's wrapping,
 * a class name or a stack trace.
 *
 * @param status HTTP status
 * @param body what is sent as JSON; {@code type} and {@code message} always
 * @param reference under which the failure is logged, if it is nobody's fault but ours
 */
record EngineAnswer(int status, Map<String, Object> body, @Nullable String reference) {

    static final String ALREADY_DONE = "Somebody (perhaps you, in another tab) has already completed this task.";

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
                    rejection.get().getMessage(),
                    Map.of("code", rejection.get().code()));
        }
        if (asked.taskIsDone()) {
            return of(409, "AlreadyDone", ALREADY_DONE, Map.of());
        }
        if (failure.cause()
                .flatMap(cause -> inChain(cause, TaskAlreadyClaimedException.class))
                .isPresent()) {
            return of(409, "TakenByAnother", "Somebody else has taken this step already.", Map.of());
        }
        if (failure.cause()
                .flatMap(cause -> inChain(cause, OptimisticLockingException.class))
                .isPresent()) {
            return of(
                    409,
                    "ChangedMeanwhile",
                    asked.isAboutTask()
                            ? ALREADY_DONE
                            : "Somebody else changed this at the same moment. Load it again, then repeat your step.",
                    Map.of());
        }
        if (asked.isInvisible()) {
            return of(404, "NotFound", "There is nothing here that concerns you.", Map.of());
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
            return of(400, "BadRequest", "This cannot be done, or something is missing in the request.", Map.of());
        }
        if (failure.status() >= 500) {
            return new EngineAnswer(
                    failure.status(),
                    Map.of(
                            "type",
                            "Failure",
                            "message",
                            "Something went wrong on our side, and nothing was changed. Try again; if it happens again, tell the administrator this reference: "
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
            return "You are not allowed to do this.";
        }
        if (!message.isEmpty() && !INNARDS.matcher(message).find()) {
            return message;
        }
        return status == 404 ? "There is nothing at this address." : "This request could not be understood.";
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
