package network.relais.web;

/** The addresses of links in mails: whoever knows one may answer, so that it stands in no log. */
public final class SecretAddress {

    /** What they begin with; the secret follows. */
    public static final String PATH = "/a/";

    private SecretAddress() {}
}
