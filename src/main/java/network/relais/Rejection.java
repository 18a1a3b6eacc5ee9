package network.relais;

import java.util.Objects;

/**
 * The business said no. Expected, explained to a member in a sentence they can act on, and never a reason to roll back
 * what the engine does.
 */
public abstract class Rejection extends RuntimeException {

    private final String code;
    private final String french;

    /**
     * @param code what was refused, for machines: {@code UPPER_SNAKE_CASE}, stable
     * @param message what was refused and how to mend it, for people
     * @param french the same, for those who read in French
     */
    protected Rejection(String code, String message, String french) {
        super(Objects.requireNonNull(message));
        this.code = Objects.requireNonNull(code);
        this.french = Objects.requireNonNull(french);
    }

    public String code() {
        return code;
    }

    public String french() {
        return french;
    }

    /** Whether somebody decided about what does not count any more: others were faster. */
    public boolean isOvertaken() {
        return false;
    }

    /** The sentence for the member. Never null, unlike that of other exceptions. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
