package network.relais.protocol;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an answer came to be known that the person did not type themselves.
 *
 * @param by who wrote it down, whom the person told
 * @param on the day on which they were told
 * @param file number of the kept file that shows it; null if there is none
 * @param fileHash SHA-256 of its content; null if there is none
 */
public record Told(String by, LocalDate on, How how, @Nullable Long file, @Nullable String fileHash) {

    public enum How {
        MAIL,
        PHONE,
        IN_PERSON
    }
}
