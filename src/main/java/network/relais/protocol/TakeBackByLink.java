package network.relais.protocol;

import java.time.Clock;
import java.util.Map;
import network.relais.Means;
import network.relais.link.Answerable;
import network.relais.link.DeadLink;
import network.relais.link.Purpose;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A party takes back by the link of a mail what it answered by another, or says that what was written down for it is wrong. */
@Component
class TakeBackByLink implements Answerable {

    private final Missions missions;
    private final Protocols protocols;
    private final TakeBackAnswer takeBack;
    private final Directory directory;
    private final Clock clock;

    TakeBackByLink(Missions missions, Protocols protocols, TakeBackAnswer takeBack, Directory directory, Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.takeBack = takeBack;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param writtenDownBy who wrote it down and how they heard it; null if the party answered itself
     */
    record Asked(
            String missionId,
            String title,
            String client,
            int version,
            String said,
            String words,
            String when,
            @Nullable String writtenDownBy,
            @Nullable String told) {}

    @Override
    public String word() {
        return "takeback";
    }

    /** The answer that the mail is about, and no later one: {@code 3/1772623200000}. */
    @Override
    public String which(MailRequest mail) {
        return mail.occurrence().substring(0, mail.occurrence().lastIndexOf('/'));
    }

    @Override
    public Page page(Purpose purpose, Language language) {
        var answer = requireOpen(purpose);
        var mission = missions.get(purpose.missionId());
        var words = new Wording(language, Map.of());
        var told = answer.told();
        return new Page(
                "takeback",
                new Asked(
                        mission.id(),
                        mission.title(),
                        directory.organisation(mission.client()).name(),
                        answer.version(),
                        words.said(
                                answer.kind(),
                                protocols
                                        .version(mission.id(), answer.version())
                                        .origin()),
                        answer.words(),
                        words.date(answer.answeredAt().atZone(clock.getZone()).toLocalDate()),
                        told == null ? null : directory.person(told.by()).name(),
                        told == null ? null : words.told(told)));
    }

    @Override
    public Thanks answer(Purpose purpose, Language language, Map<String, String> typed) {
        requireOpen(purpose);
        takeBack.takeBack(purpose.missionId(), purpose.person(), Means.MAIL_LINK);
        return new Thanks("link.takeback.thanks");
    }

    private Answer requireOpen(Purpose purpose) {
        return takeBack.takeable(purpose.missionId(), purpose.person())
                .filter(answer -> AnswerMails.occurrence(answer).equals(purpose.which() + "/" + purpose.person()))
                .orElseThrow(DeadLink::new);
    }
}
