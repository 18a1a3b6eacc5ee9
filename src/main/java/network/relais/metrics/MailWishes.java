package network.relais.metrics;

import java.util.Map;

/** Which mails about figures each person has chosen. */
public interface MailWishes {

    /**
     * @param alerts when a target is crossed
     * @param digest the week's figures
     */
    record Wish(boolean alerts, boolean digest) {}

    /** By the person's id, of those who have chosen. */
    Map<String, Wish> chosen();

    void choose(String person, Wish wish);
}
