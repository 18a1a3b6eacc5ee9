package network.relais.staffing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.protocol.Answer;
import network.relais.protocol.AnswerDates;
import network.relais.protocol.DatesQuestion;
import network.relais.protocol.DatesSideBySide;
import network.relais.protocol.Protocols;
import org.springframework.stereotype.Component;

/**
 * {@code {{dates.name}}} and its like. The occurrence of a mail begins with the question that it is about: {@code 3/p17/2} asks
 * the person {@code p17} for the second time about the dates of version 3.
 */
@Component
class NewDatesMailFacts implements MailFacts {

    private final Protocols protocols;
    private final AnswerDates answerDates;
    private final DatesSideBySide sideBySide;
    private final Directory directory;

    NewDatesMailFacts(Protocols protocols, AnswerDates answerDates, DatesSideBySide sideBySide, Directory directory) {
        this.protocols = protocols;
        this.answerDates = answerDates;
        this.sideBySide = sideBySide;
        this.directory = directory;
    }

    @Override
    public String word() {
        return "dates";
    }

    @Override
    public Set<String> names() {
        return Set.of("name", "mover", "words", "rows");
    }

    @Override
    public Map<String, Object> about(MailRequest mail, Language language) {
        var occurrence = mail.occurrence();
        var question = DatesQuestion.of(occurrence.substring(0, occurrence.lastIndexOf('/')));
        var mover = protocols.version(mail.missionId(), question.version()).proposer();
        return Map.of(
                "name", directory.person(question.person()).name(),
                "mover", directory.person(mover).name(),
                "words",
                        answerDates
                                .answer(mail.missionId(), question)
                                .map(Answer::words)
                                .orElse(""),
                "rows", rows(mail.missionId(), question, language));
    }

    private List<Map<String, String>> rows(String missionId, DatesQuestion question, Language language) {
        return sideBySide.of(missionId, question, language).stream()
                .map(row -> Map.of("what", row.what(), "before", row.before(), "now", row.now()))
                .toList();
    }
}
