package network.relais.delivery;

import java.util.List;

/** The deliveries' rows. Whoever writes has locked the mission's row. */
public interface Deliveries {

    /** Oldest first. */
    List<Delivery> of(String missionId);

    void add(Delivery delivery);

    /** Keeps the client's answer of a delivery that had none. */
    void answer(Delivery delivery);
}
