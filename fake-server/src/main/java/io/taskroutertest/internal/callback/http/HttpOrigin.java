package io.taskroutertest.internal.callback.http;

import java.net.URI;
import java.util.Locale;

/** Where connections lead. */
record HttpOrigin(boolean isSecure, String host, int port) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    static HttpOrigin of(URI uri) {
        boolean secure = uri.getScheme().equalsIgnoreCase("https");
        int port = uri.getPort() == -1 ? (secure ? HTTPS : HTTP) : uri.getPort();
        return new HttpOrigin(secure, uri.getHost().toLowerCase(Locale.ROOT), port);
    }

    /** Returns the value of the header {@code Host}: without the port that the scheme implies. */
    String header() {
        return port == (isSecure ? HTTPS : HTTP) ? host : host + ":" + port;
    }
}
