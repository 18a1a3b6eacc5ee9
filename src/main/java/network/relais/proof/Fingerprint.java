package network.relais.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** SHA-256 of texts, as 64 hexadecimal digits in lower case. */
public final class Fingerprint {

    /** What the first record of a chain names as the one before it. */
    public static final String NONE = "0".repeat(64);

    private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{64}");
    private static final int GROUP = 4;
    private static final int SHORT_GROUPS = 4;

    private Fingerprint() {}

    /** @param text read as UTF-8 */
    public static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Binds to the facts without telling them: only who knows the salt can check a guess.
     *
     * @see CanonicalJson
     */
    public static String sealed(String salt, Map<String, ? extends @Nullable Object> facts) {
        return of(opening(salt, facts));
    }

    /** The text under a seal: whoever holds it can work the seal out again. */
    public static String opening(String salt, Map<String, ? extends @Nullable Object> facts) {
        return CanonicalJson.of(Map.of("facts", facts, "salt", salt));
    }

    /**
     * A salt for each of many things from one secret (HMAC-SHA256): whoever is told one of them learns nothing of the others.
     */
    public static String salt(String secret, String what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)));
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("An empty secret keeps nothing", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }

    public static boolean isOne(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** The first 16 digits in groups of four, to compare by eye: {@code 3fa9 04c1 77de 10ab}. */
    public static String inShort(String fingerprint) {
        return grouped(fingerprint, SHORT_GROUPS);
    }

    /** All digits in groups of four, to be printed. */
    public static String grouped(String fingerprint) {
        return grouped(fingerprint, fingerprint.length() / GROUP);
    }

    private static String grouped(String fingerprint, int groups) {
        var text = new StringBuilder();
        for (int i = 0; i < groups; i++) {
            text.append(i == 0 ? "" : " ").append(fingerprint, i * GROUP, (i + 1) * GROUP);
        }
        return text.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
