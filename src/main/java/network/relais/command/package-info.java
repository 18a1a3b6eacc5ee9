/**
 * What {@code java -jar relais.jar <word>} does instead of starting Relais: no web, no engine, no jobs, no mails, no migrations,
 * nothing but the question that was asked.
 */
@NullMarked
package network.relais.command;

import org.jspecify.annotations.NullMarked;
