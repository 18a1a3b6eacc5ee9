package network.relais.payout.web;

import static network.relais.web.PageLanguage.say;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import network.relais.ledger.Payout;
import network.relais.mail.InWords;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.web.PageLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A payout that was recorded, in words; amounts excluding VAT.
 *
 * @param missions their titles
 * @param by who has recorded it
 * @param reversed that it was taken back, by whom and why; null if it holds
 * @param refused what was refused at its form; null if nothing was
 */
record RecordedView(
        long number,
        String name,
        String day,
        String amount,
        String invoice,
        String reference,
        String missions,
        String by,
        @Nullable String reversed,
        @Nullable Unreversed refused) {

    /** @param field the form's field, or {@code page} */
    record Unreversed(long number, String field, String message, String why) {

        public boolean isAt(String other) {
            return field.equals(other);
        }
    }

    static List<RecordedView> of(
            List<Payout> payouts, Directory directory, Missions missions, @Nullable Unreversed refused) {
        return payouts.stream()
                .map(payout -> of(payout, directory, missions, refused))
                .toList();
    }

    private static RecordedView of(
            Payout payout, Directory directory, Missions missions, @Nullable Unreversed refused) {
        var transfer = payout.transfer();
        var reversal = payout.reversal();
        return new RecordedView(
                transfer.number(),
                name(transfer.recipient(), directory),
                InWords.date(transfer.paidOn(), Language.of(PageLanguage.now())),
                payout.total().format(PageLanguage.now()),
                transfer.invoice(),
                transfer.reference(),
                payout.missions().stream()
                        .map(mission -> missions.get(mission).title())
                        .collect(Collectors.joining(", ")),
                name(transfer.recordedBy(), directory),
                reversal == null
                        ? null
                        : say("taken back by %s: %s", "annulé par %s\u00a0: %s")
                                .formatted(name(reversal.by(), directory), reversal.reason()),
                refused == null || refused.number() != transfer.number() ? null : refused);
    }

    private static String name(@Nullable String person, Directory directory) {
        return Optional.ofNullable(person)
                .flatMap(directory::find)
                .map(Person::name)
                .orElse(say("Somebody", "Quelqu’un"));
    }
}
