package network.relais.protocol;

import java.util.HashMap;
import java.util.Map;
import network.relais.mail.Outbox;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails about single answers that no diagram sends, since no step of it is concerned. */
@Component
class AnswerMails {

    private final Outbox outbox;
    private final Missions missions;
    private final Directory directory;

    AnswerMails(Outbox outbox, Missions missions, Directory directory) {
        this.outbox = outbox;
        this.missions = missions;
        this.directory = directory;
    }

    /** To the party, whoever typed it: so that nobody answers in their name without their hearing of it. */
    void given(ProtocolVersion version, Answer answer) {
        queue(version, "protocol_answer_given", answer.person(), answer, null);
    }

    /** The party can answer anew; the coordinator is told if they had been told of the answer. */
    void takenBack(ProtocolVersion version, Answer answer) {
        queue(version, "protocol_answer_anew", answer.person(), answer, null);
        if (!answer.isAgreement() || answer.told() != null) {
            queue(
                    version,
                    "protocol_answer_taken_back",
                    missions.get(version.missionId()).lead(),
                    answer,
                    null);
        }
    }

    /**
     * The coordinator of a negotiation is told of an answer that came without a step of the diagram. That of an amendment hears of it from the
     * diagram, when everybody has answered.
     */
    void tellCoordinator(ProtocolVersion version, Answer answer) {
        if (version.origin() == ProtocolVersion.Origin.AMENDED) {
            return;
        }
        if (answer.kind() == Answer.Kind.COUNTER_PROPOSAL) {
            queue(
                    version,
                    "protocol_counter",
                    missions.get(version.missionId()).lead(),
                    answer,
                    ProtocolSteps.REVISE_OR_HEAR);
        } else if (answer.kind() == Answer.Kind.NOT_TAKING_PART) {
            queue(
                    version,
                    "protocol_not_taking_part",
                    missions.get(version.missionId()).lead(),
                    answer,
                    ProtocolSteps.REVISE_OR_HEAR);
        }
    }

    private void queue(ProtocolVersion version, String text, String to, Answer answer, @Nullable String step) {
        outbox.queue(new MailRequest(
                version.missionId(),
                text,
                to,
                occurrence(answer),
                step,
                Map.of("given", about(version, answer, directory.person(to).language()))));
    }

    /** Tells one answer of a party to a version from the next: {@code 3/1772623200000/p17}. */
    static String occurrence(Answer answer) {
        return "%d/%d/%s".formatted(answer.version(), answer.answeredAt().toEpochMilli(), answer.person());
    }

    private Map<String, @Nullable Object> about(ProtocolVersion version, Answer answer, Language language) {
        var words = new Wording(language, Map.of());
        var values = new HashMap<String, @Nullable Object>();
        values.put("name", directory.person(answer.person()).name());
        values.put("version", String.valueOf(answer.version()));
        values.put("said", words.said(answer.kind(), version.origin()));
        values.put("words", answer.words());
        var told = answer.told();
        values.put(
                "writtenDownBy",
                told == null ? null : directory.person(told.by()).name());
        values.put("told", told == null ? null : words.told(told));
        return values;
    }
}
