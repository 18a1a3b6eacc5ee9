package network.relais.testing;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import network.relais.metrics.Projection;
import network.relais.mission.Missions;
import network.relais.people.Accounts;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.People;
import network.relais.people.People.NewPerson;
import network.relais.people.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Our pages over real HTTP, each looked at by somebody who signed in; every test makes its own people. */
@WholeRelais
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PageTest {

    private static final AtomicInteger SOMEBODY = new AtomicInteger();
    private static final String PASSWORD = "a password for pages";

    @LocalServerPort
    protected int port;

    @Autowired
    protected People people;

    @Autowired
    protected Directory directory;

    @Autowired
    protected Missions missions;

    @Autowired
    protected Clock clock;

    @Autowired
    protected Projection projection;

    @Autowired
    private Accounts accounts;

    private final Map<String, Browser> browsers = new HashMap<>();

    /** A new person in these roles, with an address and, if a role brings one, a login. */
    protected String somebody(String givenName, Role... roles) {
        return somebody(givenName, Language.EN, roles);
    }

    /** As {@link #somebody(String, Role...)}, who reads our pages in that language. */
    protected String somebody(String givenName, Language language, Role... roles) {
        var number = SOMEBODY.incrementAndGet();
        var email = "%s.page%d@network.example".formatted(givenName.toLowerCase(Locale.ROOT), number);
        var person =
                people.add(new NewPerson(givenName, "Page" + number, email, "+33 6 00 00 00 00", language, "Lyon"));
        for (var role : roles) {
            people.grant(person.id(), role, today());
        }
        return person.id();
    }

    protected String client(String name) {
        return people.addOrganisation(name + " " + SOMEBODY.incrementAndGet(), "Lyon")
                .id();
    }

    protected LocalDate today() {
        return LocalDate.now(clock);
    }

    /** That person at a browser, signed in. */
    protected Browser browserOf(String personId) {
        return browsers.computeIfAbsent(personId, id -> {
            accounts.setPassword(id, PASSWORD);
            return Browser.of(directory.person(id).emailIfKnown().orElseThrow(), PASSWORD, port);
        });
    }

    protected Document open(String personId, String path) {
        return Jsoup.parse(browserOf(personId).get(path).body());
    }

    protected int statusOf(String personId, String path) {
        return browserOf(personId).get(path).statusCode();
    }

    protected void figuresAreThere() {
        Figures.areThere(projection, clock.instant());
    }

    /** What the page says in its main part. */
    protected static String textOf(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text();
    }
}
