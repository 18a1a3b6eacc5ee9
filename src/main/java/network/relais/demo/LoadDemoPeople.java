package network.relais.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import network.relais.UseCase;
import network.relais.compliance.HandInPaper;
import network.relais.demo.DemoNetwork.Client;
import network.relais.demo.DemoNetwork.Human;
import network.relais.people.ChangePaymentDetails;
import network.relais.people.ChangePaymentDetails.Typed;
import network.relais.people.Directory;
import network.relais.people.People;
import network.relais.people.Role;

/** Fills an empty network with the people and clients of the demo, all or none. */
@UseCase
class LoadDemoPeople {

    static final int LONGEST_PAST_IN_YEARS = 3;
    private static final int DAYS_SINCE_ISSUE = 100;

    private final Directory directory;
    private final People people;
    private final ChangePaymentDetails paymentDetails;
    private final HandInPaper handInPaper;
    private final Clock clock;

    LoadDemoPeople(
            Directory directory,
            People people,
            ChangePaymentDetails paymentDetails,
            HandInPaper handInPaper,
            Clock clock) {
        this.directory = directory;
        this.people = people;
        this.paymentDetails = paymentDetails;
        this.handInPaper = handInPaper;
        this.clock = clock;
    }

    /** @return whether the network was empty and is the demo's now */
    boolean intoEmptyNetwork(DemoNetwork demo) {
        if (!directory.isEmpty()) {
            return false;
        }
        join(demo);
        return true;
    }

    /** They come to those who are there. */
    void join(DemoNetwork demo) {
        demo.people().forEach(this::add);
        demo.clients().forEach(this::add);
    }

    private void add(Human human) {
        var id = people.add(human.asNewPerson()).id();
        if (human.login() != null) {
            people.setLogin(id, human.login());
        }
        human.roles().forEach(role -> people.grant(id, role, since()));
        if (human.roles().contains(Role.MEMBER)) {
            var dayRate = human.dayRate() == null ? null : human.dayRate() * 100L;
            people.setProfile(id, Set.copyOf(human.skills()), dayRate, "EUR");
        }
        if (human.company() != null) {
            people.setPayee(
                    id, people.addOrganisation(human.company(), human.place()).id());
        }
        if (human.iban() != null || human.vat() != null) {
            paymentDetails.change(id, new Typed(human.iban(), human.company(), human.vat(), null));
        }
        human.papers().forEach(kind -> handIn(id, kind));
        human.absences().forEach(away -> people.addAbsence(id, away.from(LocalDate.now(clock))));
    }

    /** Some months old, and good for some more. */
    private void handIn(String person, String kind) {
        var issuedOn = LocalDate.now(clock).minusDays(DAYS_SINCE_ISSUE);
        handInPaper.handIn(person, new HandInPaper.Typed("", kind, issuedOn, null, true), DemoFile.upload("paper.pdf"));
    }

    private void add(Client client) {
        var organisation = people.addOrganisation(client.name(), client.place());
        var contact = directory
                .findByEmail(client.contact().email())
                .orElseGet(() -> people.add(client.contact().asNewPerson()));
        people.grantAt(contact.id(), Role.CLIENT_CONTACT, organisation.id(), since());
    }

    /** Long enough for missions that began before the demo was loaded. */
    private LocalDate since() {
        return LocalDate.now(clock).minusYears(LONGEST_PAST_IN_YEARS);
    }
}
