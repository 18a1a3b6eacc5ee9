package network.relais.settlement;

/**
 * What we tell the process of a mission; nothing is lost if it does not listen yet: it reads our rows when it gets there. One that
 * has ended hears nothing any more: see {@link WakeSettlement}.
 */
public interface SettlementProcess {

    /** @return whether it listens */
    boolean clientPaid(String missionId);

    /** @return whether it listens */
    boolean instalmentsChanged(String missionId);
}
