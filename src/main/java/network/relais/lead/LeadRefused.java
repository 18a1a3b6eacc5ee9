package network.relais.lead;

import java.util.List;
import network.relais.Rejection;

/** A lead, or what was decided about it, that cannot be taken as it was typed. */
public final class LeadRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    LeadRefused(List<Problem> problems) {
        super("LEAD_REFUSED", problems.get(0).message(), problems.get(0).french());
        this.problems = List.copyOf(problems);
    }

    static LeadRefused because(String field, String message, String french) {
        return new LeadRefused(List.of(new Problem(field, message, french)));
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * @param field the name in {@link LeadForm} of what has to be mended
     * @param message what is wrong and how to mend it, for whoever typed it
     * @param french the same, for those who read in French
     */
    public record Problem(String field, String message, String french) {}
}
