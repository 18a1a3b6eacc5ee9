package network.relais.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import network.relais.UseCase;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Role;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** An animator or a process owner takes an improvement up, or says that it is done, each with a sentence. */
@UseCase
public class HandleImprovement {

    private static final Set<Role> LOOK_AFTER_THE_LIST = Set.of(Role.ANIMATOR, Role.PROCESS_OWNER);

    private final Missions missions;
    private final Improvements improvements;
    private final Directory directory;
    private final Clock clock;

    HandleImprovement(Missions missions, Improvements improvements, Directory directory, Clock clock) {
        this.missions = missions;
        this.improvements = improvements;
        this.directory = directory;
        this.clock = clock;
    }

    public boolean isFor(String personId) {
        return directory.rolesOf(personId, LocalDate.now(clock)).stream().anyMatch(LOOK_AFTER_THE_LIST::contains);
    }

    /** @throws EvaluationRefused unless the reader looks after the list */
    public List<Improvement> list(String reader, boolean done) {
        refuseUnlessFor(reader);
        return improvements.list(done);
    }

    /** @throws network.relais.Rejection if it is done already, not this person's to handle, or the sentence is missing */
    public void takeUp(long number, String by, @Nullable String sentence) {
        handle(number, by, sentence, Improvement.State.TAKEN_UP);
    }

    /** As {@link #takeUp}. */
    public void markDone(long number, String by, @Nullable String sentence) {
        handle(number, by, sentence, Improvement.State.DONE);
    }

    private void handle(long number, String by, @Nullable String typed, Improvement.State next) {
        refuseUnlessFor(by);
        missions.lock(known(number).missionId());
        var improvement = known(number);
        if (improvement.isDone()) {
            throw EvaluationRefused.alreadyDone();
        }
        var sentence = Texts.requiredParagraph("What is done about it", typed, 500);
        improvements.update(improvement.handled(next, by, sentence, clock.instant()));
    }

    private Improvement known(long number) {
        return improvements.find(number).orElseThrow(() -> EvaluationRefused.noSuchImprovement(number));
    }

    private void refuseUnlessFor(String personId) {
        if (!isFor(personId)) {
            throw EvaluationRefused.notForYou();
        }
    }
}
