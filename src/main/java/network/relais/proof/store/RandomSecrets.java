package network.relais.proof.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import network.relais.proof.Secrets;
import org.springframework.stereotype.Component;

@Component
class RandomSecrets implements Secrets {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
