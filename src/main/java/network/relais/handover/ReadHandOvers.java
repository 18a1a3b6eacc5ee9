package network.relais.handover;

import java.util.List;
import network.relais.handover.HandOver.Role;
import network.relais.mission.MissionAccess;
import network.relais.people.Directory;
import network.relais.people.Person;
import org.springframework.stereotype.Component;

/** What a reader sees of roles that are being handed over, and may do about them. */
@Component
public class ReadHandOvers {

    private final MissionAccess access;
    private final HandOvers handOvers;
    private final AskSuccessor askSuccessor;
    private final Directory directory;

    ReadHandOvers(MissionAccess access, HandOvers handOvers, AskSuccessor askSuccessor, Directory directory) {
        this.access = access;
        this.handOvers = handOvers;
        this.askSuccessor = askSuccessor;
        this.directory = directory;
    }

    /**
     * @param questions that are open: a successor sees the own one, whoever may take one back sees it too
     * @param roles for which the reader may ask somebody
     */
    public record Standing(List<Question> questions, List<Held> roles) {}

    /**
     * @param mayTakeBack whether the reader can
     * @param isYours whether the reader is asked
     */
    public record Question(
            HandOver handOver, Person holder, Person successor, Person asker, boolean isYours, boolean mayTakeBack) {}

    public record Held(Role role, Person holder) {}

    /** @throws network.relais.mission.UnknownMission if the mission is none of the reader's business */
    public Standing standing(String missionId, String reader) {
        var mission = access.read(missionId, reader);
        var questions = handOvers.of(missionId).stream()
                .filter(HandOver::isOpen)
                .map(each -> new Question(
                        each,
                        directory.person(each.holder()),
                        directory.person(each.successor()),
                        directory.person(each.askedBy()),
                        each.successor().equals(reader),
                        askSuccessor.mayAsk(mission, each.role(), reader)))
                .filter(question -> question.isYours() || question.mayTakeBack())
                .toList();
        var roles = askSuccessor.rolesToHandOver(missionId, reader).stream()
                .map(role -> new Held(role, directory.person(String.valueOf(role.holder(mission)))))
                .toList();
        return new Standing(questions, roles);
    }
}
