package network.relais.protocol;

import java.util.List;
import java.util.stream.Collectors;

/** Who was asked about a version and has not answered yet. */
final class OpenQuestions {

    private OpenQuestions() {}

    static List<String> of(Protocols protocols, ProtocolVersion version) {
        var answered = protocols.answers(version.missionId(), version.number()).stream()
                .map(Answer::person)
                .collect(Collectors.toSet());
        return protocols.questions(version.missionId(), version.number()).stream()
                .filter(question -> question.withdrawnAt() == null)
                .map(Question::person)
                .filter(person -> !answered.contains(person))
                .toList();
    }
}
