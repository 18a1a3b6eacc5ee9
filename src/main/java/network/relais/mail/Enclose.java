package network.relais.mail;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import network.relais.paper.Paper;
import network.relais.people.Directory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts into the envelope what a letter says that it encloses. */
@Component
public class Enclose {

    private final Map<String, Enclosures> enclosures;
    private final Directory directory;

    Enclose(ObjectProvider<Enclosures> enclosures, Directory directory) {
        this.enclosures = enclosures.stream().collect(Collectors.toMap(Enclosures::word, Function.identity()));
        this.directory = directory;
    }

    /** Empty if the letter encloses nothing. */
    public Optional<Paper> with(Letter letter) {
        return Optional.ofNullable(letter.enclosure()).map(enclosure -> {
            var recipient = directory.person(letter.recipient());
            return of(enclosure.word())
                    .paper(letter.missionId(), enclosure.which(), recipient.id(), recipient.language());
        });
    }

    /** @throws IllegalStateException if nobody makes such papers */
    Letter.Enclosure settle(String word, Outbox.MailRequest mail) {
        return new Letter.Enclosure(word, of(word).which(mail));
    }

    /** Whether somebody makes such papers. */
    boolean knows(String word) {
        return enclosures.containsKey(word);
    }

    private Enclosures of(String word) {
        var known = enclosures.get(word);
        if (known == null) {
            throw new IllegalStateException(
                    "A mail cannot enclose \"%s\"; there are %s".formatted(word, enclosures.keySet()));
        }
        return known;
    }
}
