package network.relais.proof;

/** Where chance comes from. */
public interface Secrets {

    /** 256 bits that nobody can guess, as 64 hexadecimal digits. */
    String next();
}
