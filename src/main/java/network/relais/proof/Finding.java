package network.relais.proof;

/**
 * Something does not hold.
 *
 * @param where {@code M-2026-0007, record 3}
 * @param what in a sentence, for people
 * @param frenchWhere the same, for those who read in French
 * @param french likewise
 */
public record Finding(String where, String what, String frenchWhere, String french) {

    public static Finding at(String missionId, int number, String what, String french) {
        return new Finding(
                "%s, record %d".formatted(missionId, number),
                what,
                "%s, enregistrement %d".formatted(missionId, number),
                french);
    }

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
