package network.relais.compliance;

import network.relais.people.Directory;
import network.relais.people.UnknownPerson;
import org.springframework.stereotype.Component;

/** Who is paid for somebody's work: the person, or the company they work through. Papers are the payee's. */
@Component
class WhoIsPaid {

    private final Directory directory;

    WhoIsPaid(Directory directory) {
        this.directory = directory;
    }

    /** A person's or an organisation's id. */
    String of(String person) {
        return directory.payeeOf(person);
    }

    String name(String payee) {
        try {
            return directory.find(payee).map(person -> person.name()).orElseGet(() -> directory
                    .organisation(payee)
                    .name());
        } catch (UnknownPerson gone) {
            return payee;
        }
    }
}
