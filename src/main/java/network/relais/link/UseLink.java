package network.relais.link;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import network.relais.UseCase;
import network.relais.link.Answerable.Page;
import network.relais.link.Answerable.Thanks;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Language;
import org.springframework.beans.factory.ObjectProvider;

/** Somebody comes by the link of a mail: to look, which decides nothing, or to answer, which uses the link up. */
@UseCase
public class UseLink {

    private final Map<String, Answerable> answerables;
    private final Links links;
    private final Missions missions;
    private final Directory directory;
    private final Clock clock;

    UseLink(ObjectProvider<Answerable> answerables, Links links, Missions missions, Directory directory, Clock clock) {
        this.answerables = answerables.stream().collect(Collectors.toMap(Answerable::word, Function.identity()));
        this.links = links;
        this.missions = missions;
        this.directory = directory;
        this.clock = clock;
    }

    /** The language of whoever the link was sent to. @throws DeadLink if it is good for nothing */
    public Language language(String token) {
        return directory.person(purpose(token).person()).language();
    }

    /** @throws DeadLink if it is good for nothing */
    public Page look(String token) {
        var purpose = purpose(token);
        if (missions.get(purpose.missionId()).hasEnded()) {
            throw new DeadLink();
        }
        return of(purpose).page(purpose, languageOf(purpose));
    }

    /** @throws DeadLink if it is good for nothing, or somebody was faster */
    public Thanks answer(String token, Map<String, String> typed) {
        var purpose = purpose(token);
        if (missions.lock(purpose.missionId()).hasEnded() || !links.use(Secret.hash(token), clock.instant())) {
            throw new DeadLink();
        }
        return of(purpose).answer(purpose, languageOf(purpose), typed);
    }

    private Purpose purpose(String token) {
        return links.find(Secret.hash(token), clock.instant()).orElseThrow(DeadLink::new);
    }

    private Language languageOf(Purpose purpose) {
        return directory.person(purpose.person()).language();
    }

    private Answerable of(Purpose purpose) {
        var known = answerables.get(purpose.word());
        if (known == null) {
            throw new DeadLink();
        }
        return known;
    }
}
