package network.relais.protocol;

/** What we tell the process of a mission about an amendment. The rows have been written before. */
public interface AmendmentProcess {

    /** @throws ProtocolRefused if the mission's map knows of no amendments */
    void asked(String missionId);

    /** Another version is in force than the one that the open amendment was drafted on. */
    void agreementChanged(String missionId);
}
