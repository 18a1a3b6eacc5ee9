package network.relais.protocol;

import network.relais.Means;
import network.relais.people.Language;

/**
 * What somebody had in front of them when they answered.
 *
 * @param version its number
 * @param hash the fingerprint of its document
 * @param language in which they read it and the statement
 * @param means how Relais knew who they are
 */
public record Seen(int version, String hash, Language language, Means means) {}
