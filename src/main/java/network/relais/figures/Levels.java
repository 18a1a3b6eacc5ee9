package network.relais.figures;

import org.jspecify.annotations.Nullable;

/**
 * What holds in half of all cases, in 85 of 100 and in 95 of 100. The more certain it has to be, the later the day and the fewer
 * the missions.
 */
public record Levels<T extends @Nullable Object>(T at50, T at85, T at95) {}
