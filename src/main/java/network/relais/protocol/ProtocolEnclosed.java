package network.relais.protocol;

import network.relais.mail.Enclosures;
import network.relais.mail.Outbox.MailRequest;
import network.relais.paper.Paper;
import network.relais.people.Language;
import org.springframework.stereotype.Component;

/** Lets a mail enclose the version of the agreement that it is about: the latest when it was written. */
@Component
class ProtocolEnclosed implements Enclosures {

    private final Protocols protocols;
    private final ProtocolPaper papers;

    ProtocolEnclosed(Protocols protocols, ProtocolPaper papers) {
        this.protocols = protocols;
        this.papers = papers;
    }

    @Override
    public String word() {
        return "protocol";
    }

    @Override
    public String which(MailRequest mail) {
        return protocols
                .latest(mail.missionId())
                .map(version -> String.valueOf(version.number()))
                .orElseThrow(() -> new IllegalStateException("The mail \"%s\" encloses a protocol, but %s has none yet"
                        .formatted(mail.template(), mail.missionId())));
    }

    @Override
    public Paper paper(String missionId, String which, String recipient, Language language) {
        return papers.of(missionId, Integer.parseInt(which), recipient, language);
    }
}
