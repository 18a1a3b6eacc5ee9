package network.relais.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import network.relais.UseCase;
import network.relais.filing.HandIn;
import network.relais.filing.KeptFile;
import network.relais.filing.Upload;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.mission.Steps;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;

/**
 * The coordinator writes down what a party said by mail, on the phone or in person. It counts as theirs, is shown everywhere as
 * written down by the coordinator, and the party hears of it at once and can say that it is wrong.
 */
@UseCase
public class RecordToldAnswer {

    private final Missions missions;
    private final Protocols protocols;
    private final AnswerProtocol answerProtocol;
    private final HandIn handIn;
    private final Steps steps;
    private final Journal journal;
    private final Clock clock;

    RecordToldAnswer(
            Missions missions,
            Protocols protocols,
            AnswerProtocol answerProtocol,
            HandIn handIn,
            Steps steps,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.answerProtocol = answerProtocol;
        this.handIn = handIn;
        this.steps = steps;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * As typed.
     *
     * @param version that the coordinator had in front of them
     * @param on as a form hands it over, {@code 2026-03-04}
     * @param how {@code MAIL}, {@code PHONE} or {@code IN_PERSON}
     * @param words what the party said, as nearly as possible in their words
     */
    public record Typed(
            int version,
            @Nullable String person,
            @Nullable String answer,
            @Nullable String on,
            @Nullable String how,
            @Nullable String words) {}

    /** Those whose answer this person may write down: nobody's, unless they coordinate the mission. */
    public List<String> open(String missionId, String by) {
        if (!by.equals(missions.get(missionId).coordinator())) {
            return List.of();
        }
        return protocols
                .latest(missionId)
                .filter(version -> version.status() == ProtocolVersion.Status.PROPOSED)
                .map(version -> OpenQuestions.of(protocols, version).stream()
                        .filter(person -> !person.equals(by))
                        .toList())
                .orElse(List.of());
    }

    /**
     * @param upload a file that shows it, such as the party's mail; may be none
     * @throws network.relais.Rejection if it is not theirs to write down, or cannot be taken like that
     */
    public void record(String missionId, String by, Typed typed, Upload upload) {
        var mission = missions.lock(missionId);
        if (!by.equals(mission.coordinator())) {
            throw new ProtocolRefused(
                    "NOT_YOURS",
                    "Only the coordinator of the mission writes down what a party has told them.",
                    "Seule la personne qui pilote note ce qu’une partie lui a dit.");
        }
        var person = typed.person() == null ? "" : typed.person();
        if (person.equals(by)) {
            throw new ProtocolRefused(
                    "NOT_FOR_ONESELF",
                    "Nobody writes down the own answer: answer yourself, in your task.",
                    "Personne ne note sa propre réponse\u00a0: répondez vous-même, dans votre tâche.");
        }
        answerProtocol.requireLatest(missionId, typed.version());
        if (protocols.latest(missionId).map(ProtocolVersion::number).orElse(0) != typed.version()) {
            throw new ProtocolRefused(
                    "OTHER_VERSION",
                    "Nobody is asked about version %d. Open the page again.".formatted(typed.version()),
                    "Personne n’est interrogé sur la version %d. Rouvrez la page.".formatted(typed.version()));
        }
        if (!open(missionId, by).contains(person)) {
            throw new ProtocolRefused(
                    "NOT_ASKED",
                    "Choose somebody whose answer is still awaited.",
                    "Choisissez une personne dont la réponse est encore attendue.");
        }
        var first = mission.openedAt().atZone(clock.getZone()).toLocalDate();
        var kind = kind(typed.answer());
        var day = day(first, typed.on());
        var how = how(typed.how());
        var file = handIn.keepPaperOrMailIfAny(upload, by);
        answerProtocol.told(
                missionId,
                person,
                kind,
                typed.words(),
                new Told(
                        by,
                        day,
                        how,
                        file.map(KeptFile::number).orElse(null),
                        file.map(KeptFile::hash).orElse(null)));
        journal.note(missionId, "answerWrittenDown", by, Map.of("partyPerson", person));
        steps.goOn(missionId, ProtocolSteps.ANSWER, person);
    }

    private static Answer.Kind kind(@Nullable String typed) {
        return switch (typed == null ? "" : typed) {
            case AnswerOnPage.AGREED -> Answer.Kind.AGREED;
            case AnswerOnPage.COUNTER_PROPOSAL -> Answer.Kind.COUNTER_PROPOSAL;
            case AnswerOnPage.NOT_TAKING_PART -> Answer.Kind.NOT_TAKING_PART;
            default ->
                throw new ProtocolRefused(
                        "NO_CHOICE",
                        "What did they say? Choose one of the answers.",
                        "Qu’a-t-on dit\u00a0? Choisissez une des réponses.");
        };
    }

    private static Told.How how(@Nullable String typed) {
        return Arrays.stream(Told.How.values())
                .filter(how -> how.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new ProtocolRefused(
                        "NO_CHOICE",
                        "How did they say it? Choose one of these.",
                        "Comment l’a-t-on dit\u00a0? Choisissez."));
    }

    private LocalDate day(LocalDate first, @Nullable String typed) {
        var today = LocalDate.now(clock);
        try {
            var day = LocalDate.parse(typed == null ? "" : typed.strip());
            if (!day.isBefore(first) && !day.isAfter(today)) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // Told below.
        }
        throw new ProtocolRefused(
                "BAD_DATE",
                "On which day did they say it? Choose a day between %s, when the mission began, and today."
                        .formatted(first),
                "Quel jour l’a-t-on dit\u00a0? Choisissez un jour entre le %s, début de la mission, et aujourd’hui."
                        .formatted(Language.FR.date(first)));
    }
}
