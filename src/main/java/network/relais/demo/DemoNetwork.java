package network.relais.demo;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import network.relais.people.Absence;
import network.relais.people.Language;
import network.relais.people.People.NewPerson;
import network.relais.people.Role;
import org.jspecify.annotations.Nullable;

/** What {@code demo/network.yaml} says. */
record DemoNetwork(List<Human> people, List<Client> clients) {

    /**
     * @param login null for whoever has no account, such as a prescriber
     * @param dayRate in whole euros, excluding VAT
     * @param company through which a member is paid
     * @param iban where they are paid; null if they have not said
     * @param vat whether their invoices bear VAT; null if they have not said
     * @param papers those that they have handed in, as {@code required_papers.dmn} calls them
     */
    record Human(
            String givenName,
            String familyName,
            @Nullable String login,
            String email,
            String phone,
            Language language,
            String place,
            List<Role> roles,
            List<String> skills,
            @Nullable Integer dayRate,
            @Nullable String company,
            @Nullable String iban,
            @Nullable String vat,
            List<String> papers,
            List<Away> absences) {

        Human {
            roles = requireNonNullElse(roles, List.of());
            skills = requireNonNullElse(skills, List.of());
            papers = requireNonNullElse(papers, List.of());
            absences = requireNonNullElse(absences, List.of());
        }

        String name() {
            return givenName + " " + familyName;
        }

        NewPerson asNewPerson() {
            return new NewPerson(givenName, familyName, email, phone, language, place);
        }
    }

    /** Away for that many days, from so many days after the demo is loaded on, so that the demo never grows old. */
    record Away(int in, int days) {

        Absence from(LocalDate loaded) {
            return new Absence(loaded.plusDays(in), loaded.plusDays(in + days - 1L));
        }
    }

    record Client(String name, String place, Human contact) {}

    static DemoNetwork read() {
        return DemoFile.read("network.yaml", DemoNetwork.class);
    }

    List<Human> withLogin() {
        return people.stream().filter(human -> human.login() != null).toList();
    }
}
