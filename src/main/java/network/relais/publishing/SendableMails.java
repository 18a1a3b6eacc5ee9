package network.relais.publishing;

import java.util.List;

/** What a diagram may send by mail, as the program will find it when the step is reached. */
public interface SendableMails {

    /**
     * Everything that would keep a mail with this text from being written; empty where nothing does.
     *
     * @param text the name of the mail text, without folder and ending
     * @param leadsToStep whether the mail says which step its main action leads to
     */
    List<Obstacle> obstacles(String text, boolean leadsToStep);

    /** What is wrong, one sentence, and how to mend it, one sentence that names the file. */
    record Obstacle(String reason, String remedy) {}
}
