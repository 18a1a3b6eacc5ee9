package network.relais.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import network.relais.mission.Mission;
import network.relais.mission.Phase;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every mail may say: of the mission itself and of the people around it. */
@Component
class MissionWords {

    private final Directory directory;
    private final MailSettings settings;
    private final Clock clock;

    MissionWords(Directory directory, MailSettings settings, Clock clock) {
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /** All names of the values, {@code mission.title} and the like. */
    static Set<String> names() {
        var names = new TreeSet<>(Set.of("language", "subject", "signer.isYou", "recipient.hasLogin"));
        for (var value : List.of("id", "title", "client", "phase", "page", "pausedUntil", "endWord", "endReason")) {
            names.add("mission." + value);
        }
        for (var person : List.of("recipient", "introducer", "coordinator", "prescriber", "clientContact", "signer")) {
            names.add(person);
            for (var value : List.of("name", "givenName", "phone")) {
                names.add(person + "." + value);
            }
        }
        return names;
    }

    /** Somebody who is not there, such as a coordinator before one is named, counts as "no" in a section. */
    Map<String, @Nullable Object> about(@Nullable Mission mission, Person recipient, @Nullable Person signer) {
        var language = recipient.language();
        var values = new HashMap<String, @Nullable Object>();
        values.put("language", language.code());
        var reader = new HashMap<>(ofPerson(recipient));
        reader.put("hasLogin", hasLogin(recipient));
        values.put("recipient", reader);
        values.put("mission", mission == null ? null : ofMission(mission, language));
        values.put("introducer", ofPersonIfAny(mission == null ? null : mission.introducer()));
        values.put("coordinator", ofPersonIfAny(mission == null ? null : mission.coordinator()));
        values.put("prescriber", ofPersonIfAny(mission == null ? null : mission.prescriber()));
        values.put("clientContact", ofPersonIfAny(mission == null ? null : mission.clientContact()));
        values.put("signer", signer == null ? null : signature(signer, recipient));
        return values;
    }

    private static Map<String, @Nullable Object> signature(Person signer, Person recipient) {
        var signature = new HashMap<>(ofPerson(signer));
        signature.put("isYou", signer.id().equals(recipient.id()));
        return signature;
    }

    private Map<String, @Nullable Object> ofMission(Mission mission, Language language) {
        var pausedUntil = mission.pausedUntil();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", mission.id());
        values.put("title", mission.title());
        values.put("client", directory.organisation(mission.client()).name());
        values.put("phase", phase(mission.phase(), language));
        values.put("page", settings.baseUrl() + "/missions/" + mission.id());
        values.put("pausedUntil", pausedUntil == null ? null : InWords.date(pausedUntil, language));
        values.put("endWord", mission.endWord());
        values.put("endReason", mission.endReason());
        return values;
    }

    private @Nullable Map<String, @Nullable Object> ofPersonIfAny(@Nullable String personId) {
        return personId == null ? null : ofPerson(directory.person(personId));
    }

    private static Map<String, @Nullable Object> ofPerson(Person person) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("name", person.name());
        values.put("givenName", person.givenName());
        values.put("phone", person.phone());
        return values;
    }

    private boolean hasLogin(Person person) {
        return directory.rolesOf(person.id(), LocalDate.now(clock)).stream()
                .anyMatch(role -> role.group().isPresent());
    }

    private static String phase(Phase phase, Language language) {
        var french = language == Language.FR;
        return switch (phase) {
            case LEAD -> french ? "qualification" : "qualification";
            case PROTOCOL -> french ? "protocole d’accord" : "protocol agreement";
            case STAFFING -> french ? "constitution de l’équipe" : "staffing";
            case DELIVERY -> french ? "réalisation" : "delivery";
            case ENDED -> french ? "terminée" : "ended";
        };
    }
}
