package network.relais.payout.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import network.relais.ledger.Ledger;
import network.relais.mission.Missions;
import network.relais.payout.Payables;
import network.relais.payout.web.PayoutsView.Refused;
import network.relais.payout.web.RecordedView.Unreversed;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.web.CurrentPerson;
import network.relais.web.PageLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page {@code /payouts}, as it is shown at first and as it is shown again when something was refused. */
@Component
class PayoutsPage {

    private static final String READERS = "animators";
    private static final int MOST_RECORDED = 50;

    private final Payables payables;
    private final Ledger ledger;
    private final Directory directory;
    private final Missions missions;
    private final Clock clock;

    PayoutsPage(Payables payables, Ledger ledger, Directory directory, Missions missions, Clock clock) {
        this.payables = payables;
        this.ledger = ledger;
        this.directory = directory;
        this.missions = missions;
        this.clock = clock;
    }

    /** For anybody but those who pay there is no such page. */
    static void refuseUnlessFor(CurrentPerson person) {
        if (!person.groups().contains(READERS)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    ModelAndView untouched() {
        return page(HttpStatus.OK, null, null, null);
    }

    ModelAndView refused(Refused refused) {
        return page(HttpStatus.UNPROCESSABLE_ENTITY, refused, null, null);
    }

    ModelAndView refused(Unreversed refused) {
        return page(HttpStatus.UNPROCESSABLE_ENTITY, null, refused, null);
    }

    ModelAndView refused(@Nullable String notice) {
        return page(HttpStatus.UNPROCESSABLE_ENTITY, null, null, notice);
    }

    private ModelAndView page(
            HttpStatus status, @Nullable Refused refused, @Nullable Unreversed unreversed, @Nullable String notice) {
        var page = new ModelAndView("payouts", status);
        page.addObject("view", PayoutsView.of(payables.all(Language.of(PageLanguage.now())), refused));
        page.addObject("recorded", RecordedView.of(ledger.payouts(MOST_RECORDED), directory, missions, unreversed));
        page.addObject("notice", notice);
        page.addObject("today", LocalDate.now(clock));
        // Made anew whenever the page is opened: a form that is sent twice records one payout.
        page.addObject("request", UUID.randomUUID().toString());
        return page;
    }
}
