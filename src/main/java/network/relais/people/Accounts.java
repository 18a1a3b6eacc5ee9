package network.relais.people;

/**
 * The accounts with which people log in. They follow the roles by themselves: whoever holds a role with a login has an
 * account of that id, in the groups of the roles held today, and nobody else in the directory has one.
 */
public interface Accounts {

    /**
     * Until then, a new account has a random password that nobody knows.
     *
     * @param accountId a person's id, or that of the administrator, who is no person
     * @throws IllegalStateException if there is no such account
     */
    void setPassword(String accountId, String password);

    /**
     * Counts: after a wrong one the account is locked for a while, longer each time, and then no password is the right one. At the
     * login as well.
     */
    boolean isPassword(String accountId, String password);

    /** Catches up with the roles that began or ended since; happens at each start and every night. */
    void followRoles();
}
