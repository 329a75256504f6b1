package io.taskroutertest.internal.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * What the JVM trusts already, plus the testkit's authority, in a file named by the {@code javax.net.ssl} properties.
 * Every client that makes its {@code SSLContext} from the defaults while the guard stands reads them, the Twilio SDK's
 * included; it does so when it is built, before it asks for a proxy, so this cannot wait for the first request.
 */
final class TrustStore implements AutoCloseable {

    private static final String FILE = "javax.net.ssl.trustStore";
    private static final String TYPE = "javax.net.ssl.trustStoreType";
    private static final String PASSWORD = "javax.net.ssl.trustStorePassword";

    /** What was made last: a JVM with a thousand tests reads its certificates once, and so do those who read the file. */
    private static @Nullable Content cached;

    private record Content(Certificate authority, Map<String, @Nullable String> source, Path file) {}

    /**
     * Held, from guard to guard, so that the JDK does not read the file again: it remembers what it read last only as long
     * as someone uses it.
     */
    @SuppressWarnings({"UnusedVariable", "NonFinalStaticField"})
    private static @Nullable TrustManagerFactory reader;

    private final Content content;

    private TrustStore(Content content) {
        this.content = content;
    }

    static TrustStore install(Certificate authority) throws GeneralSecurityException, IOException {
        Content content = prepare(authority);
        System.setProperty(FILE, content.file().toString());
        System.setProperty(TYPE, "PKCS12");
        System.clearProperty(PASSWORD);
        try {
            read();
            return new TrustStore(content);
        } catch (GeneralSecurityException | RuntimeException e) {
            putBack(content);
            throw e;
        }
    }

    /**
     * Has the JDK read the file before anybody else asks for it. While one thread makes it read a new file, it hands the
     * certificates of the former one to all others (observed on JDK 17): clients built at the same time would not trust us.
     */
    private static synchronized void read() throws GeneralSecurityException {
        TrustManagerFactory first = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        first.init((KeyStore) null);
        reader = first;
    }

    static synchronized Content prepare(Certificate authority) throws GeneralSecurityException, IOException {
        Map<String, @Nullable String> source = new LinkedHashMap<>();
        for (String property : new String[] {FILE, TYPE, PASSWORD}) {
            source.put(property, System.getProperty(property));
        }
        Content content = cached;
        if (content != null
                && content.authority().equals(authority)
                && content.source().equals(source)
                && Files.exists(content.file())) {
            return content;
        }
        Path file = TrustStoreFiles.create();
        file.toFile().deleteOnExit();
        Files.write(file, merged(authority, source));
        if (content != null) {
            Files.deleteIfExists(content.file());
        }
        content = new Content(authority, source, file);
        cached = content;
        return content;
    }

    private static byte[] merged(Certificate authority, Map<String, @Nullable String> source)
            throws GeneralSecurityException, IOException {
        List<Certificate> certificates = new ArrayList<>();
        KeyStore current = current(source);
        if (current != null) {
            for (String alias : Collections.list(current.aliases())) {
                if (current.isCertificateEntry(alias)) {
                    certificates.add(current.getCertificate(alias));
                }
            }
        }
        certificates.add(authority);
        return Pkcs12.write(certificates);
    }

    /** The order in which the JDK itself looks, as the JSSE reference guide has it. */
    private static @Nullable KeyStore current(Map<String, @Nullable String> source)
            throws GeneralSecurityException, IOException {
        String named = source.get(FILE);
        if ("NONE".equals(named)) {
            return null;
        }
        Path security = Path.of(System.getProperty("java.home"), "lib", "security");
        Path jsse = security.resolve("jssecacerts");
        Path path = named != null ? Path.of(named) : Files.exists(jsse) ? jsse : security.resolve("cacerts");
        String type = Objects.requireNonNullElseGet(source.get(TYPE), KeyStore::getDefaultType);
        String password = source.get(PASSWORD);
        KeyStore store = KeyStore.getInstance(type);
        try (InputStream in = Files.newInputStream(path)) {
            store.load(in, password == null || password.isEmpty() ? null : password.toCharArray());
        } catch (NoSuchFileException e) {
            return null; // so the JVM trusts nobody so far
        }
        return store;
    }

    /** The file stays until the JVM ends, for the next guard. */
    @Override
    public void close() {
        putBack(content);
    }

    /** What is still ours; a test that has set the properties meanwhile keeps its own. */
    private static void putBack(Content content) {
        if (content.file().toString().equals(System.getProperty(FILE))) {
            content.source().forEach((property, value) -> {
                if (value == null) {
                    System.clearProperty(property);
                } else {
                    System.setProperty(property, value);
                }
            });
        }
    }
}
