package io.taskroutertest.internal.guard;

import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The context for connections to a host, where it is not the usual one. */
interface ContextByHost {

    @Nullable SSLContext contextFor(@Nullable String host);
}
