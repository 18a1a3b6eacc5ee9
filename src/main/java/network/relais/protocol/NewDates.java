package network.relais.protocol;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dates to which a mission is moved. What is not said here moves along ({@code docs/staffing.md}, "Dates that move").
 *
 * @param milestones by id, the days on which milestones are due from now on; the others move along
 */
public record NewDates(LocalDate startsOn, LocalDate endsOn, Map<String, LocalDate> milestones) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    public NewDates {
        milestones = Map.copyOf(milestones);
    }

    /**
     * All milestones move along.
     *
     * @throws ProtocolRefused if a day is missing, or was no day when it was typed
     */
    public static NewDates typed(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        if (startsOn == null || endsOn == null) {
            throw new ProtocolRefused(
                    "DATES",
                    "Choose the new first day and the new last day.",
                    "Choisissez le nouveau premier jour et le nouveau dernier jour.");
        }
        return new NewDates(startsOn, endsOn, Map.of());
    }

    /**
     * The same terms on these dates: nobody's days, rates or amounts change, and an instalment agreed on a day stays on it.
     *
     * @throws ProtocolRefused if these can be no dates of such a mission
     */
    Terms of(Terms before, LocalDate today) {
        requirePossible(before, today);
        var shift = new Shift(before.startsOn(), before.endsOn(), startsOn, endsOn, today);
        return before.withDates(
                startsOn,
                endsOn,
                each -> each.between(shift.firstDay(each.from()), shift.lastDay(each.until())),
                each -> each.due(
                        milestones.containsKey(each.id()) ? milestones.get(each.id()) : shift.lastDay(each.dueOn())));
    }

    private void requirePossible(Terms before, LocalDate today) {
        for (var day : new LocalDate[] {startsOn, endsOn}) {
            requireYear(day);
        }
        if (endsOn.isBefore(startsOn)) {
            throw new ProtocolRefused(
                    "DATES",
                    "The mission ends before it begins. Choose a later last day.",
                    "La mission se termine avant de commencer. Choisissez un dernier jour plus tardif.");
        }
        if (endsOn.isBefore(today)) {
            throw new ProtocolRefused(
                    "DATES",
                    "The new last day has passed already. Choose today or a later day.",
                    "Le nouveau dernier jour est déjà passé. Choisissez aujourd’hui ou un jour à venir.");
        }
        milestones.forEach((id, day) -> {
            var milestone = before.milestone(id);
            requireYear(day);
            if (day.isBefore(startsOn) && !day.equals(milestone.dueOn())) {
                throw new ProtocolRefused(
                        "DATES",
                        "\"%s\" would be due before the mission begins. Choose a later day."
                                .formatted(milestone.title()),
                        "«\u00a0%s\u00a0» serait à rendre avant le début de la mission. Choisissez un jour plus tardif."
                                .formatted(milestone.title()));
            }
        });
    }

    private static void requireYear(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new ProtocolRefused(
                    "DATES",
                    "Choose dates between the years 2000 and 2100.",
                    "Choisissez des dates entre les années 2000 et 2100.");
        }
    }
}
