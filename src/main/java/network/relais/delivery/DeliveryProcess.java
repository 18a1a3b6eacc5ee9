package network.relais.delivery;

/** What we tell the processes of a mission about its delivery. The rows have been written before. */
public interface DeliveryProcess {

    /** A milestone was accepted: an instalment may be due. Nobody waits for it, nobody is woken. */
    void instalmentsChanged(String missionId);

    /** @throws DeliveryRefused if the mission is not being delivered */
    void memberWithdrew(Withdrawal withdrawal);
}
