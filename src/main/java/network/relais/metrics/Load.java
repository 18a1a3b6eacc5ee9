package network.relais.metrics;

import java.util.List;

/** Who has how much on their hands now, by id: for animators, who may relieve. Nothing of it says how fast anybody is. */
public interface Load {

    /**
     * @param coordinates missions under way
     * @param delivers missions not delivered yet in which they have a part of the delivery, by the agreement in force
     * @param waiting steps open, of all missions
     */
    record OfPerson(String person, int coordinates, int delivers, int waiting) {}

    /** Somebody's part in one mission. */
    record InMission(String person, String mission, boolean coordinates, boolean delivers, int waiting) {}

    /** Of everybody who has any, in no order. */
    List<OfPerson> byPerson();

    /** By mission, latest first. */
    List<InMission> byMission(int atMost);
}
