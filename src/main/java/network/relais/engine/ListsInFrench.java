package network.relais.engine;

import java.util.Map;

/** What the lists at the left of Tasklist are called in French. They are made here and by no diagram, hence are not among its words. */
public final class ListsInFrench {

    private static final Map<String, String> NAMES = Map.of(
            "My tasks", "Mes tâches",
            "Steps that wait for you", "Les étapes qui vous attendent",
            "My groups' tasks", "Tâches de mes groupes",
            "Steps that anybody of your groups may take", "Les étapes que peut prendre n’importe qui dans vos groupes",
            "Overdue", "En retard",
            "Your steps that others are waiting for: their date has passed",
                    "Vos étapes que d’autres attendent\u00a0: leur date est passée",
            "Overdue in the network", "En retard dans le réseau",
            "Everybody's steps whose date has passed", "Les étapes de tous dont la date est passée");

    private ListsInFrench() {}

    /** A name or a description in French; one that is not ours as it is. */
    public static String of(String text) {
        return NAMES.getOrDefault(text, text);
    }
}
