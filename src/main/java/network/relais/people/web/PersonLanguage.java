package network.relais.people.web;

import java.util.Locale;
import java.util.Optional;
import network.relais.people.Directory;
import network.relais.web.ReaderLanguage;
import org.springframework.stereotype.Component;

/** People read our pages in the language in which we write to them. */
@Component
class PersonLanguage implements ReaderLanguage {

    private final Directory directory;

    PersonLanguage(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Locale> of(String personId) {
        return directory.find(personId).map(person -> person.language().locale());
    }
}
