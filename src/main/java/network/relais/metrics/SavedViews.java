package network.relais.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The saved views' rows, each person's alone. Whoever writes has locked the person. */
public interface SavedViews {

    /** Nobody else changes this person's views until the transaction ends. */
    void lock(String person);

    /** Those that are not deleted, by name. */
    List<SavedView> of(String person);

    /** Empty if there is none of that number, or if it is deleted or somebody else's. */
    default Optional<SavedView> find(String person, long number) {
        return of(person).stream().filter(view -> view.number() == number).findFirst();
    }

    /** Those that can be brought back. */
    List<SavedView> deleted(String person);

    SavedView add(String person, String name, SavedView.Shown shown, Instant at);

    /** It shows something else from now on. */
    void change(long number, SavedView.Shown shown, Instant at);

    void rename(long number, String name);

    void delete(long number, Instant at);

    void bringBack(long number);

    /** What is deleted is gone for good. */
    void clear(long number);
}
