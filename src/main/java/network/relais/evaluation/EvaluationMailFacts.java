package network.relais.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import network.relais.mail.InWords;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.OpenTasks;
import network.relais.mission.OpenTasks.OpenTask;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code evaluation.*} in mail texts; nobody's name among it. */
@Component
class EvaluationMailFacts implements MailFacts {

    private final Evaluations evaluations;
    private final OpenTasks tasks;
    private final Clock clock;

    EvaluationMailFacts(Evaluations evaluations, OpenTasks tasks, Clock clock) {
        this.evaluations = evaluations;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "evaluation";
    }

    @Override
    public Set<String> names() {
        return Set.of("prescriberWords", "closes", "asked", "answered", "clientWord", "keep", "change");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> about(MailRequest mail, Language language) {
        var evaluation = evaluations
                .find(mail.missionId())
                .orElseThrow(() -> new IllegalStateException(
                        "\"" + mail.template() + "\" speaks of an evaluation that was not opened"));
        var views = evaluations.viewsOf(mail.missionId());
        var values = new HashMap<String, @Nullable Object>();
        values.put("closes", InWords.date(closingDay(evaluation), language));
        values.put("asked", views.size());
        // The prescriber says it to the introducer: it comes along with that mail and is in no evaluation.
        values.put("prescriberWords", null);
        values.put("answered", views.stream().filter(View::isAnswered).count());
        values.put("clientWord", clientWord(views).orElse(null));
        values.put("keep", said(views, Side.CONTRIBUTOR, View::toKeep));
        values.put("change", said(views, Side.CONTRIBUTOR, View::toChange));
        return (Map<String, Object>) (Map<String, ? extends @Nullable Object>) values;
    }

    /** A pause moves the open tasks' due dates and not what was planned: the latest of them is right. */
    private LocalDate closingDay(Evaluation evaluation) {
        Instant closes = tasks.of(evaluation.missionId()).stream()
                .filter(task -> EvaluationSteps.ALL.contains(task.step()))
                .map(OpenTask::due)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(evaluation.closesAt());
        return LocalDate.ofInstant(closes, clock.getZone());
    }

    private static Optional<String> clientWord(List<View> views) {
        var words = said(views, Side.CLIENT, View::toKeep);
        words.addAll(said(views, Side.CLIENT, View::toChange));
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", words));
    }

    private static List<String> said(List<View> views, Side side, Function<View, String> what) {
        return views.stream()
                .filter(view -> view.side() == side && view.isAnswered())
                .map(what)
                .filter(words -> !words.isEmpty())
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
