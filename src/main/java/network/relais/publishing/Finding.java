package network.relais.publishing;

/**
 * Why a tree is not published, in words for the person who drew it.
 *
 * @param file path below {@code bpmn/}
 * @param element id of the element in the file, empty where the finding is about the whole file
 * @param label what is written on the element, empty where nothing is
 * @param reason what is wrong, one sentence
 * @param remedy how to mend it, one sentence
 */
public record Finding(String file, String element, String label, String reason, String remedy) {

    /** The finding as one line of a log: file, element, reason, remedy. */
    public String sentence() {
        var where = new StringBuilder("bpmn/").append(file);
        if (!label.isBlank()) {
            where.append(", “").append(label).append('”');
        }
        if (!element.isBlank()) {
            where.append(label.isBlank() ? ", " : " ")
                    .append('(')
                    .append(element)
                    .append(')');
        }
        return where + ": " + reason + " " + remedy;
    }
}
