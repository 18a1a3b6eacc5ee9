package network.relais.lead.process;

import network.relais.engine.ProcessVariable;

/** Ids and variables of {@code lead_qualification.bpmn} and of the map's start form. */
final class LeadQualification {

    static final String TASK_QUALIFY = "userTask_qualifyLead";
    static final String TASK_COORDINATE = "userTask_coordinateMission";

    /** Everything typed in the start form, as JSON: written by the form, taken out by {@link OpenLead}. */
    static final ProcessVariable<String> LEAD_FORM = ProcessVariable.string("leadForm");

    /** How the mission is called on Tasklist's cards: written by {@link OpenLead}, read by Tasklist's filters. */
    static final ProcessVariable<String> MISSION_TITLE = ProcessVariable.string("missionTitle");

    /** {@code later}, {@code pursue}, {@code notYet} or {@code decline}: what the gateways ask. */
    static final ProcessVariable<String> LEAD_DECISION = ProcessVariable.string("leadDecision");

    /** Whether another member than the introducer was asked to coordinate: what a gateway asks. */
    static final ProcessVariable<Boolean> COORDINATOR_ASKED = ProcessVariable.bool("coordinatorAsked");

    /** Whether that member said yes: what a gateway asks. */
    static final ProcessVariable<Boolean> COORDINATOR_ACCEPTS = ProcessVariable.bool("coordinatorAccepts");

    /** What {@code lead_priority.dmn} reads; whole units of the currency, days from today. Null when unknown. */
    static final String BUDGET = "budget";

    static final String DAYS_TO_START = "daysToStart";
    static final String RECOMMENDED_BY = "recommendedBy";

    /** What {@code lead_priority.dmn} answers. */
    static final ProcessVariable<String> PRIORITY = ProcessVariable.string("leadPriority");

    static final ProcessVariable<Long> DUE_IN_WORKING_DAYS = ProcessVariable.whole("dueInWorkingDays");

    /** Fields of {@code qualify_lead.form} and {@code coordinate_mission.form}. */
    static final ProcessVariable<String> DECISION = ProcessVariable.string("decision");

    static final ProcessVariable<String> COORDINATOR = ProcessVariable.string("coordinator");
    static final ProcessVariable<String> WAKE_ON = ProcessVariable.string("wakeOn");
    static final ProcessVariable<String> REASON_FOR_US = ProcessVariable.string("reasonForUs");
    static final ProcessVariable<String> WORD_FOR_PRESCRIBER = ProcessVariable.string("wordForPrescriber");
    static final ProcessVariable<String> COORDINATES = ProcessVariable.string("coordinates");

    static final ProcessVariable<String> DECLINE_REASON = ProcessVariable.string("declineReason");

    private LeadQualification() {}
}
