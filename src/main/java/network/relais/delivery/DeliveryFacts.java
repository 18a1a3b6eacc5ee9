package network.relais.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.mail.InWords;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.protocol.Contribution;
import network.relais.protocol.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code {{delivery.team}}} and its like. The occurrence of a mail about somebody who cannot go on begins with the number of the
 * withdrawal: {@code 1/2} is the second search for somebody who takes over.
 */
@Component
class DeliveryFacts implements MailFacts {

    private final Missions missions;
    private final Milestones milestones;
    private final Withdrawals withdrawals;
    private final Hands hands;
    private final Directory directory;

    DeliveryFacts(Missions missions, Milestones milestones, Withdrawals withdrawals, Hands hands, Directory directory) {
        this.missions = missions;
        this.milestones = milestones;
        this.withdrawals = withdrawals;
        this.hands = hands;
        this.directory = directory;
    }

    @Override
    public String word() {
        return "delivery";
    }

    @Override
    public Set<String> names() {
        return Set.of("start", "team", "milestones", "leaver", "openRoles");
    }

    @Override
    public Map<String, ? extends @Nullable Object> about(MailRequest mail, Language language) {
        var terms = milestones.terms(mail.missionId());
        var values = new HashMap<String, @Nullable Object>();
        values.put("start", InWords.date(terms.startsOn(), language));
        values.put("team", team(mail.missionId(), terms));
        values.put("milestones", milestones(mail.missionId(), language));
        values.put("leaver", leaver(mail).orElse(null));
        values.put("openRoles", roles(terms.openRoles(), language));
        return values;
    }

    /** Whoever has a role now; one line a person. */
    private List<Map<String, Object>> team(String missionId, Terms terms) {
        var team = new ArrayList<Map<String, Object>>();
        for (var member : terms.contributors()) {
            var roles = terms.contributionsOf(member).stream()
                    .filter(role -> !hands.hasLeft(missionId, role.id(), member))
                    .map(Contribution::role)
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!roles.isEmpty()) {
                var person = directory.person(member);
                team.add(Map.of(
                        "name", person.name(),
                        "role", roles,
                        "phone", Objects.requireNonNullElse(person.phone(), "")));
            }
        }
        return team;
    }

    private List<Map<String, Object>> milestones(String missionId, Language language) {
        var mission = missions.get(missionId);
        return milestones.of(missionId).stream()
                .map(milestone -> Map.<String, Object>of(
                        "title", milestone.title(),
                        "responsible",
                                directory
                                        .person(hands.deliver(mission, milestone))
                                        .name(),
                        "due", InWords.date(milestone.dueOn(), language)))
                .toList();
    }

    private Optional<String> leaver(MailRequest mail) {
        var number = mail.occurrence().split("/")[0];
        return withdrawals.of(mail.missionId()).stream()
                .filter(withdrawal -> String.valueOf(withdrawal.number()).equals(number))
                .map(withdrawal -> directory.person(withdrawal.person()).name())
                .findFirst();
    }

    private static List<String> roles(List<Contribution> open, Language language) {
        return open.stream()
                .map(role -> role.role() + ", " + DaysInWords.of(role.days(), language))
                .toList();
    }
}
