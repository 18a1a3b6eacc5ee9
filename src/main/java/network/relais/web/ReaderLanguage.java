package network.relais.web;

import java.util.Locale;
import java.util.Optional;

/** In which language somebody reads. */
public interface ReaderLanguage {

    /** Empty for those of whom we do not know, such as the administrator. */
    Optional<Locale> of(String personId);
}
