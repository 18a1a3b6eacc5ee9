package network.relais.filing;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file as a browser sends it: nothing of it is to be trusted, neither its name nor what it says it is. */
public record Upload(String name, byte[] content) {

    /** No file was chosen. */
    public static final Upload NONE = new Upload("", new byte[0]);

    public Upload {
        content = content.clone();
    }

    /** @param name with the folders before it, as some browsers send it */
    public static Upload of(@Nullable String name, byte[] content) {
        return new Upload(Objects.requireNonNullElse(name, ""), content);
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    public boolean isEmpty() {
        return content.length == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Upload upload && name.equals(upload.name) && Arrays.equals(content, upload.content);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }
}
