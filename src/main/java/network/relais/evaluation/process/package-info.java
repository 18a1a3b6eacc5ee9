/** {@code mission_evaluation.bpmn}: what it asks of us, and what people type in its forms. */
@NullMarked
package network.relais.evaluation.process;

import org.jspecify.annotations.NullMarked;
