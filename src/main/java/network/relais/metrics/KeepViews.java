package network.relais.metrics;

import java.time.Clock;
import java.util.Optional;
import network.relais.UseCase;
import network.relais.text.BadText;
import network.relais.text.Texts;

/** Saves, renames and deletes one's own views; of a name in any case of letters there is one. */
@UseCase
public class KeepViews {

    public static final int MOST = 50;

    /** In code points. */
    public static final int LONGEST_NAME = 80;

    private final SavedViews views;
    private final Clock clock;

    KeepViews(SavedViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /**
     * @param replaces whether a view of that name shows this from now on, instead of what it showed
     * @throws ViewRefused if the name cannot be one or is taken, or if there are too many
     */
    public SavedView save(String person, String name, SavedView.Shown shown, boolean replaces) {
        var line = line(name);
        views.lock(person);
        var former = called(person, line);
        if (former.isPresent()) {
            if (!replaces) {
                throw ViewRefused.nameIsTaken(former.get().name());
            }
            views.change(former.get().number(), shown, clock.instant());
            return new SavedView(former.get().number(), former.get().name(), shown);
        }
        if (views.of(person).size() >= MOST) {
            throw ViewRefused.tooMany();
        }
        clearDeleted(person, line);
        return views.add(person, line, shown, clock.instant());
    }

    /**
     * @return empty if there is no such view of this person
     * @throws ViewRefused if the name cannot be one, or another view has it
     */
    public Optional<SavedView> rename(String person, long number, String name) {
        views.lock(person);
        var view = views.find(person, number);
        if (view.isEmpty()) {
            return view;
        }
        var line = line(name);
        called(person, line).filter(other -> other.number() != number).ifPresent(other -> {
            throw ViewRefused.nameIsTaken(other.name());
        });
        clearDeleted(person, line);
        views.rename(number, line);
        return views.find(person, number);
    }

    /** @return what can be brought back until the next one is deleted; empty if there is no such view of this person */
    public Optional<SavedView> delete(String person, long number) {
        views.lock(person);
        var view = views.find(person, number);
        view.ifPresent(deleted -> {
            views.deleted(person).forEach(former -> views.clear(former.number()));
            views.delete(number, clock.instant());
        });
        return view;
    }

    /**
     * @return empty if nothing of that number can be brought back to this person
     * @throws ViewRefused if there are too many by now
     */
    public Optional<SavedView> bringBack(String person, long number) {
        views.lock(person);
        var deleted = views.deleted(person).stream()
                .filter(view -> view.number() == number)
                .findFirst();
        if (deleted.isPresent() && views.of(person).size() >= MOST) {
            throw ViewRefused.tooMany();
        }
        deleted.ifPresent(view -> views.bringBack(view.number()));
        return deleted.or(() -> views.find(person, number));
    }

    private static String line(String typed) {
        try {
            return Texts.requiredLine("Name", typed, LONGEST_NAME);
        } catch (BadText bad) {
            throw ViewRefused.name();
        }
    }

    private Optional<SavedView> called(String person, String name) {
        return views.of(person).stream()
                .filter(view -> view.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private void clearDeleted(String person, String name) {
        views.deleted(person).stream()
                .filter(view -> view.name().equalsIgnoreCase(name))
                .forEach(view -> views.clear(view.number()));
    }
}
