package network.relais.protocol;

import network.relais.people.Directory;
import network.relais.people.Language;
import org.springframework.stereotype.Component;

/** How the parties and lines of a version are called, for pages and mails of other features. */
@Component
public class ProtocolNames {

    private final Directory directory;

    ProtocolNames(Directory directory) {
        this.directory = directory;
    }

    public String party(ProtocolVersion version, String party, Language language) {
        return wording(version, language).party(party, version.terms());
    }

    public String line(ProtocolVersion version, ProtocolLine line, Language language) {
        return wording(version, language).line(line, version.terms());
    }

    private Wording wording(ProtocolVersion version, Language language) {
        return new Wording(language, directory.persons(version.split().totals().keySet()));
    }
}
