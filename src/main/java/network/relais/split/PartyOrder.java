package network.relais.split;

import java.util.Comparator;

/** Parties sorted by Unicode code point: the same on every machine, in every language. */
final class PartyOrder {

    static final Comparator<String> BY_CODE_POINT = PartyOrder::compare;

    private PartyOrder() {}

    private static int compare(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            char mine = one.charAt(i);
            char theirs = other.charAt(i);
            if (mine != theirs) {
                return Integer.compare(rank(mine), rank(theirs));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** Surrogates stand for code points beyond all others, though their own values are not the highest. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
