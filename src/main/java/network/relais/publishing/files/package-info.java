/** Reads the tree of diagrams from a folder or out of the program, and watches the folder for changes. */
@NullMarked
package network.relais.publishing.files;

import org.jspecify.annotations.NullMarked;
