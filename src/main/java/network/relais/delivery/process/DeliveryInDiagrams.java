package network.relais.delivery.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import network.relais.calendar.WorkingDays;
import network.relais.delivery.ConfirmDays;
import network.relais.delivery.Confirmations;
import network.relais.delivery.DaysConfirmation;
import network.relais.delivery.GoOnWithoutMember;
import network.relais.delivery.Hands;
import network.relais.delivery.MilestoneState;
import network.relais.delivery.Milestones;
import network.relais.engine.InDiagrams;
import network.relais.engine.MissionKey;
import network.relais.mission.Missions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** {@code ${delivery.responsible(execution)}} and its like: what diagrams may ask of a delivery. People are ids of persons. */
@Component("delivery")
@InDiagrams
public class DeliveryInDiagrams {

    /** However late a milestone is handed back, nobody is reminded before that many working days. */
    private static final int LEAST_TIME = 2;

    private final Missions missions;
    private final Milestones milestones;
    private final Confirmations confirmations;
    private final ConfirmDays confirmDays;
    private final GoOnWithoutMember goOn;
    private final Hands hands;
    private final Clock clock;

    DeliveryInDiagrams(
            Missions missions,
            Milestones milestones,
            Confirmations confirmations,
            ConfirmDays confirmDays,
            GoOnWithoutMember goOn,
            Hands hands,
            Clock clock) {
        this.missions = missions;
        this.milestones = milestones;
        this.confirmations = confirmations;
        this.confirmDays = confirmDays;
        this.goOn = goOn;
        this.hands = hands;
        this.clock = clock;
    }

    /** Who delivers the milestone; the coordinator while the role is open. */
    public String responsible(DelegateExecution execution) {
        return hands.deliver(missions.get(MissionKey.of(execution)), milestone(execution));
    }

    /** The same, or nobody if the milestone is not to be delivered at the moment. */
    public List<String> delivererNow(DelegateExecution execution) {
        return milestone(execution).isOpen() ? List.of(responsible(execution)) : List.of();
    }

    /** The end of the day on which the milestone is due. */
    public Date dueDate(DelegateExecution execution) {
        return dueDate(milestone(execution));
    }

    Date dueDate(MilestoneState milestone) {
        return at(milestone.dueOn(), WorkingDays.END_OF_DAY);
    }

    /** The morning after, on a working day; for a milestone that comes back late, two working days from now. */
    public Date lateFrom(DelegateExecution execution) {
        return lateFrom(milestone(execution));
    }

    Date lateFrom(MilestoneState milestone) {
        var late = WorkingDays.after(milestone.dueOn(), 1);
        var soon = WorkingDays.after(LocalDate.now(clock), LEAST_TIME);
        return at(late.isAfter(soon) ? late : soon, WorkingDays.MORNING);
    }

    /** Tells apart the mails of one milestone and one round. */
    public String thisRound(DelegateExecution execution) {
        var milestone = milestone(execution);
        return milestone.id() + "/" + milestone.round();
    }

    /** Ids of the roles whose days up to the milestone accepted last are not confirmed. */
    public List<String> rolesToConfirm(DelegateExecution execution) {
        var accepted = MissionDelivery.ACCEPTED_MILESTONE.in(execution);
        return confirmations.of(MissionKey.of(execution)).stream()
                .filter(confirmation -> confirmation.milestone().equals(accepted) && confirmation.isOpen())
                .map(DaysConfirmation::contribution)
                .toList();
    }

    /** Who confirms the days of this role; the coordinator for somebody who has left. */
    public String confirmer(DelegateExecution execution) {
        return hands.confirm(missions.get(MissionKey.of(execution)), confirmation(execution));
    }

    /** Tells apart the mails of one confirmation. */
    public String thisConfirmation(DelegateExecution execution) {
        var confirmation = confirmation(execution);
        return confirmation.milestone() + "/" + confirmation.contribution();
    }

    /** Tells apart the mails of one search for somebody who takes over. */
    public String thisSearch(DelegateExecution execution) {
        var withdrawal = goOn.find(
                MissionKey.of(execution),
                MissionDelivery.WITHDRAWAL.in(execution).intValue());
        return withdrawal.number() + "/" + withdrawal.searches();
    }

    /** Whether somebody is being looked for already: that search takes in every role that is open. */
    public boolean isSearchRunning(DelegateExecution execution) {
        var number = MissionDelivery.WITHDRAWAL.in(execution);
        return goOn.open(MissionKey.of(execution)).stream().anyMatch(other -> other.number() < number);
    }

    private MilestoneState milestone(DelegateExecution execution) {
        return milestones.get(MissionKey.of(execution), MissionDelivery.MILESTONE.in(execution));
    }

    private DaysConfirmation confirmation(DelegateExecution execution) {
        return confirmDays.find(
                MissionKey.of(execution),
                MissionDelivery.MILESTONE.in(execution),
                MissionDelivery.CONTRIBUTION.in(execution));
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(clock.getZone()).toInstant());
    }
}
