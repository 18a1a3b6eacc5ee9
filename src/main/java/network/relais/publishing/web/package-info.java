/** The address by which a process owner publishes, and the forms of an edition in the language of their reader. */
@NullMarked
package network.relais.publishing.web;

import org.jspecify.annotations.NullMarked;
