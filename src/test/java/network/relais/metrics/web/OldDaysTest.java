package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import network.relais.people.Role;
import network.relais.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Days of long ago, in every address that takes days: the earliest is answered, and one before is named. */
class OldDaysTest extends PageTest {

    @Autowired
    private List<Panel> panels;

    private String reader;

    @BeforeEach
    void whoeverSeesEveryPanel() {
        figuresAreThere();
        if (reader == null) {
            reader = somebody("Ursula", Role.ANIMATOR);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "to=1999-12-31,                                   31 Dec 1999",
        "to=1900-01-01,                                   1 Jan 1900",
        "from=1899-12-31&to=1900-01-01,                   1 Jan 1900",
        "from=1999-12-31&to=2000-01-01,                   31 Dec 1999",
        "to=0000-01-01,                                   Choose a day from 1 Jan 2000 on",
        "to=-999999999-01-01,                             Choose a day from 1 Jan 2000 on",
        "from=-999999999-12-30&to=-999999999-12-31,       Choose a day from 1 Jan 2000 on",
        "from=-999999999-01-01&to=2001-01-01,             Choose a day from 1 Jan 2000 on",
        "from=-999999999-01-01,                           At most 10 years",
        "to=%2B999999999-12-31,                           is in the future",
        "from=%2B999999999-12-31,                         Exchange the two"
    })
    void aDayOfWhichNothingIsKnownIsNamedEverywhere(String days, String said) {
        for (var address : addresses()) {
            var answer = ask(address + "?" + days);
            assertThat(answer.statusCode()).as(address).isEqualTo(400);
            assertThat(answer.body()).as(address).contains(said);
        }
        for (var panel : panels) {
            var page = "/metrics/" + panel.key();
            var saved = save(page, days);
            assertThat(saved.statusCode()).as("saved view of " + page).isEqualTo(400);
            assertThat(textOf(saved)).contains(said);
        }
    }

    private HttpResponse<String> save(String page, String days) {
        return browserOf(reader).submit(page, page + "/views?" + days, Map.of("viewName", "Long ago"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to=2000-01-01",
                "from=2000-01-01&to=2000-01-01",
                "from=2000-01-01&to=2009-12-31",
                "from=2000-01-01&to=2001-12-31"
            })
    void theEarliestDaysAreAnswered(String days) {
        for (var address : addresses()) {
            assertThat(ask(address + "?" + days).statusCode()).as(address).isEqualTo(200);
        }
    }

    /** All that had got there by a day is asked from as early on as can be asked. */
    @Test
    void theLongestPeriodBeginsNoEarlierThanCanBeAsked() {
        assertThat(ReadQuestion.earliestTo(ReadQuestion.EARLIEST)).isEqualTo("2000-01-01");
        assertThat(ReadQuestion.earliestTo(ReadQuestion.EARLIEST.plusYears(11))).isEqualTo("2001-01-01");
    }

    private HttpResponse<String> ask(String address) {
        return browserOf(reader).getAs("*/*", address);
    }

    /** Each that takes days: pages, files, what machines read, and what is drawn. */
    private List<String> addresses() {
        var addresses =
                new ArrayList<>(List.of("/metrics/mine", "/api/metrics/mine", "/metrics/mine/steps.csv", "/metrics"));
        addresses.addAll(List.of("/api/metrics/event-log.xes", "/metrics/heatmap/diagrams"));
        for (var panel : panels) {
            if (panel.filters().contains(ReadQuestion.FROM)) {
                var page = "/metrics/" + panel.key();
                addresses.addAll(List.of(page, "/api" + page));
                open(reader, page)
                        .select("section.table")
                        .eachAttr("aria-labelledby")
                        .forEach(table -> addresses.add(page + "/" + table.replaceFirst("^table-", "") + ".csv"));
            }
        }
        return addresses;
    }
}
