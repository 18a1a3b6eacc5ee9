package network.relais.protocol;

/**
 * A contributor was asked whether new dates suit.
 *
 * @param version the version of the protocol that moved the dates
 */
public record DatesQuestion(int version, String person) {

    /** In one word, as {@link #toString} writes it. */
    public static DatesQuestion of(String word) {
        var parts = word.split("/", 2);
        return new DatesQuestion(Integer.parseInt(parts[0]), parts[1]);
    }

    @Override
    public String toString() {
        return version + "/" + person;
    }
}
