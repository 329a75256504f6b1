package io.taskroutertest.internal.guard;

import io.taskroutertest.internal.door.TwilioHosts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * A certificate authority that exists in this JVM's memory only, and the certificates it signs for Twilio's host names
 * as they are asked for: regions and edges make more names than wildcards can cover.
 */
final class CertificateAuthority {

    private static final String EC_SIGNATURE = "1.2.840.10045.4.3.2";
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String ALTERNATIVE_NAME = "2.5.29.17";
    private static final String NAME_CONSTRAINTS = "2.5.29.30";
    private static final String ISSUER = "TaskRouter Testkit";

    private final String domain;
    private final KeyPair keys;
    private final X509Certificate certificate;
    private final Map<String, SSLContext> contexts = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable SSLContext> clients = new AtomicReference<>();
    private final AtomicLong serial = new AtomicLong();

    CertificateAuthority() throws GeneralSecurityException {
        this(TwilioHosts.DOMAIN);
    }

    /** @param domain the only one for whose names this authority signs and is trusted */
    CertificateAuthority(String domain) throws GeneralSecurityException {
        this.domain = domain;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.keys = generator.generateKeyPair();
        byte[] constraints = Der.sequence(Der.bool(true));
        byte[] signsCertificates = Der.bits(2, (byte) 0x04);
        this.certificate = issue(
                ISSUER,
                critical(BASIC_CONSTRAINTS, constraints),
                critical(KEY_USAGE, signsCertificates),
                critical(NAME_CONSTRAINTS, Der.sequence(Der.tagged(0xa0, Der.sequence(dnsName(domain))))));
    }

    X509Certificate certificate() {
        return certificate;
    }

    /**
     * For the server end of a connection to {@code host}.
     *
     * @throws IllegalArgumentException if the host is not in the domain of this authority
     */
    SSLContext contextFor(String host) {
        String name = TwilioHosts.withoutDot(host);
        if (!name.equals(domain) && !name.endsWith("." + domain)) {
            throw new IllegalArgumentException("'" + host + "' is not a host of " + domain);
        }
        return contexts.computeIfAbsent(host, this::newContext);
    }

    /** For the client's end of a connection to any host that this authority has signed for. */
    SSLContext contextOfClients() {
        return clients.updateAndGet(made -> made == null ? newContextOfClients() : made);
    }

    private SSLContext newContextOfClients() {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(ISSUER, certificate);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("No client can be made to trust the guard", e);
        }
    }

    private SSLContext newContext(String host) {
        try {
            byte[] names = Der.sequence(
                    Der.oid(ALTERNATIVE_NAME), Der.octets(Der.sequence(dnsName(TwilioHosts.withoutDot(host)))));
            byte[] usage = critical(KEY_USAGE, Der.bits(7, (byte) 0x80));
            X509Certificate leaf = issue(host, usage, names);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new HostKeyManager[] {new HostKeyManager(keys.getPrivate(), leaf, certificate)}, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No certificate could be made for " + host, e);
        }
    }

    /** Valid for as long as DER's short dates allow, so that no clock, however wrong, makes it invalid. */
    private X509Certificate issue(String subject, byte[]... extensions) throws GeneralSecurityException {
        byte[] algorithm = Der.sequence(Der.oid(EC_SIGNATURE));
        byte[] body = Der.sequence(
                Der.tagged(0xa0, Der.integer(BigInteger.TWO)),
                Der.integer(BigInteger.valueOf(serial.incrementAndGet())),
                algorithm,
                name(ISSUER),
                Der.sequence(Der.utcTime("700101000000Z"), Der.utcTime("491231235959Z")),
                name(subject),
                keys.getPublic().getEncoded(),
                Der.tagged(0xa3, Der.sequence(extensions)));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(body);
        byte[] encoded = Der.sequence(body, algorithm, Der.bits(0, signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static byte[] name(String commonName) {
        return Der.sequence(Der.set(Der.sequence(Der.oid(COMMON_NAME), Der.utf8(commonName))));
    }

    private static byte[] dnsName(String host) {
        return Der.tagged(0x82, host.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] critical(String oid, byte[] value) {
        return Der.sequence(Der.oid(oid), Der.bool(true), Der.octets(value));
    }
}
