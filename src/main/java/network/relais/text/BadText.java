package network.relais.text;

import network.relais.Rejection;

/** What was typed cannot be kept as it is; the message names the field and says how to mend it. */
public final class BadText extends Rejection {

    private static final long serialVersionUID = 1L;

    private final String field;

    BadText(String field, String message, String french) {
        super("BAD_TEXT", message, french);
        this.field = field;
    }

    /** The field's label, as the reader sees it. */
    public String field() {
        return field;
    }
}
