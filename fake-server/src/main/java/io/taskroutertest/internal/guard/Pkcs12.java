package io.taskroutertest.internal.guard;

import java.math.BigInteger;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A PKCS #12 file (RFC 7292) of trusted certificates, neither encrypted nor sealed: they are public. {@code KeyStore}
 * derives keys for both when it writes and when it reads, which together takes a quarter of a second in a JVM that has
 * just started.
 */
final class Pkcs12 {

    private static final String DATA = "1.2.840.113549.1.7.1";
    private static final String CERTIFICATE_BAG = "1.2.840.113549.1.12.10.1.3";
    private static final String X509_CERTIFICATE = "1.2.840.113549.1.9.22.1";

    /** Without this attribute Java takes a certificate for part of a key's chain, and trusts it with nothing. */
    private static final String TRUSTED_KEY_USAGE = "2.16.840.1.113894.746875.1.1";

    private static final String ANY_USAGE = "2.5.29.37.0";

    private Pkcs12() {}

    static byte[] write(Collection<Certificate> certificates) throws CertificateEncodingException {
        byte[] trusted = Der.set(Der.sequence(Der.oid(TRUSTED_KEY_USAGE), Der.set(Der.oid(ANY_USAGE))));
        List<byte[]> bags = new ArrayList<>(certificates.size());
        for (Certificate certificate : certificates) {
            byte[] value =
                    Der.sequence(Der.oid(X509_CERTIFICATE), Der.tagged(0xa0, Der.octets(certificate.getEncoded())));
            bags.add(Der.sequence(Der.oid(CERTIFICATE_BAG), Der.tagged(0xa0, value), trusted));
        }
        byte[] contents = Der.sequence(bags.toArray(new byte[0][]));
        return Der.sequence(Der.integer(BigInteger.valueOf(3)), data(Der.sequence(data(contents))));
    }

    private static byte[] data(byte[] content) {
        return Der.sequence(Der.oid(DATA), Der.tagged(0xa0, Der.octets(content)));
    }
}
