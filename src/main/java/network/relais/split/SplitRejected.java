package network.relais.split;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import network.relais.Rejection;
import network.relais.money.AmountRefused;
import network.relais.money.Currency;
import network.relais.money.Decimals;
import network.relais.money.Money;

/** A case that yields no split, with the figures that stand in the way and what to change about them. */
public final class SplitRejected extends Rejection {

    /** Why there is no split. Of several reasons the first in this order is given. */
    public enum Code {
        /** A field is missing, unknown or of the wrong type. */
        MALFORMED,
        UNKNOWN_CURRENCY,
        NOT_A_NUMBER,
        TOO_LARGE,
        /** An amount is no whole number of minor units. */
        TOO_PRECISE,
        NEGATIVE_AMOUNT,
        NEGATIVE_RATE,
        /** Weights of beneficiaries, days, day rates and coefficients. */
        NEGATIVE_WEIGHT,
        RATES_EXCEED_100,
        /** A pot with a rate above 0 and nobody to share it. */
        NO_BENEFICIARY,
        /** Expenses and fixed prices are more than the budget. */
        BUDGET_EXCEEDED,
        /** An amendment leaves less than was paid already. */
        PAID_EXCEEDS_POT,
        /** A floor for somebody who contributes nothing. */
        UNKNOWN_PARTY,
        FLOORS_EXCEED_POT,
        /** Something to share in the delivery pot and no investment. */
        NO_CONTRIBUTION
    }

    private final Code reason;
    private final String at;

    private SplitRejected(Code reason, String at, String message, String french) {
        super(reason.name(), message, french);
        this.reason = reason;
        this.at = at;
    }

    public Code reason() {
        return reason;
    }

    /**
     * Which figure of the case to mend, so that an editor can mark it: {@code "contributions/2/days"},
     * {@code "rates/network"}, or a whole list, {@code "floors"}. Empty if it is no single place.
     */
    public String at() {
        return at;
    }

    public static SplitRejected malformed(String at, String message) {
        return new SplitRejected(
                Code.MALFORMED,
                at,
                message,
                "Ce cas de répartition est illisible ici\u00a0: «\u00a0" + at + "\u00a0».");
    }

    public static SplitRejected unknownCurrency(String code) {
        String known = List.of(Currency.values()).stream().map(Enum::name).collect(Collectors.joining(", "));
        return new SplitRejected(
                Code.UNKNOWN_CURRENCY,
                "currency",
                "The network does not work in the currency \"" + code + "\": choose one of " + known + ".",
                "Le réseau ne travaille pas en «\u00a0" + code + "\u00a0»\u00a0: choisissez une de ces monnaies\u00a0: "
                        + known + ".");
    }

    /** @param whose figure it is, at the start of a sentence: {@code "Days of anne"} */
    static SplitRejected figure(String at, String whose, AmountRefused refused) {
        return new SplitRejected(
                Code.valueOf(refused.code()),
                at,
                whose + ": " + refused.getMessage(),
                "«\u00a0" + at + "\u00a0»\u00a0: " + refused.french());
    }

    static SplitRejected negativeRate(LineKind pot, BigDecimal rate) {
        return new SplitRejected(
                Code.NEGATIVE_RATE,
                "rates/" + pot.code(),
                "The rate of the " + pot.words() + " is " + percent(rate)
                        + ": a rate cannot be below zero. Type 0 if the pot is to get nothing.",
                "Le taux de " + inFrench(pot) + " est " + number(rate)
                        + "\u00a0%\u00a0: un taux ne peut pas être négatif. Tapez 0 si elle ne doit rien recevoir.");
    }

    /** @param figure which weight it is: {@code "weight"}, {@code "days"} */
    static SplitRejected negativeWeight(String at, LineKind pot, String party, String figure, BigDecimal weight) {
        return new SplitRejected(
                Code.NEGATIVE_WEIGHT,
                at,
                "The " + figure + " of " + party + " in the " + pot.words() + " cannot be below zero, but is "
                        + Decimals.plain(weight) + ". Type 0 or more.",
                figureInFrench(figure) + " de " + party + " dans " + inFrench(pot)
                        + " ne peut pas être négatif, et vaut " + number(weight) + ". Tapez 0 ou plus.");
    }

    static SplitRejected ratesExceed100(SplitCase input, BigDecimal sum) {
        String rates = LineKind.RATED_POTS.stream()
                .filter(pot -> input.rate(pot).signum() > 0)
                .map(pot -> pot.words() + " " + percent(input.rate(pot)))
                .collect(Collectors.joining(", "));
        return new SplitRejected(
                Code.RATES_EXCEED_100,
                "rates",
                "The rates come to " + percent(sum) + " (" + rates + "): lower them by "
                        + percent(sum.subtract(SplitRules.HUNDRED)) + " or more, since they cannot exceed 100%.",
                "Les taux font " + number(sum) + "\u00a0% en tout\u00a0: baissez-les de "
                        + number(sum.subtract(SplitRules.HUNDRED))
                        + "\u00a0% ou plus, car ils ne peuvent pas dépasser 100\u00a0%.");
    }

    static SplitRejected noBeneficiary(LineKind pot, BigDecimal rate, boolean someoneIsNamed) {
        return new SplitRejected(
                Code.NO_BENEFICIARY,
                "beneficiaries/" + pot.code(),
                "The " + pot.words() + " has a rate of " + percent(rate) + " but "
                        + (someoneIsNamed ? "everybody in it has the weight 0" : "nobody to receive it")
                        + ": name who shares it, or set its rate to 0.",
                enlarged(inFrench(pot)) + " a un taux de " + number(rate) + "\u00a0% mais "
                        + (someoneIsNamed ? "tous ceux qui y sont ont le poids 0" : "personne pour la recevoir")
                        + "\u00a0: nommez qui la partage, ou mettez son taux à 0.");
    }

    static SplitRejected budgetExceeded(Money expenses, Money fixed, Money budget) {
        Money deducted = expenses.plus(fixed);
        String sum = expenses.isZero() || fixed.isZero()
                ? (fixed.isZero() ? "Expenses" : "Fixed prices") + " of " + deducted
                : "Expenses of " + expenses + " and fixed prices of " + fixed;
        return new SplitRejected(
                Code.BUDGET_EXCEEDED,
                "budget",
                sum + " exceed the budget of " + budget + ": raise the budget or lower them, by "
                        + deducted.minus(budget) + " or more.",
                "Frais et prix fixes font " + money(deducted) + " et dépassent le budget de " + money(budget)
                        + "\u00a0: augmentez le budget ou baissez-les, de " + money(deducted.minus(budget))
                        + " ou plus.");
    }

    static SplitRejected paidExceedsEntries(LineKind kind, String party, Money paid, Money agreed) {
        return new SplitRejected(
                Code.PAID_EXCEEDS_POT,
                kind == LineKind.EXPENSE ? "expenses" : "fixed",
                "The " + kind.words() + " of " + party + " come to " + agreed + ", but " + paid
                        + " of them have been paid already: keep at least that much.",
                (kind == LineKind.EXPENSE ? "Les frais de " : "Les prix fixes de ") + party + " font "
                        + money(agreed) + ", mais " + money(paid)
                        + " ont déjà été versés\u00a0: gardez-en au moins autant.");
    }

    static SplitRejected paidExceedsPot(LineKind pot, Money paid, Money size) {
        String remedy = pot == LineKind.DELIVERY
                ? "raise the budget, or lower the rates, expenses or fixed prices."
                : "raise its rate or its cap, or the budget.";
        return new SplitRejected(
                Code.PAID_EXCEEDS_POT,
                pot == LineKind.DELIVERY ? "budget" : "rates/" + pot.code(),
                "The " + pot.words() + " is " + size + ", but " + paid + " have been paid out of it already: " + remedy,
                enlarged(inFrench(pot)) + " est de " + money(size) + ", mais " + money(paid)
                        + " en ont déjà été versés\u00a0: "
                        + (pot == LineKind.DELIVERY
                                ? "augmentez le budget, ou baissez les taux, les frais ou les prix fixes."
                                : "augmentez son taux ou son plafond, ou le budget."));
    }

    static SplitRejected paidWithoutRate(LineKind pot, Money paid, Currency currency) {
        return new SplitRejected(
                Code.PAID_EXCEEDS_POT,
                "rates/" + pot.code(),
                "The " + pot.words() + " now has the rate 0 and so is " + Money.zero(currency) + ", but " + paid
                        + " have been paid out of it already: give it a rate that leaves at least that much.",
                enlarged(inFrench(pot)) + " a maintenant le taux 0 et donc rien, mais " + money(paid)
                        + " en ont déjà été versés\u00a0: donnez-lui un taux qui en laisse au moins autant.");
    }

    static SplitRejected unknownParty(String at, String party, Money floor) {
        return new SplitRejected(
                Code.UNKNOWN_PARTY,
                at,
                "A floor of " + floor + " in the delivery pot is set for " + party
                        + ", who contributes nothing: add a contribution of " + party + " or remove the floor.",
                "Un minimum de " + money(floor) + " dans l’enveloppe réalisation est prévu pour " + party
                        + ", qui ne contribue pas\u00a0: ajoutez une contribution ou enlevez le minimum.");
    }

    static SplitRejected floorsExceedPot(String floors, Money sum, Money pot) {
        return new SplitRejected(
                Code.FLOORS_EXCEED_POT,
                "floors",
                "The floors come to " + sum + " (" + floors + "), more than the delivery pot of " + pot
                        + ": lower the floors or the rates, or raise the budget, by " + sum.minus(pot) + " or more.",
                "Les minimums font " + money(sum) + ", plus que l’enveloppe réalisation de " + money(pot)
                        + "\u00a0: baissez les minimums ou les taux, ou augmentez le budget, de "
                        + money(sum.minus(pot)) + " ou plus.");
    }

    static SplitRejected noContribution(Money left) {
        return new SplitRejected(
                Code.NO_CONTRIBUTION,
                "contributions",
                "There are " + left + " to share in the delivery pot, but nobody contributes to the delivery: "
                        + "enter at least one contribution with days and a day rate above 0.",
                "Il y a " + money(left)
                        + " à partager dans l’enveloppe réalisation, mais personne ne contribue à la réalisation\u00a0: "
                        + "notez au moins une contribution avec des jours et un tarif journalier au-dessus de 0.");
    }

    private static String inFrench(LineKind pot) {
        return "l’enveloppe " + FrenchWords.name(pot);
    }

    private static String enlarged(String start) {
        return "L" + start.substring(1);
    }

    private static String figureInFrench(String figure) {
        return switch (figure) {
            case "weight" -> "Le poids";
            case "days" -> "Le nombre de jours";
            case "day rate" -> "Le tarif journalier";
            default -> "Le coefficient";
        };
    }

    private static String money(Money amount) {
        return amount.format(Locale.FRANCE);
    }

    private static String number(BigDecimal number) {
        return Decimals.format(number, Locale.FRANCE);
    }

    static String percent(BigDecimal rate) {
        return Decimals.plain(rate) + "%";
    }
}
