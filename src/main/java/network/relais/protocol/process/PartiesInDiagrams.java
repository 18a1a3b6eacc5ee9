package network.relais.protocol.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import network.relais.calendar.WorkingDays;
import network.relais.engine.InDiagrams;
import network.relais.engine.MissionKey;
import network.relais.mission.Missions;
import network.relais.protocol.Arbitration;
import network.relais.protocol.NegotiationParties;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** {@code ${parties.toAsk(execution)}} and its like: who is asked, told and reminded in a negotiation, as ids of persons. */
@Component("parties")
@InDiagrams
public class PartiesInDiagrams {

    private final NegotiationParties parties;
    private final Arbitration arbitration;
    private final Missions missions;
    private final Clock clock;

    PartiesInDiagrams(NegotiationParties parties, Arbitration arbitration, Missions missions, Clock clock) {
        this.parties = parties;
        this.arbitration = arbitration;
        this.missions = missions;
        this.clock = clock;
    }

    /** Whoever has to answer to the latest version and has not yet. */
    public Collection<String> toAsk(DelegateExecution execution) {
        return parties.toAsk(MissionKey.of(execution));
    }

    /** Everybody with a share and a login. */
    public Collection<String> withLogin(DelegateExecution execution) {
        return parties.withLogin(MissionKey.of(execution));
    }

    /** Everybody with a share and no login. */
    public Collection<String> withoutLogin(DelegateExecution execution) {
        return parties.withoutLogin(MissionKey.of(execution));
    }

    /** The party at hand, if it has a login; else nobody. */
    public List<String> ifWithLogin(DelegateExecution execution) {
        var party = ProtocolNegotiation.PARTY.in(execution);
        return parties.withoutLogin(MissionKey.of(execution)).contains(party) ? List.of() : List.of(party);
    }

    /** The party at hand, if it has no login; else nobody. */
    public List<String> ifWithoutLogin(DelegateExecution execution) {
        var party = ProtocolNegotiation.PARTY.in(execution);
        return parties.withoutLogin(MissionKey.of(execution)).contains(party) ? List.of(party) : List.of();
    }

    /** Those whose question about the latest version was withdrawn. */
    public Collection<String> withdrawn(DelegateExecution execution) {
        return parties.withdrawn(MissionKey.of(execution));
    }

    public String arbiter(DelegateExecution execution) {
        return arbitration.arbiter(MissionKey.of(execution));
    }

    /** Tells the mails about one version from those about the next. */
    public String version(DelegateExecution execution) {
        return "v" + parties.version(MissionKey.of(execution));
    }

    /** Tells the mails about one party's answer from those about another's. */
    public String versionAndParty(DelegateExecution execution) {
        return version(execution) + "-" + ProtocolNegotiation.PARTY.in(execution);
    }

    /** Tells one reminder from the next. */
    public String versionAndDay(DelegateExecution execution) {
        return version(execution) + "-" + LocalDate.now(clock);
    }

    /** The day that the party named, or so many working days from now. */
    public Date remindIn(DelegateExecution execution, Number workingDays) {
        return Date.from(reminder(execution, workingDays).toInstant());
    }

    /** Every week, from so many working days after now or after the day that the party named. */
    public String weeklyFrom(DelegateExecution execution, Number workingDays) {
        var from = namedDay(execution).map(this::morningOf).orElseGet(() -> start(execution));
        var first = WorkingDays.deadline(from, workingDays.intValue());
        return "R/" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(first) + "/P7D";
    }

    /** So many working days from now or, if that is later, after the day that the party named. */
    public Date missingFrom(DelegateExecution execution, Number workingDays) {
        var from = namedDay(execution).map(this::morningOf).orElseGet(() -> start(execution));
        return Date.from(WorkingDays.deadline(from, workingDays.intValue()).toInstant());
    }

    /** The day that the coordinator named for asking the client again, or so many working days from now. */
    public Date askClientIn(DelegateExecution execution, Number workingDays) {
        return Date.from(ProtocolNegotiation.ASK_CLIENT_ON
                .optionalIn(execution)
                .map(day -> morningOf(LocalDate.parse(day)))
                .orElseGet(() -> WorkingDays.deadline(start(execution), workingDays.intValue()))
                .toInstant());
    }

    private ZonedDateTime reminder(DelegateExecution execution, Number workingDays) {
        return namedDay(execution)
                .map(this::morningOf)
                .orElseGet(() -> WorkingDays.deadline(start(execution), workingDays.intValue()));
    }

    private Optional<LocalDate> namedDay(DelegateExecution execution) {
        return parties.needsUntil(MissionKey.of(execution), ProtocolNegotiation.PARTY.in(execution));
    }

    /** Now, or when a paused mission goes on. */
    private ZonedDateTime start(DelegateExecution execution) {
        var now = ZonedDateTime.now(clock);
        var pausedUntil = missions.get(MissionKey.of(execution)).pausedUntil();
        return pausedUntil == null || morningOf(pausedUntil).isBefore(now) ? now : morningOf(pausedUntil);
    }

    private ZonedDateTime morningOf(LocalDate day) {
        return day.atTime(WorkingDays.MORNING).atZone(clock.getZone());
    }
}
