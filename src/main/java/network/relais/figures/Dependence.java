package network.relais.figures;

import java.util.Arrays;
import java.util.Collection;

/**
 * How much hangs on single clients, introducers or prescribers: what would be missing if the largest went. It names nobody.
 *
 * @param sources from how many something came
 * @param largest share of the largest, from 0 to 1; 0 if nothing came
 * @param herfindahl sum of the squared shares, which is the chance that two euros taken blindly come from the same source; 0 if
 *     nothing came
 */
public record Dependence(int sources, double largest, double herfindahl) {

    /** On firms, of which any number may be shown; those from whom nothing came are left out. */
    public static Dependence onClients(Collection<Long> amounts) {
        var came = Arrays.stream(Spread.sorted(amounts))
                .filter(amount -> amount > 0)
                .toArray();
        var total = Arrays.stream(came).reduce(0, Math::addExact);
        return new Dependence(
                came.length,
                came.length == 0 ? 0 : share(came[came.length - 1], total),
                Arrays.stream(came)
                        .mapToDouble(amount -> share(amount, total))
                        .map(share -> share * share)
                        .sum());
    }

    /** On introducers or prescribers: not shown where fewer than five people brought something. */
    public static Answer<Dependence> onPeople(Collection<Long> amounts) {
        var dependence = onClients(amounts);
        return dependence.sources() < Spread.MINIMUM_PEOPLE
                ? new Answer.NotEnough<>(dependence.sources(), Spread.MINIMUM_PEOPLE)
                : new Answer.Given<>(dependence);
    }

    /**
     * The same in plain words: "12 clients, but it depends on them as on 3 of equal size". From 1, if all comes from one, to the
     * number of sources, if all bring the same; 0 if nothing came.
     */
    public double asManyEqualOnes() {
        return herfindahl == 0 ? 0 : 1 / herfindahl;
    }

    private static double share(long amount, long total) {
        return (double) amount / total;
    }
}
