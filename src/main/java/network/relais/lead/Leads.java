package network.relais.lead;

import java.util.Optional;

/** The leads' rows, by mission. */
public interface Leads {

    /** @throws IllegalStateException if the mission did not begin as a lead */
    Lead of(String missionId);

    /** Empty if the mission did not begin as a lead. */
    Optional<Lead> find(String missionId);

    void add(Lead lead);

    /** Round, state, coordinator asked, wake date, reason and word; nothing else of a lead changes. */
    void update(Lead lead);

    void setPriority(String missionId, String priority, int dueInWorkingDays);
}
