package network.relais.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/** Whether whoever asks sits at the machine that Relais runs on. */
public final class ThisMachine {

    /** A name that another site could point here (DNS rebinding) is none of ours. */
    private static final Pattern OUR_NAMES =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]+(%\\w+)?");

    /** Somebody at this machine hands on what others ask: the address is the go-between's. */
    private static final List<String> HANDED_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private ThisMachine() {}

    public static boolean asks(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && OUR_NAMES.matcher(request.getServerName()).matches()
                && HANDED_ON.stream().noneMatch(header -> request.getHeader(header) != null);
    }

    /** Numbers only, so that no name is ever looked up. */
    private static boolean isLoopback(String address) {
        if (!NUMERIC.matcher(address).matches()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
