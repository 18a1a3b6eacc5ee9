package network.relais;

/** How Relais knew who somebody was when they decided something: kept with every approval. */
public enum Means {
    /** Signed in with the own password. */
    PASSWORD,
    /** By the single-use link of a mail that went to them alone. */
    MAIL_LINK,
    /** They told somebody, who wrote it down and is named. */
    TOLD,
    /** Entered as that person from the demo's page: worth nothing outside it. */
    DEMO,
    /** By a call inside the program, without a request from outside. */
    PROGRAM
}
