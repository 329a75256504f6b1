package io.taskroutertest.internal.door;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares addresses that are written as numbers; a name is never looked up. */
final class IpLiterals {

    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*(%\\w+)?");

    private IpLiterals() {}

    static boolean isLoopback(String name) {
        InetAddress address = address(name);
        return address != null && address.isLoopbackAddress();
    }

    static boolean isSame(String name, String other) {
        InetAddress address = address(name);
        return address != null && address.equals(address(other));
    }

    private static @Nullable InetAddress address(String name) {
        String bare = name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
        if (!V4.matcher(bare).matches() && !V6.matcher(bare).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(bare);
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }
}
