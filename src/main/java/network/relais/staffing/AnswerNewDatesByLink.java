package network.relais.staffing;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import network.relais.Means;
import network.relais.link.Answerable;
import network.relais.link.DeadLink;
import network.relais.link.Purpose;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Missions;
import network.relais.mission.Steps;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.protocol.AnswerDates;
import network.relais.protocol.Contribution;
import network.relais.protocol.DatesQuestion;
import network.relais.protocol.DatesSideBySide;
import network.relais.protocol.Protocols;
import org.springframework.stereotype.Component;

/** A contributor says by the link of a mail whether new dates suit. */
@Component
class AnswerNewDatesByLink implements Answerable {

    private final Missions missions;
    private final Protocols protocols;
    private final AnswerDates answerDates;
    private final AnswerNewDates answers;
    private final DatesSideBySide sideBySide;
    private final Directory directory;
    private final Steps steps;

    AnswerNewDatesByLink(
            Missions missions,
            Protocols protocols,
            AnswerDates answerDates,
            AnswerNewDates answers,
            DatesSideBySide sideBySide,
            Directory directory,
            Steps steps) {
        this.missions = missions;
        this.protocols = protocols;
        this.answerDates = answerDates;
        this.answers = answers;
        this.sideBySide = sideBySide;
        this.directory = directory;
        this.steps = steps;
    }

    /**
     * What the page shows.
     *
     * @param roles in which days may be done already, for whoever cannot make the new dates
     */
    record Asked(
            String missionId,
            String title,
            String client,
            String mover,
            List<DatesSideBySide.Row> rows,
            List<String> roles) {}

    @Override
    public String word() {
        return "dates";
    }

    /** The version that moved the dates: the occurrence of the mail begins with it. */
    @Override
    public String which(MailRequest mail) {
        return mail.occurrence().split("/")[0];
    }

    @Override
    public Page page(Purpose purpose, Language language) {
        var question = requireOpen(purpose);
        var mission = missions.get(purpose.missionId());
        var mover = protocols.version(mission.id(), question.version()).proposer();
        return new Page(
                "dates",
                new Asked(
                        mission.id(),
                        mission.title(),
                        directory.organisation(mission.client()).name(),
                        directory.person(mover).name(),
                        sideBySide.of(mission.id(), question, language),
                        answers.rolesAtWork(mission.id(), question.person()).stream()
                                .map(Contribution::role)
                                .limit(AnswerNewDates.MOST_ROLES)
                                .toList()));
    }

    @Override
    public Thanks answer(Purpose purpose, Language language, Map<String, String> typed) {
        var question = requireOpen(purpose);
        var mission = purpose.missionId();
        var words = typed.get("words");
        var answer = typed.getOrDefault("answer", "");
        switch (answer) {
            case "yes" -> answers.suit(mission, question, question.person(), Means.MAIL_LINK, words);
            case "no" ->
                answers.doNotSuit(
                        mission,
                        question,
                        question.person(),
                        Means.MAIL_LINK,
                        words,
                        IntStream.rangeClosed(1, AnswerNewDates.MOST_ROLES)
                                .mapToObj(role -> typed.getOrDefault("daysDone" + role, ""))
                                .toList());
            default ->
                throw new StaffingRefused(
                        "NO_CHOICE",
                        "Nothing is chosen yet. Choose one of the answers.",
                        "Choisissez d’abord une réponse.");
        }
        steps.goOn(mission, StaffingSteps.ANSWER_DATES, question.person());
        return new Thanks("link.dates.thanks." + answer);
    }

    private DatesQuestion requireOpen(Purpose purpose) {
        var question = new DatesQuestion(Integer.parseInt(purpose.which()), purpose.person());
        if (!answerDates.isOpen(purpose.missionId(), question)) {
            answerDates.requireNotMovedAgain(purpose.missionId(), question);
            throw new DeadLink();
        }
        return question;
    }
}
