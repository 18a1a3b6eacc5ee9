package network.relais.overview.web;

import static network.relais.web.PageLanguage.say;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import network.relais.delivery.MilestoneState;
import network.relais.evaluation.EvaluationSummary;
import network.relais.evaluation.Question;
import network.relais.evaluation.Result;
import network.relais.money.Decimals;
import network.relais.overview.Lifecycle;
import network.relais.overview.MissionOverview.Overview;
import network.relais.overview.MissionOverview.Participant;
import network.relais.overview.MissionOverview.Waiting;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.protocol.Party;
import network.relais.protocol.ProtocolVersion;
import network.relais.web.PageLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says the overview of a mission in words, ready to be shown. */
@Component
class MissionView {

    private final Sentences sentences;
    private final Directory directory;
    private final Clock clock;

    MissionView(Sentences sentences, Directory directory, Clock clock) {
        this.sentences = sentences;
        this.directory = directory;
        this.clock = clock;
    }

    record Page(
            String id,
            String title,
            String client,
            String where,
            List<Stage> stages,
            @Nullable String notice,
            List<Wait> waiting,
            @Nullable String nextDate,
            List<Human> people,
            @Nullable Agreement agreement,
            @Nullable MoneyView money,
            List<Version> versions,
            boolean isUnderVote,
            List<Stone> milestones,
            @Nullable Evaluation evaluation,
            List<Event> history,
            boolean mayCancel,
            boolean mayPause,
            boolean mayResume,
            boolean mayRecordPayment,
            boolean mayWithdraw,
            boolean mayMoveDates) {}

    record Stage(String name, String state, String css, boolean isCurrent) {}

    record Wait(
            String step,
            String who,
            String since,
            @Nullable String due,
            @Nullable String late,
            @Nullable String taskId) {}

    record Human(String name, String parts, @Nullable String phone, @Nullable String email) {}

    /**
     * @param budget excluding VAT
     * @param facts all that is agreed, and what became of the money
     */
    record Agreement(String budget, String dates, List<MoneyFacts.Fact> facts) {}

    /** A version of the agreement, to be had as a paper. */
    record Version(int number, String state) {}

    record Stone(String title, String responsible, String state, boolean isAccepted) {}

    record Evaluation(String counts, List<Score> scores) {}

    record Score(String question, String average) {}

    record Event(String day, String sentence) {}

    Page of(Overview overview) {
        var mission = overview.mission();
        var history = new ArrayList<Event>();
        for (var entry : overview.history()) {
            history.add(
                    0,
                    new Event(
                            Words.day(entry.at(), clock.getZone()), sentences.of(entry, mission, overview.persons())));
        }
        return new Page(
                mission.id(),
                mission.title(),
                overview.client(),
                Words.where(mission),
                overview.lifecycle().stream().map(MissionView::stage).toList(),
                notice(overview).orElse(null),
                overview.waiting().stream().map(this::wait).toList(),
                nextDate(overview).orElse(null),
                overview.people().stream().map(MissionView::human).toList(),
                overview.agreement()
                        .map(version -> agreement(version, overview))
                        .orElse(null),
                overview.money()
                        .map(money -> MoneyView.of(money, LocalDate.now(clock)))
                        .orElse(null),
                overview.versions().stream()
                        .map(version -> version(version, overview.agreement()))
                        .toList(),
                overview.versions().stream().anyMatch(version -> version.status() == ProtocolVersion.Status.PROPOSED),
                milestones(overview),
                overview.evaluation().map(this::evaluation).orElse(null),
                history,
                overview.mayCancel(),
                overview.mayPause(),
                overview.mayResume(),
                overview.mayRecordPayment(),
                overview.mayWithdraw(),
                overview.mayMoveDates());
    }

    private static Stage stage(Lifecycle.Step step) {
        return new Stage(
                Words.stage(step.stage()),
                Words.state(step.state()),
                step.state().name().toLowerCase(Locale.ROOT),
                step.state() == Lifecycle.State.CURRENT);
    }

    private Optional<String> notice(Overview overview) {
        var mission = overview.mission();
        var endedAt = mission.endedAt();
        var outcome = mission.outcome();
        if (endedAt != null && outcome != null) {
            return Optional.of(say("This mission ended on %s: %s.", "Cette mission s’est terminée le %s\u00a0: %s.")
                    .formatted(Words.day(endedAt, clock.getZone()), Words.outcome(outcome)));
        }
        if (overview.isCancelled()) {
            return Optional.of(say(
                    "This mission was cancelled. What was done is evaluated and settled, then it ends.",
                    "Cette mission a été annulée. Ce qui a été fait est évalué et réglé, puis elle se termine."));
        }
        return Optional.ofNullable(mission.pausedUntil()).map(until -> say(
                        "Paused: it goes on by itself on %s. Until then its deadlines stand still.",
                        "En pause\u00a0: elle reprend d’elle-même le %s. D’ici là, ses délais sont suspendus.")
                .formatted(Words.day(until)));
    }

    private Wait wait(Waiting waiting) {
        var due = waiting.due();
        return new Wait(
                PageLanguage.say(waiting.name(), waiting.frenchName()),
                who(waiting),
                Words.howLong(waiting.since(), clock),
                due == null ? null : Words.day(due, clock.getZone()),
                due == null || !waiting.isLate() ? null : Words.late(due, clock),
                waiting.taskId());
    }

    private static String who(Waiting waiting) {
        if (waiting.taskId() != null) {
            return say("You", "Vous");
        }
        if (waiting.person() != null) {
            return waiting.person().name();
        }
        return waiting.groups().isEmpty()
                ? say("Somebody of the team", "Quelqu’un de l’équipe")
                : Words.anyOf(waiting.groups());
    }

    private Optional<String> nextDate(Overview overview) {
        var pausedUntil = overview.mission().pausedUntil();
        if (overview.mission().hasEnded()) {
            return Optional.empty();
        }
        if (pausedUntil != null) {
            return Optional.of(Words.day(pausedUntil) + say(" (the mission goes on)", " (la mission reprend)"));
        }
        return overview.nextDeadline()
                .map(deadline -> Words.day(deadline, clock.getZone())
                        + say(" (a reminder or a deadline)", " (un rappel ou un délai)"));
    }

    private static Human human(Participant participant) {
        var parts = new ArrayList<String>();
        if (!participant.parts().isEmpty()) {
            parts.add(Words.parts(participant.parts()));
        }
        if (participant.isClientContact()) {
            parts.add(say("client’s contact", "contact du client"));
        }
        if (participant.isPrescriber()) {
            parts.add(say("prescriber", "prescripteur"));
        }
        var person = participant.person();
        return new Human(person.name(), String.join(", ", parts), person.phone(), person.email());
    }

    private Agreement agreement(ProtocolVersion version, Overview overview) {
        var terms = version.terms();
        return new Agreement(
                Words.money(terms.budget()),
                say("%s to %s", "du %s au %s").formatted(Words.day(terms.startsOn()), Words.day(terms.endsOn())),
                MoneyFacts.of(version, overview.money(), directory));
    }

    private static Version version(ProtocolVersion version, Optional<ProtocolVersion> agreement) {
        var followedBy = agreement.filter(held ->
                held.inForceSince() != null && version.inForceSince() != null && held.number() > version.number());
        if (followedBy.isPresent()) {
            return new Version(
                    version.number(),
                    say("held until version %d did", "en vigueur jusqu’à la version %d")
                            .formatted(followedBy.get().number()));
        }
        var state =
                switch (version.status()) {
                    case PROPOSED ->
                        say("proposed, not agreed by all parties yet", "proposée, pas encore acceptée par tous");
                    case AGREED ->
                        version.inForceSince() == null
                                ? say("agreed by all parties", "acceptée par tous")
                                : say(
                                        "agreed by all parties and ordered by the client",
                                        "acceptée par tous et commandée par le client");
                    case REPLACED -> say("replaced", "remplacée");
                    case WITHDRAWN -> say("withdrawn", "retirée");
                };
        return new Version(version.number(), state);
    }

    /** With what became of them once the client has ordered, and as planned before. */
    private List<Stone> milestones(Overview overview) {
        if (!overview.milestones().isEmpty()) {
            return overview.milestones().stream()
                    .map(milestone -> new Stone(
                            milestone.title(),
                            responsible(milestone.responsible()),
                            stateOf(milestone),
                            milestone.isAccepted()))
                    .toList();
        }
        return overview.agreement().stream()
                .flatMap(version -> version.terms().milestones().stream())
                .map(milestone -> new Stone(
                        milestone.title(),
                        responsible(milestone.responsible()),
                        say("due on ", "pour le ") + Words.day(milestone.dueOn()),
                        false))
                .toList();
    }

    private String responsible(String party) {
        return Party.isPerson(party)
                ? directory.find(party).map(Person::name).orElse(say("somebody", "quelqu’un"))
                : say("open role", "rôle à pourvoir");
    }

    private String stateOf(MilestoneState milestone) {
        var acceptedOn = milestone.acceptedOn();
        var deliveredAt = milestone.deliveredAt();
        if (acceptedOn != null) {
            return say("accepted by the client on ", "accepté par le client le ") + Words.day(acceptedOn);
        }
        var due = say("due on ", "pour le ") + Words.day(milestone.dueOn());
        if (milestone.isOpen() || deliveredAt == null) {
            return milestone.round() > 1
                    ? due + say(", the client asked for corrections", ", le client a demandé des corrections")
                    : due;
        }
        return say("delivered on ", "remis le ")
                + Words.day(deliveredAt, clock.getZone())
                + say(", not accepted by the client yet", ", pas encore accepté par le client");
    }

    private Evaluation evaluation(EvaluationSummary.Summary summary) {
        var counts = say("%d of %d have answered", "réponses\u00a0: %d sur %d")
                .formatted(summary.answered(), summary.asked());
        return new Evaluation(
                summary.evaluation().isClosed()
                        ? counts + say("; the evaluation is closed.", "\u00a0; le bilan est clos.")
                        : counts
                                + say(
                                        " so far; it closes by itself on ",
                                        " jusqu’ici\u00a0; il se clôt de lui-même le ")
                                + Words.day(summary.evaluation().closesAt(), clock.getZone()) + ".",
                summary.results().stream().map(MissionView::score).toList());
    }

    private static Score score(Result result) {
        return new Score(
                question(result.question()),
                result.average()
                        .map(average -> say("%s of %d (%d answers)", "%s sur %d (réponses\u00a0: %d)")
                                .formatted(
                                        Decimals.format(average, PageLanguage.now()),
                                        result.question().best(),
                                        result.scores()))
                        .orElse(
                                result.scores() == 0
                                        ? say("no answer", "aucune réponse")
                                        : say(
                                                "too few answers to show an average",
                                                "trop peu de réponses pour montrer une moyenne")));
    }

    private static String question(Question question) {
        return switch (question) {
            case RESULT_FOR_CLIENT -> say("The result, as the client sees it", "Le résultat, vu par le client");
            case COOPERATION_WITH_CLIENT ->
                say("The cooperation, as the client sees it", "La coopération, vue par le client");
            case RECOMMENDED_BY_CLIENT -> say("The client would recommend us", "Le client nous recommanderait");
            case COOPERATION_IN_TEAM -> say("The cooperation, as the team sees it", "La coopération, vue par l’équipe");
        };
    }
}
