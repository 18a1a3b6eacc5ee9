package network.relais.mission.process;

/** Ids in {@code mission_lifecycle.bpmn} that Java refers to. */
final class MissionLifecycle {

    static final String MESSAGE_CANCELLED = "mission.cancelled";
    static final String MESSAGE_PAUSED = "mission.paused";
    static final String MESSAGE_RESUMED = "mission.resumed";

    static final String CALL_LEAD = "callActivity_leadQualification";
    static final String CALL_PROTOCOL = "callActivity_protocolNegotiation";
    static final String CALL_STAFFING = "callActivity_missionStaffing";
    static final String CALL_DELIVERY = "callActivity_missionDelivery";
    static final String CALL_SETTLEMENT = "callActivity_missionSettlement";
    static final String CALL_EVALUATION = "callActivity_missionEvaluation";

    /** The wait for the end of a pause: the one deadline that a pause must not move. */
    static final String EVENT_PAUSE_IS_OVER = "event_pauseIsOver";

    private MissionLifecycle() {}
}
