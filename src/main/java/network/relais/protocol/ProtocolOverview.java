package network.relais.protocol;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Language;
import org.springframework.stereotype.Component;

/** What the forms of a negotiation show of the latest version, in the language of their reader. */
@Component
public class ProtocolOverview {

    private final Missions missions;
    private final Protocols protocols;
    private final ReadProtocol readProtocol;
    private final Directory directory;
    private final CountersInWords counters;

    ProtocolOverview(
            Missions missions,
            Protocols protocols,
            ReadProtocol readProtocol,
            Directory directory,
            CountersInWords counters) {
        this.missions = missions;
        this.protocols = protocols;
        this.readProtocol = readProtocol;
        this.directory = directory;
        this.counters = counters;
    }

    /**
     * @param answers what those who were asked have said so far, the proposer left out; empty for whoever may read the own lines only,
     *     since there are others' amounts in others' words
     * @param waitingFor who has not answered yet
     * @param language in which all of this is said, the statements too
     */
    public record Overview(
            String missionId,
            String title,
            String client,
            ProtocolReading version,
            boolean hasChanges,
            boolean contributes,
            List<Said> answers,
            List<Waiting> waitingFor,
            @JsonIgnore Language language) {}

    public record Said(String name, String answer, String words) {}

    public record Waiting(String name, String needsUntil) {}

    public Overview forReader(String missionId, String reader) {
        var mission = missions.get(missionId);
        var version = protocols.latest(missionId).orElseThrow();
        var language = directory.languageOf(reader);
        var reading = readProtocol.read(missionId, version.number(), reader, language);
        var words = new Wording(language, Map.of());
        var open = OpenQuestions.of(protocols, version);
        return new Overview(
                missionId,
                mission.title(),
                directory.organisation(mission.client()).name(),
                reading,
                !reading.changes().isEmpty(),
                !reading.ownDates().isEmpty(),
                protocols.answers(missionId, version.number()).stream()
                        .filter(answer -> reading.seesAll())
                        .filter(answer -> !answer.person().equals(version.proposer()))
                        .sorted(Comparator.comparing(ProtocolOverview::rank))
                        .map(answer -> new Said(
                                directory.person(answer.person()).name(),
                                said(answer, version, words),
                                inWordsAndFigures(answer, words)))
                        .toList(),
                protocols.questions(missionId, version.number()).stream()
                        .filter(question -> open.contains(question.person()))
                        .map(question -> new Waiting(
                                directory.person(question.person()).name(),
                                question.needsUntil() == null ? "" : words.date(question.needsUntil())))
                        .toList(),
                language);
    }

    /** Those to whom something is to be said first; who was not asked last. */
    private static int rank(Answer answer) {
        if (answer.carriedFrom() != null) {
            return 2;
        }
        return answer.isAgreement() ? 1 : 0;
    }

    private static String said(Answer answer, ProtocolVersion version, Wording words) {
        return answer.carriedFrom() == null
                ? words.said(answer.kind(), version.origin())
                : words.say(
                                "not asked: agreed to version %d, which still counts",
                                "pas interrogé\u00a0: son accord à la version %d compte toujours")
                        .formatted(answer.carriedFrom());
    }

    private String inWordsAndFigures(Answer answer, Wording words) {
        var figures = counters.of(answer, words.language());
        return figures.isEmpty()
                ? answer.words()
                : answer.words() + words.say(" — In figures: ", " — En chiffres\u00a0: ") + String.join(" ", figures);
    }
}
