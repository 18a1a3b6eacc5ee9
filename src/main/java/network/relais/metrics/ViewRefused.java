package network.relais.metrics;

import network.relais.Rejection;

/** A view cannot be kept as it was asked for. */
public final class ViewRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private static final String NAME_TAKEN = "VIEW_NAME_TAKEN";

    private ViewRefused(String code, String message, String french) {
        super(code, message, french);
    }

    static ViewRefused name() {
        return new ViewRefused(
                "VIEW_NAME",
                "Give it a name: one line of at most %d characters, without invisible ones."
                        .formatted(KeepViews.LONGEST_NAME),
                "Donnez-lui un nom\u00a0: une ligne de %d caractères au plus, sans caractère invisible."
                        .formatted(KeepViews.LONGEST_NAME));
    }

    static ViewRefused nameIsTaken(String name) {
        return new ViewRefused(
                NAME_TAKEN,
                "You have a view called “%s” already. Choose another name.".formatted(name),
                "Vous avez déjà une vue «\u00a0%s\u00a0». Choisissez un autre nom.".formatted(name));
    }

    /** Whether it can be kept in place of the one of that name. */
    public boolean isNameTaken() {
        return code().equals(NAME_TAKEN);
    }

    static ViewRefused tooMany() {
        return new ViewRefused(
                "VIEW_LIMIT",
                "You have %d views, and there cannot be more. Delete one first.".formatted(KeepViews.MOST),
                "Vous avez %d vues, et il ne peut y en avoir plus. Supprimez-en d’abord une."
                        .formatted(KeepViews.MOST));
    }
}
