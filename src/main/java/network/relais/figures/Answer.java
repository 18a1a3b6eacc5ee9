package network.relais.figures;

/** A figure, or how much is missing before there can be an honest one. */
public sealed interface Answer<T> {

    record Given<T>(T figure) implements Answer<T> {}

    /**
     * Too little to say anything: "not enough: 5 of 8 weeks".
     *
     * @param have how many there are: weeks, finished steps, people
     * @param needed how many it takes
     */
    record NotEnough<T>(long have, long needed) implements Answer<T> {}
}
