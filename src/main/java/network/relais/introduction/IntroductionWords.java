package network.relais.introduction;

import java.time.LocalDate;
import java.util.Optional;
import network.relais.mail.InWords;
import network.relais.money.Decimals;
import network.relais.people.Directory;
import network.relais.people.Language;
import org.springframework.stereotype.Component;

/** Says whose introduction a client is, and what that means for whoever brings a lead or drafts a protocol. */
@Component
public class IntroductionWords {

    private final IntroductionRights rights;
    private final Directory directory;

    IntroductionWords(IntroductionRights rights, Directory directory) {
        this.rights = rights;
        this.directory = directory;
    }

    /** @param holder a person's id */
    public record Said(
            String holder, String toWhoBringsALead, String inFrenchToThem, String inADraft, String inAFrenchDraft) {}

    /** Empty if nobody's claim to this client brings anything today. */
    public Optional<Said> about(String client) {
        return rights.to(client).filter(IntroductionRight::bringsSomething).map(this::said);
    }

    private Said said(IntroductionRight right) {
        var holder = directory.person(right.holder()).name();
        var rate = Decimals.plain(right.rate());
        return new Said(
                right.holder(),
                "%s You can bring this lead all the same. The introducer's part, %s %% now, will be proposed for %s; what all parties sign counts. If the client was your introduction, say so under Introductions."
                        .formatted(since(right, holder), rate, holder),
                "%s Vous pouvez tout de même apporter cette affaire. La part d’apporteur, %s\u00a0%% en ce moment, sera proposée pour %s\u00a0; c’est ce que toutes les parties signent qui compte. Si c’est vous qui avez apporté ce client, dites-le sous Apports."
                        .formatted(
                                sinceInFrench(right, holder),
                                Decimals.format(right.rate(), Language.FR.locale()),
                                holder),
                since(right, holder),
                sinceInFrench(right, holder));
    }

    private static String since(IntroductionRight right, String holder) {
        var claim = right.claim();
        var introduced = "%s introduced this client on %s".formatted(holder, day(claim.introducedOn()));
        return claim.firstOrderOn() == null
                ? "%s; that counts if the first order comes by %s.".formatted(introduced, day(claim.protectedUntil()))
                : "%s; this is year %d since the first order, on %s."
                        .formatted(introduced, right.year(), day(claim.firstOrderOn()));
    }

    private static String sinceInFrench(IntroductionRight right, String holder) {
        var claim = right.claim();
        var introduced = "%s a apporté ce client le %s".formatted(holder, Language.FR.date(claim.introducedOn()));
        var firstOrder = claim.firstOrderOn();
        return firstOrder == null
                ? "%s\u00a0; cela compte si la première commande vient avant le %s inclus."
                        .formatted(introduced, Language.FR.date(claim.protectedUntil()))
                : "%s\u00a0; c’est l’année %d depuis la première commande, le %s."
                        .formatted(introduced, right.year(), Language.FR.date(firstOrder));
    }

    private static String day(LocalDate day) {
        return InWords.date(day, Language.EN);
    }
}
