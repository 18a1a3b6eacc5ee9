package network.relais.protocol;

import java.util.List;
import network.relais.split.SplitCase;

/** What the parties of a mission have been paid: a new version leaves it to them. */
public interface PaidSoFar {

    /** Per kind and party, what they received; nothing if the client has not paid yet. */
    List<SplitCase.Paid> of(String missionId);
}
