package network.relais.payout.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import network.relais.mail.InWords;
import network.relais.payout.MissionBooks;
import network.relais.payout.MissionBooks.Balance;
import network.relais.people.Language;
import network.relais.web.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /missions/{id}/books}: every entry of a mission's books, and how the accounts stood after it. */
@Controller
class BooksController {

    /** @param kind the end of a text's key, such as {@code PAYMENT} */
    record Row(
            long number, String day, String kind, @Nullable Long reverses, Balance from, Balance to, String amount) {}

    private final MissionBooks books;
    private final Clock clock;

    BooksController(MissionBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    @GetMapping("/missions/{missionId}/books")
    String books(CurrentPerson person, @PathVariable String missionId, Locale locale, Model model) {
        var language = Language.of(locale);
        var page = books.of(missionId, person.id(), language);
        model.addAttribute("missionId", missionId);
        model.addAttribute("missionTitle", page.title());
        model.addAttribute("balances", page.balances());
        model.addAttribute("rows", rows(page.rows(), language));
        return "books";
    }

    private List<Row> rows(List<MissionBooks.Row> rows, Language language) {
        return rows.stream()
                .map(row -> new Row(
                        row.number(),
                        InWords.date(LocalDate.ofInstant(row.at(), clock.getZone()), language),
                        row.kind().name(),
                        row.reverses(),
                        row.from(),
                        row.to(),
                        row.amount()))
                .toList();
    }
}
