package network.relais.publishing.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import network.relais.publishing.BpmnTree;
import network.relais.publishing.TreeSource;

/** The tree in a folder. */
public final class FolderSource implements TreeSource {

    private final Path folder;

    /** @throws IllegalStateException when there is no such folder: to run without diagrams would help nobody */
    public FolderSource(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(this.folder)) {
            throw new IllegalStateException(
                    "There is no folder " + this.folder + " to read diagrams from (relais.bpmn)");
        }
    }

    @Override
    public BpmnTree read() {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var relative = folder.relativize(path).toString().replace('\\', '/');
                if ((BpmnTree.holds(relative) || BpmnTree.isMailText(relative)) && Files.isRegularFile(path)) {
                    files.put(relative, Files.readAllBytes(path));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + folder, unreadable);
        }
        return BpmnTree.of(files);
    }

    @Override
    public String name() {
        return "folder " + folder;
    }
}
