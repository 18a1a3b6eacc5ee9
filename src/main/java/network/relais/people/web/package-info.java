/** Choices for the forms: who and what can be picked, and nothing more about anybody. */
@NullMarked
package network.relais.people.web;

import org.jspecify.annotations.NullMarked;
