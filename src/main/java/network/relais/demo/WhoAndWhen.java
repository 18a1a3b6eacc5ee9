package network.relais.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import network.relais.calendar.WorkingDays;
import network.relais.people.Directory;
import network.relais.people.Organisation;
import network.relais.web.Logins;
import org.springframework.stereotype.Component;

/**
 * Turns the references of the demo's stories into what a form would hand over: {@code person:anne} and
 * {@code person:agathe.colin@vercors-optique.example} into an id, {@code client:Vercors Optique} as well, and {@code day:+30}
 * into the date of thirty days after the one on which it is typed, or of the next working day.
 */
@Component
@InDemo
class WhoAndWhen {

    private static final String PERSON = "person:";
    private static final String CLIENT = "client:";
    private static final String DAY = "day:";

    private final Directory directory;
    private final Logins logins;

    WhoAndWhen(Directory directory, Logins logins) {
        this.directory = directory;
        this.logins = logins;
    }

    Map<String, Object> in(Map<String, Object> told, LocalDate typedOn) {
        var typed = new LinkedHashMap<String, Object>();
        told.forEach((field, value) -> typed.put(field, in(value, typedOn)));
        return typed;
    }

    String person(String login) {
        if (login.startsWith(DemoMissions.ID)) {
            return login.substring(DemoMissions.ID.length());
        }
        return logins.personIdOf(login)
                .or(() -> directory.findByEmail(login).map(person -> person.id()))
                .orElseThrow(() -> new IllegalStateException("The demo knows nobody called " + login));
    }

    LocalDate day(String told, LocalDate typedOn) {
        var day = typedOn.plusDays(Integer.parseInt(told.substring(DAY.length())));
        return WorkingDays.isWorkingDay(day) ? day : WorkingDays.after(day, 1);
    }

    private Object in(Object value, LocalDate typedOn) {
        if (value instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .collect(Collectors.toMap(
                            field -> String.valueOf(field.getKey()), field -> in(field.getValue(), typedOn)));
        }
        if (value instanceof List<?> values) {
            return values.stream().map(each -> in((Object) each, typedOn)).toList();
        }
        return value instanceof String text ? in(text, typedOn) : value;
    }

    private String in(String text, LocalDate typedOn) {
        if (text.startsWith(PERSON)) {
            return person(text.substring(PERSON.length()));
        }
        if (text.startsWith(CLIENT)) {
            return client(text.substring(CLIENT.length()));
        }
        return text.startsWith(DAY) ? day(text, typedOn).toString() : text;
    }

    private String client(String name) {
        return directory.organisations().stream()
                .filter(organisation -> organisation.name().equals(name))
                .map(Organisation::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo knows no client called " + name));
    }
}
