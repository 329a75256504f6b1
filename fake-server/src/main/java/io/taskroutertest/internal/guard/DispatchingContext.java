package io.taskroutertest.internal.guard;

import java.security.KeyManagementException;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** A context that uses another one for some hosts. Where no host is named it is as the usual one. */
final class DispatchingContext extends SSLContext {

    DispatchingContext(SSLContext usual, ContextByHost others) {
        super(new Dispatch(usual, others), usual.getProvider(), usual.getProtocol());
    }

    private static final class Dispatch extends SSLContextSpi {

        private final SSLContext usual;
        private final ContextByHost others;

        Dispatch(SSLContext usual, ContextByHost others) {
            this.usual = usual;
            this.others = others;
        }

        @Override
        protected void engineInit(
                KeyManager @Nullable [] keys, TrustManager @Nullable [] trust, @Nullable SecureRandom random)
                throws KeyManagementException {
            throw new KeyManagementException("The default SSLContext is initialized already");
        }

        @Override
        protected SSLSocketFactory engineGetSocketFactory() {
            return new DispatchingSocketFactory(usual.getSocketFactory(), others);
        }

        @Override
        protected SSLServerSocketFactory engineGetServerSocketFactory() {
            return usual.getServerSocketFactory();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine() {
            return usual.createSSLEngine();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine(@Nullable String host, int port) {
            SSLContext other = others.contextFor(host);
            return (other == null ? usual : other).createSSLEngine(host, port);
        }

        @Override
        protected SSLSessionContext engineGetServerSessionContext() {
            return usual.getServerSessionContext();
        }

        @Override
        protected SSLSessionContext engineGetClientSessionContext() {
            return usual.getClientSessionContext();
        }

        @Override
        protected SSLParameters engineGetDefaultSSLParameters() {
            return usual.getDefaultSSLParameters();
        }

        @Override
        protected SSLParameters engineGetSupportedSSLParameters() {
            return usual.getSupportedSSLParameters();
        }
    }
}
