/**
 * Publishing: how what process owners draw under {@code bpmn/} becomes the edition that the next mission runs. The tree is
 * checked and published whole, or refused with every finding, and then what ran before goes on running.
 */
@NullMarked
package network.relais.publishing;

import org.jspecify.annotations.NullMarked;
