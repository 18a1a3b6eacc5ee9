package network.relais.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.payout.PartyStanding.Line;
import network.relais.payout.PartyStanding.Open;
import network.relais.payout.PartyStanding.Payer;
import network.relais.people.Language;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a party stands, in one sentence whose amounts add up to what was agreed. */
class StandingWordsTest {

    private static final StandingWords ENGLISH = new StandingWords(Language.EN);
    private static final StandingWords FRENCH = new StandingWords(Language.FR);
    private static final LineKey LINE = LineKey.ofShare(LineKind.DELIVERY, "p1");
    private static final LineKey OTHER = LineKey.ofShare(LineKind.COORDINATION, "p1");

    @Test
    void whatWasPaidWhatWaitsAndWhatIsToComeAddUpToWhatWasAgreed() {
        var anne = standing("4312.50", "2093.75", "1293.75", Payer.NETWORK, null, false, waits("500"), ready("300"));

        assertThat(ENGLISH.sentence(anne, true))
                .isEqualTo(
                        "Anne: €4,312.50 excl. VAT agreed, €1,293.75 paid out, €300.00 can be paid now, €2,218.75 to come once the client pays, €500.00 waits: Papers are missing.");
        assertThat(anne.transferred().plus(anne.ready()).plus(anne.toCome()).plus(anne.held()))
                .isEqualTo(anne.agreed());
        assertThat(FRENCH.sentence(anne, true).replaceAll("[\u00a0\u202f]", " "))
                .isEqualTo(
                        "Anne : 4 312,50 € HT convenus, 1 293,75 € versés, 300,00 € à verser dès maintenant, 2 218,75 € à venir quand le client paiera, 500,00 € en attente : Papers are missing.");
    }

    @Test
    void theReasonIsForThePartyAndThoseWhoPayOnly() {
        var anne = standing("1000", "500", "0", Payer.NETWORK, null, false, waits("500"));

        assertThat(ENGLISH.sentence(anne, false))
                .isEqualTo("Anne: €1,000.00 excl. VAT agreed, €500.00 to come once the client pays, €500.00 waits.");
    }

    @Test
    void aMemberWhoHasTheContractIsInvoicedAndKeepsTheOwn() {
        assertThat(ENGLISH.sentence(
                        standing("1000", "400", "0", Payer.HOLDER, "Zoé 100 %s", false, ready("400")), true))
                .contains("€400.00 earned, to be invoiced to Zoé 100 %s, €600.00 to come");
        assertThat(ENGLISH.sentence(standing("1000", "400", "0", Payer.NOBODY, "Anne", false), true))
                .contains("€400.00 of it is there and stays there, €600.00 to come");
    }

    @Test
    void whatTheClientNeverPaidIsNotToCome() {
        assertThat(ENGLISH.sentence(standing("1000", "400", "400", Payer.NETWORK, null, true), true))
                .isEqualTo("Anne: €1,000.00 excl. VAT agreed, €400.00 paid out, €600.00 never came from the client.");
    }

    private static Open waits(String amount) {
        return new Open(LINE, "", eur(amount), Optional.of("Papers are missing."));
    }

    private static Open ready(String amount) {
        return new Open(OTHER, "", eur(amount), Optional.empty());
    }

    private static PartyStanding standing(
            String agreed,
            String earned,
            String transferred,
            Payer payer,
            @Nullable String holder,
            boolean isOver,
            Open... open) {
        return new PartyStanding(
                "p1",
                "Anne",
                List.of(new Line(LINE, "", eur(agreed), eur(earned))),
                eur(agreed),
                eur(earned),
                eur(transferred),
                List.of(open),
                payer,
                holder,
                isOver);
    }

    private static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
