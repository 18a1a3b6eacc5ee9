package network.relais.settlement;

import java.util.List;
import network.relais.money.Currency;

/** The rows of what the client is asked to pay. Whoever writes has locked the mission's row. */
public interface Claims {

    /** As the protocol lists them; none before they are planned. */
    List<Claim> of(String missionId, Currency currency);

    /** Adds it, or keeps it as it is now. */
    void save(String missionId, Claim claim);
}
