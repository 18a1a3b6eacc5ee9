package network.relais.people;

import java.time.Clock;
import java.time.LocalDate;
import network.relais.UseCase;

/** Somebody recommended the network: a prescriber from today on, whoever else they are to it. */
@UseCase
public class AddPrescriber {

    private final Acquaintances acquaintances;
    private final People people;
    private final Clock clock;

    AddPrescriber(Acquaintances acquaintances, People people, Clock clock) {
        this.acquaintances = acquaintances;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @return the prescriber: the person already known by that address, if there is one
     * @throws network.relais.Rejection if a text cannot be kept, or neither an address nor a number is given
     */
    public Person add(TypedPerson typed) {
        var prescriber = acquaintances.findOrAdd(typed.checked());
        people.grant(prescriber.id(), Role.PRESCRIBER, LocalDate.now(clock));
        return prescriber;
    }
}
