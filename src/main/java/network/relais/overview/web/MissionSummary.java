package network.relais.overview.web;

import java.util.List;
import network.relais.overview.MissionOverview;
import network.relais.web.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist shows of a mission beside each of its steps: enough to know what one answers about, and the way to the page. */
@RestController
class MissionSummary {

    private final MissionOverview overview;
    private final MissionView view;

    MissionSummary(MissionOverview overview, MissionView view) {
        this.overview = overview;
        this.view = view;
    }

    /**
     * @param where the phase, or how it ended
     * @param agreed the budget excluding VAT; null before there is an agreement
     * @param waiting for whom, for what and how long
     * @param lately the latest entries of its history, latest first
     */
    record Summary(
            String title,
            String client,
            String where,
            String page,
            @Nullable String agreed,
            @Nullable String dates,
            @Nullable String nextDate,
            List<Fact> people,
            List<Fact> waiting,
            List<Fact> lately) {}

    record Fact(String what, String more) {}

    /** 404 if the mission is none of the reader's business. */
    @GetMapping("/api/missions/{id}/summary")
    Summary summary(CurrentPerson reader, @PathVariable String id) {
        var page = view.of(overview.of(id, reader.id()));
        var agreement = page.agreement();
        return new Summary(
                page.title(),
                page.client(),
                page.where(),
                "/missions/" + page.id(),
                agreement == null ? null : agreement.budget(),
                agreement == null ? null : agreement.dates(),
                page.nextDate(),
                page.people().stream()
                        .map(human -> new Fact(human.name(), human.parts()))
                        .toList(),
                page.waiting().stream()
                        .map(wait -> new Fact(wait.who(), wait.step() + ", " + wait.since()))
                        .toList(),
                page.history().stream()
                        .limit(3)
                        .map(event -> new Fact(event.day(), event.sentence()))
                        .toList());
    }
}
