package network.relais.publishing;

/** Where the tree is read from: a folder that process owners write to, or the program itself. */
public interface TreeSource {

    /**
     * Reads the tree as it is now.
     *
     * @throws java.io.UncheckedIOException when a file cannot be read, as happens while an editor replaces it
     */
    BpmnTree read();

    /** For people: the folder's path, or that it is the program's own. */
    String name();
}
