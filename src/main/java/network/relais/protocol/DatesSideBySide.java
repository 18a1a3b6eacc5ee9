package network.relais.protocol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import network.relais.mail.InWords;
import network.relais.people.Language;
import org.springframework.stereotype.Component;

/** The dates that somebody has agreed to beside those that they are asked about. */
@Component
public class DatesSideBySide {

    private final Protocols protocols;

    DatesSideBySide(Protocols protocols) {
        this.protocols = protocols;
    }

    /**
     * @param what the mission, a role, or a milestone that the person answers for
     * @param before as agreed to; the same as {@code now} if it did not move
     */
    public record Row(String what, String before, String now) {}

    /** The mission first, then the person's roles and milestones. */
    public List<Row> of(String missionId, DatesQuestion question, Language language) {
        var before = agreedTo(missionId, question).terms();
        var now = protocols.version(missionId, question.version()).terms();
        var words = new Wording(language, Map.of());
        var rows = new ArrayList<Row>();
        rows.add(new Row(
                words.say("The mission", "La mission"),
                period(before.startsOn(), before.endsOn(), words),
                period(now.startsOn(), now.endsOn(), words)));
        for (var role : now.contributionsOf(question.person())) {
            before.contributions().stream()
                    .filter(each -> each.id().equals(role.id()))
                    .findFirst()
                    .ifPresent(was -> rows.add(new Row(
                            role.role(),
                            period(was.from(), was.until(), words),
                            period(role.from(), role.until(), words))));
        }
        for (var milestone : now.milestones()) {
            if (milestone.responsible().equals(question.person())) {
                before.milestones().stream()
                        .filter(each -> each.id().equals(milestone.id()))
                        .findFirst()
                        .ifPresent(was -> rows.add(new Row(
                                words.say("Milestone: ", "Jalon : ") + milestone.title(),
                                words.date(was.dueOn()),
                                words.date(milestone.dueOn()))));
            }
        }
        return rows;
    }

    /** The version that the person agreed to last, whatever was moved in between. */
    private ProtocolVersion agreedTo(String missionId, DatesQuestion question) {
        return protocols.versions(missionId).stream()
                .filter(version -> version.number() < question.version() && version.isAgreed())
                .max(Comparator.comparing((ProtocolVersion version) -> hasAgreed(version, question.person()))
                        .thenComparingInt(ProtocolVersion::number))
                .orElseThrow(() -> new IllegalStateException(
                        "Mission %s moved its dates before anything was agreed".formatted(missionId)));
    }

    private boolean hasAgreed(ProtocolVersion version, String person) {
        return protocols.answers(version.missionId(), version.number()).stream()
                .anyMatch(answer -> answer.person().equals(person) && answer.isAgreement());
    }

    private static String period(LocalDate from, LocalDate until, Wording words) {
        return words.say("%s to %s", "du %s au %s")
                .formatted(InWords.date(from, words.language()), InWords.date(until, words.language()));
    }
}
