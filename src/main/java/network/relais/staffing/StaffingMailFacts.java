package network.relais.staffing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import network.relais.calendar.WorkingDays;
import network.relais.mail.InWords;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.money.Decimals;
import network.relais.people.Language;
import network.relais.protocol.Protocols;
import org.springframework.stereotype.Component;

/** What mails may say of an offer: the values {@code staffing.…}. The mail's occurrence is the offer's number. */
@Component
class StaffingMailFacts implements MailFacts {

    private final Protocols protocols;
    private final Offers offers;
    private final Candidates candidates;
    private final Clock clock;

    StaffingMailFacts(Protocols protocols, Offers offers, Candidates candidates, Clock clock) {
        this.protocols = protocols;
        this.offers = offers;
        this.candidates = candidates;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "staffing";
    }

    @Override
    public Set<String> names() {
        return Set.of("role", "days", "rate", "start", "end", "answerBy", "reasons");
    }

    @Override
    public Map<String, Object> about(MailRequest mail, Language language) {
        var offer = offers.find(Long.parseLong(mail.occurrence()))
                .orElseThrow(() -> new IllegalStateException(
                        "The mail " + mail.template() + " needs an offer's number as its occurrence"));
        var role =
                protocols.latestAgreed(mail.missionId()).orElseThrow().terms().contribution(offer.contribution());
        var asked = LocalDate.ofInstant(offer.askedAt(), clock.getZone());
        return Map.of(
                "role", role.role(),
                "days", days(role.days(), language),
                "rate", role.dayRate().format(language.locale()),
                "start", InWords.date(role.from(), language),
                "end", InWords.date(role.until(), language),
                "answerBy", InWords.date(WorkingDays.after(asked, OfferView.ANSWER_IN_WORKING_DAYS), language),
                "reasons",
                        Reasons.of(candidates.candidate(mail.missionId(), role.id(), offer.person()), language, true));
    }

    static String days(BigDecimal days, Language language) {
        var one = days.compareTo(BigDecimal.ONE) <= 0 && language == Language.FR || days.compareTo(BigDecimal.ONE) == 0;
        var number = Decimals.format(days, language.locale());
        return number + (language == Language.FR ? (one ? " jour" : " jours") : one ? " day" : " days");
    }
}
