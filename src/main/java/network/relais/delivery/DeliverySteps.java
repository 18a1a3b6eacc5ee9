package network.relais.delivery;

/** Ids of user tasks in {@code mission_delivery.bpmn} that people answer elsewhere too. */
public final class DeliverySteps {

    public static final String ACCEPTANCE = "userTask_recordAcceptance";

    private DeliverySteps() {}
}
