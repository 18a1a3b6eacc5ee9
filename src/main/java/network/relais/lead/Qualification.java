package network.relais.lead;

import org.jspecify.annotations.Nullable;

/**
 * What the introducer decides, as typed.
 *
 * @param decision {@code pursue}, {@code notYet} or {@code decline}; {@code later} in the form that brings a lead
 */
public record Qualification(
        String decision,
        @Nullable String coordinator,
        @Nullable String wakeOn,
        @Nullable String reasonForUs,
        @Nullable String wordForPrescriber) {

    public static final String LATER = "later";
    public static final String PURSUE = "pursue";
    public static final String NOT_YET = "notYet";
    public static final String DECLINE = "decline";
}
