/**
 * What people type: one policy for every field, so that each feature refuses the same things in the same words, before a
 * database or a mail header does. Pure.
 */
@NullMarked
package network.relais.text;

import org.jspecify.annotations.NullMarked;
