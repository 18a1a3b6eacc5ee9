package network.relais.people;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * People choose their own password. The old one is asked for, since somebody else may sit at a session left open, and a wrong
 * one counts as it does at the login. So this is no single transaction: what was counted must stay counted although the change
 * is refused.
 */
@Component
public class ChangePassword {

    private final Accounts accounts;
    private final Directory directory;

    ChangePassword(Accounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    /**
     * @param accountId of whoever is signed in: a person's id, or that of the administrator
     * @param again the new one as typed the second time
     * @throws PasswordRefused if the old one is wrong or the new one not good enough; then nothing is changed
     */
    public void change(String accountId, String current, String chosen, String again) {
        PasswordRules.check(chosen, knownOf(accountId));
        if (chosen.equals(current)) {
            throw PasswordRefused.same();
        }
        if (!chosen.equals(again)) {
            throw PasswordRefused.typedDifferently();
        }
        if (!accounts.isPassword(accountId, current)) {
            throw PasswordRefused.notYours();
        }
        accounts.setPassword(accountId, chosen);
    }

    private List<String> knownOf(String accountId) {
        var known = new ArrayList<>(List.of(accountId));
        directory.find(accountId).ifPresent(person -> {
            known.add(person.givenName());
            known.add(person.familyName());
            person.emailIfKnown().ifPresent(email -> known.add(email.substring(0, email.indexOf('@'))));
        });
        return known;
    }
}
