/** What the demo does to the engine: moves its clock, and plays what people would do in it. */
@NullMarked
package network.relais.demo.process;

import org.jspecify.annotations.NullMarked;
