package network.relais.publishing;

import java.util.Optional;

/** What the forms and diagrams of a mission say in French: those of the edition that it began with. */
public interface EditionWords {

    /** Empty if there is no such task (any more). */
    Optional<FrenchWords> ofTask(String taskId);

    /** Empty if there is no such process definition (any more). */
    Optional<FrenchWords> ofDefinition(String definitionId);

    /** Those of the edition on which missions begin now. */
    FrenchWords now();
}
