package network.relais.demo;

/** How soon the database writes to its file what was committed. */
public interface Durability {

    /**
     * Meanwhile some seconds later instead of at once: for work that can be done again. What is in the file is always whole, and
     * afterwards everything is there.
     */
    void relaxedWhile(Runnable work);
}
