package network.relais.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import network.relais.people.Directory;
import network.relais.people.MemberProfile;
import network.relais.people.Person;
import network.relais.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the lead and draft forms let one choose from, by name. Addresses and telephone numbers are none of a form's business. */
@RestController
@RequestMapping("/api/directory")
class DirectoryController {

    private static final Set<String> GROUPS_THAT_FILL_FORMS = Set.of("members", "introducers", "animators");

    private final Directory directory;
    private final Clock clock;

    DirectoryController(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** @param dayRate excluding VAT, in units of {@code currency} with a decimal point: {@code "850.00"} */
    record Member(
            String id,
            String name,
            @Nullable String place,
            Set<String> skills,
            @Nullable String dayRate,
            String currency) {}

    record Choice(String id, String name, @Nullable String place) {

        static Choice of(Person person) {
            return new Choice(person.id(), person.name(), person.place());
        }
    }

    @ModelAttribute
    void onlyForThoseWhoFillForms(HttpServletRequest request) {
        if (GROUPS_THAT_FILL_FORMS.stream().noneMatch(request::isUserInRole)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping("/members")
    List<Member> members() {
        var members = holding(Role.MEMBER).toList();
        var profiles = directory.profiles(members.stream().map(Person::id).toList());
        return members.stream()
                .flatMap(person -> Stream.ofNullable(profiles.get(person.id()))
                        .map(profile -> new Member(
                                person.id(),
                                person.name(),
                                person.place(),
                                profile.skills(),
                                dayRate(profile),
                                profile.currency())))
                .toList();
    }

    /** Every member may be asked to coordinate. */
    @GetMapping("/coordinators")
    List<Choice> coordinators() {
        return holding(Role.MEMBER).map(Choice::of).toList();
    }

    @GetMapping("/introducers")
    List<Choice> introducers() {
        return directory.holdingAny(Set.of(Role.INTRODUCER, Role.SALESPERSON), today()).stream()
                .map(Choice::of)
                .toList();
    }

    @GetMapping("/prescribers")
    List<Choice> prescribers() {
        return holding(Role.PRESCRIBER).map(Choice::of).toList();
    }

    @GetMapping("/organisations")
    List<Choice> organisations() {
        return directory.organisations().stream()
                .map(organisation -> new Choice(organisation.id(), organisation.name(), organisation.place()))
                .toList();
    }

    @GetMapping("/organisations/{id}/contacts")
    List<Choice> contacts(@PathVariable String id) {
        return directory.contactsOf(id, today()).stream().map(Choice::of).toList();
    }

    @GetMapping("/skills")
    List<String> skills() {
        return directory.skills();
    }

    private Stream<Person> holding(Role role) {
        return directory.holding(role, today()).stream();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static @Nullable String dayRate(MemberProfile profile) {
        if (profile.dayRateMinorUnits().isEmpty()) {
            return null;
        }
        var digits = Currency.getInstance(profile.currency()).getDefaultFractionDigits();
        return BigDecimal.valueOf(profile.dayRateMinorUnits().getAsLong(), digits)
                .toPlainString();
    }
}
