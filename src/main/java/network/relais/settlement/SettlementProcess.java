package network.relais.settlement;

/** What we tell the process of a mission; nothing happens if it does not listen yet: it reads our rows when it gets there. */
public interface SettlementProcess {

    void clientPaid(String missionId);

    void instalmentsChanged(String missionId);
}
