/** The page with what to change, for animators and process owners. */
@NullMarked
package network.relais.evaluation.web;

import org.jspecify.annotations.NullMarked;
