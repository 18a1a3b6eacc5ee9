package network.relais.protocol;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.filing.KeptFile;
import network.relais.filing.KeptFiles;
import network.relais.mission.MissionAccess;
import network.relais.people.Directory;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has said what to the latest version, and what the reader may do about it: in English, as all our pages. */
@Component
public class AnswersPage {

    private final MissionAccess access;
    private final Protocols protocols;
    private final ProtocolReaders readers;
    private final ReadProtocol readProtocol;
    private final TakeBackAnswer takeBack;
    private final RecordToldAnswer recordTold;
    private final KeptFiles files;
    private final Directory directory;
    private final Clock clock;

    AnswersPage(
            MissionAccess access,
            Protocols protocols,
            ProtocolReaders readers,
            ReadProtocol readProtocol,
            TakeBackAnswer takeBack,
            RecordToldAnswer recordTold,
            KeptFiles files,
            Directory directory,
            Clock clock) {
        this.access = access;
        this.protocols = protocols;
        this.readers = readers;
        this.readProtocol = readProtocol;
        this.takeBack = takeBack;
        this.recordTold = recordTold;
        this.files = files;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param answers of everybody; the reader's alone for whoever may not read the others'
     * @param asked the version as the reader has to answer to it; null if they are not asked, or have answered
     * @param isAmendment whether the version would amend an agreement in force, so that refusing it ends nobody’s part
     * @param mine the reader's answer as long as it can be taken back; null if there is none
     * @param tellable those whose answers the reader may write down
     */
    public record Answers(
            String missionId,
            String title,
            int version,
            boolean isAmendment,
            List<Said> answers,
            @Nullable ProtocolReading asked,
            @Nullable String agreement,
            @Nullable Said mine,
            List<Choice> tellable,
            LocalDate today) {}

    /**
     * @param writtenDown by whom and how they were told; empty if the person answered themselves
     * @param file number of the file kept with it; empty if there is none
     */
    public record Said(String name, String said, String words, String when, String writtenDown, String file) {}

    /** A file kept with an answer. */
    public record File(KeptFile about, byte[] content) {}

    public record Choice(String id, String name) {}

    /** @throws UnknownVersion if it is none of the reader's business, or nothing was proposed yet */
    public Answers of(String missionId, String reader, Language language) {
        var mission = access.read(missionId, reader);
        var version = protocols.latest(missionId).orElseThrow(() -> new UnknownVersion(missionId, 1));
        var seesAll = readers.sight(missionId, version.number(), reader) == ProtocolReaders.Sight.ALL;
        var isAsked = version.status() == ProtocolVersion.Status.PROPOSED
                && OpenQuestions.of(protocols, version).contains(reader);
        var reading = isAsked ? readProtocol.read(missionId, version.number(), reader, language) : null;
        return new Answers(
                missionId,
                mission.title(),
                version.number(),
                version.origin() == ProtocolVersion.Origin.AMENDED,
                protocols.answers(missionId, version.number()).stream()
                        .filter(answer -> seesAll || answer.person().equals(reader))
                        .map(answer -> said(answer, language))
                        .toList(),
                reading,
                reading == null ? null : reading.statements().get(Answer.Kind.AGREED),
                takeBack.takeable(missionId, reader)
                        .map(answer -> said(answer, language))
                        .orElse(null),
                recordTold.open(missionId, reader).stream()
                        .map(person ->
                                new Choice(person, directory.person(person).name()))
                        .toList(),
                LocalDate.now(clock));
    }

    /** The file kept with somebody's answer, for whoever reads all answers and for the person themselves. */
    public File file(String missionId, long number, String reader) {
        access.read(missionId, reader);
        return protocols.versions(missionId).stream()
                .filter(version -> readers.sight(version, reader).isPresent())
                .flatMap(version -> protocols.answers(missionId, version.number()).stream()
                        .filter(answer -> answer.person().equals(reader)
                                || readers.sight(version, reader)
                                        .filter(ProtocolReaders.Sight.ALL::equals)
                                        .isPresent()))
                .filter(answer -> Optional.ofNullable(answer.told())
                        .filter(told -> Long.valueOf(number).equals(told.file()))
                        .isPresent())
                .findFirst()
                .flatMap(answer -> files.find(number))
                .map(kept -> new File(kept, files.content(kept.number())))
                .orElseThrow(() -> new UnknownVersion(missionId, 0));
    }

    private Said said(Answer answer, Language language) {
        var words = new Wording(language, Map.of());
        var told = answer.told();
        return new Said(
                directory.person(answer.person()).name(),
                words.said(answer.kind(), originOf(answer)),
                answer.words(),
                day(answer.answeredAt(), words),
                told == null
                        ? ""
                        : words.say("written down by %s, who was told %s", "noté par %s, à qui cela a été dit %s")
                                .formatted(directory.person(told.by()).name(), words.told(told)),
                told == null || told.file() == null ? "" : String.valueOf(told.file()));
    }

    private ProtocolVersion.Origin originOf(Answer answer) {
        return protocols.version(answer.missionId(), answer.version()).origin();
    }

    private String day(Instant at, Wording words) {
        return words.date(at.atZone(clock.getZone()).toLocalDate());
    }
}
