package network.relais.dispute;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.protocol.WhoMayJudge;
import org.springframework.stereotype.Component;

/** {@code {{disputed.what}}} and the like, of the dispute whose number the mail's occurrence is: {@code d1}. */
@Component
class DisputeFacts implements MailFacts {

    private final Disputes disputes;
    private final WhoMayJudge whoMayJudge;
    private final Directory directory;

    DisputeFacts(Disputes disputes, WhoMayJudge whoMayJudge, Directory directory) {
        this.disputes = disputes;
        this.whoMayJudge = whoMayJudge;
        this.directory = directory;
    }

    @Override
    public String word() {
        return "disputed";
    }

    @Override
    public Set<String> names() {
        return Set.of("name", "what", "words", "mediator", "closer");
    }

    @Override
    public Map<String, Object> about(MailRequest mail, Language language) {
        var number = Integer.parseInt(mail.occurrence().substring(1));
        var dispute = disputes.of(mail.missionId()).get(number - 1);
        return Map.of(
                "name", directory.person(dispute.openedBy()).name(),
                "what", dispute.what(),
                "words", dispute.words(),
                "mediator",
                        directory.person(whoMayJudge.judge(mail.missionId())).name(),
                "closer",
                        directory
                                .person(Objects.requireNonNullElse(dispute.closedBy(), dispute.openedBy()))
                                .name());
    }
}
