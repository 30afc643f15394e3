package city.promotion.conventions.ratelimit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Whoever asks.
 *
 * @param named whether it is the name of somebody who signed in; else it is where the request came from
 */
record Client(String name, boolean named) {

    /** Half of an address of IPv6: the smallest network that is given out, and who has it has all its addresses. */
    private static final int NETWORK = 8;

    /** Somebody who signed in. */
    static Client called(String name) {
        return new Client(name, true);
    }

    /** Nobody in particular; {@code address} is null where it is not known. */
    static Client at(String address) {
        if (address == null || !address.contains(":")) {
            return new Client(String.valueOf(address), false);
        }
        try {
            // What has a colon is no name, so nobody is asked for it.
            var bytes = InetAddress.getByName(address).getAddress();
            var isWide = bytes.length > NETWORK;
            return new Client(isWide ? HexFormat.of().formatHex(bytes, 0, NETWORK) : address, false);
        } catch (UnknownHostException noAddress) {
            return new Client(address, false);
        }
    }
}
