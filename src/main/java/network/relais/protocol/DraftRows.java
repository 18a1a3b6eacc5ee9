package network.relais.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import network.relais.money.Currency;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;

/** What the checks of a draft's sections share: who and which numbers may stand in a row, and all that is to mend so far. */
final class DraftRows {

    static final int LONGEST_LABEL = 200;
    static final int LONGEST_REASON = 1000;

    private static final int MOST_ROWS = 100;

    private final DraftCheck.Facts facts;
    private final TypedFields fields = new TypedFields(Language.EN);
    private final Set<String> ids = new HashSet<>();

    DraftRows(DraftCheck.Facts facts) {
        this.facts = facts;
    }

    DraftCheck.Facts facts() {
        return facts;
    }

    Currency currency() {
        return facts.currency();
    }

    TypedFields.Row at(String section, String row) {
        return fields.at(section, row);
    }

    List<Problem> problems() {
        return fields.problems();
    }

    /** The same rows; that they are too many is to mend. */
    <T> List<T> atMost(String section, List<T> rows) {
        if (rows.size() > MOST_ROWS) {
            at(section, "").refuse("", "These are too many rows: at most " + MOST_ROWS + ".");
        }
        return rows;
    }

    /** Whether the row's number can be one, and no other row has it. */
    boolean id(TypedFields.Row at, String prefix, String id) {
        if (!id.matches(prefix + "[1-9][0-9]{0,4}") || !ids.add(id)) {
            at.refuse("id", "This row has the number of another one. Remove it and add it again.");
            return false;
        }
        return true;
    }

    /** Null if there is nobody of this id. */
    @Nullable
    String party(TypedFields.Row at, String party) {
        if (party.equals(Party.NETWORK) || facts.people().containsKey(party)) {
            return party;
        }
        at.refuse("party", "Choose somebody from the list.");
        return null;
    }

    /** Null if it is nobody who can be asked to do work. */
    @Nullable
    String contributor(TypedFields.Row at, String party) {
        if (facts.members().contains(party)) {
            return party;
        }
        at.refuse(
                "party",
                facts.people().containsKey(party)
                        ? "%s cannot be asked, having no login: enter this as a fixed price, or choose a member."
                                .formatted(facts.people().get(party))
                        : "Choose a member from the list, or leave the role open.");
        return null;
    }
}
