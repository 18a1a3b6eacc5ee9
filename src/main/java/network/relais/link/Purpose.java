package network.relais.link;

/**
 * The one thing that a link is good for.
 *
 * @param word what is asked, see {@link Answerable}
 * @param which of them: the number of a version, the round of a milestone; empty if there is only one in a mission
 * @param person who is asked, and whom the mail went to
 */
public record Purpose(String word, String which, String missionId, String person) {}
