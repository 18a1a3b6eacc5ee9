package network.relais.proof;

/**
 * Something does not hold.
 *
 * @param where {@code M-2026-0007, record 3}
 * @param what in a sentence, for people
 */
public record Finding(String where, String what) {

    public static Finding at(String missionId, int number, String what) {
        return new Finding("%s, record %d".formatted(missionId, number), what);
    }

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
