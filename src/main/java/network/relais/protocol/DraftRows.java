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
    private final TypedFields fields;
    private final Set<String> ids = new HashSet<>();

    /** @param language of what is to mend */
    DraftRows(DraftCheck.Facts facts, Language language) {
        this.facts = facts;
        this.fields = new TypedFields(language);
    }

    /** One of the two, in the language of what is to mend. */
    String say(String english, String french) {
        return fields.say(english, french);
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
            at(section, "")
                    .refuse(
                            "",
                            say("These are too many rows: at most ", "Il y a trop de lignes\u00a0: au plus ")
                                    + MOST_ROWS + ".");
        }
        return rows;
    }

    /** Whether the row's number can be one, and no other row has it. */
    boolean id(TypedFields.Row at, String prefix, String id) {
        if (!id.matches(prefix + "[1-9][0-9]{0,4}") || !ids.add(id)) {
            at.refuse(
                    "id",
                    say(
                            "This row has the number of another one. Remove it and add it again.",
                            "Cette ligne a le numéro d’une autre. Enlevez-la et ajoutez-la à nouveau."));
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
        at.refuse("party", say("Choose somebody from the list.", "Choisissez quelqu’un dans la liste."));
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
                        ? say(
                                        "%s cannot be asked, having no login: enter this as a fixed price, or choose a member.",
                                        "On ne peut rien demander à %s, sans compte\u00a0: notez cela comme prix fixe, ou choisissez un membre.")
                                .formatted(facts.people().get(party))
                        : say(
                                "Choose a member from the list, or leave the role open.",
                                "Choisissez un membre dans la liste, ou laissez le rôle à pourvoir."));
        return null;
    }
}
