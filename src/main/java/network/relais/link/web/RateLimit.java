package network.relais.link.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * So many requests a minute, from one address and in all. Nobody guesses 256 bits; this keeps whoever tries from costing much.
 * Counted in this program alone: each node has its own minute.
 */
final class RateLimit {

    private static final int IPV6_BYTES = 16;
    /** Whoever has one address of version 6 has all that begin with these. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private final int fromOneAddress;
    private final int inAll;
    private final Clock clock;
    private final Map<String, Integer> admittedFrom = new HashMap<>();
    private int admitted;
    private long minute;

    RateLimit(int fromOneAddress, int inAll, Clock clock) {
        this.fromOneAddress = fromOneAddress;
        this.inAll = inAll;
        this.clock = clock;
    }

    /** Only what is admitted counts, so that one address alone cannot use up what is there for all. */
    synchronized boolean admits(String address) {
        var now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            minute = now;
            admitted = 0;
            admittedFrom.clear();
        }
        var network = networkOf(address);
        if (admitted >= inAll || admittedFrom.getOrDefault(network, 0) >= fromOneAddress) {
            return false;
        }
        admitted++;
        admittedFrom.merge(network, 1, Integer::sum);
        return true;
    }

    private static String networkOf(String address) {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6_BYTES
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
