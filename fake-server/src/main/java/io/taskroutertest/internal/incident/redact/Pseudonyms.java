package io.taskroutertest.internal.incident.redact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Pseudonyms of the same shape: letters for letters, digits for digits, everything else stays. */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST_KNOWN = 200_000;
    private static final int LETTERS = 26;
    private static final int DIGITS = 10;

    private final Mac mac;
    private final ReadKeys read;
    private final Map<String, String> ofRead = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Map<String, String> ofOthers = new HashMap<>();

    /** @param salt without it nobody can find a value by trying all */
    Pseudonyms(byte[] salt, ReadKeys read) {
        this.read = read;
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt.length == 0 ? new byte[1] : salt, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    /** A value that is compared: different values keep different pseudonyms, and none is a literal of an expression. */
    String ofCompared(String value) {
        String known = ofRead.get(value);
        if (known != null) {
            return known;
        }
        String pseudonym = shaped(value, 0);
        for (int attempt = 1;
                given.contains(pseudonym) || read.isLiteral(pseudonym) || pseudonym.equals(value);
                attempt++) {
            pseudonym = shaped(attempt < 8 ? value : value + "x".repeat(attempt / 8), attempt);
        }
        given.add(pseudonym);
        ofRead.put(value, pseudonym);
        return pseudonym;
    }

    /** A value that no expression reads. One that an expression reads elsewhere has the same pseudonym here. */
    String of(String value) {
        String known = ofRead.get(value);
        if (known == null) {
            known = ofOthers.get(value);
        }
        if (known == null) {
            known = shaped(value, 0);
            if (ofOthers.size() < MOST_KNOWN) {
                ofOthers.put(value, known);
            }
        }
        return known;
    }

    private String shaped(String value, int attempt) {
        byte[] bytes = mac.doFinal((attempt + ":" + value).getBytes(StandardCharsets.UTF_8));
        StringBuilder shaped = new StringBuilder(value.length());
        int used = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (used == bytes.length) {
                bytes = mac.doFinal(bytes);
                used = 0;
            }
            int random = bytes[used] & 0xFF;
            if (Character.isDigit(c)) {
                shaped.append((char) ('0' + random % DIGITS));
                used++;
            } else if (Character.isUpperCase(c)) {
                shaped.append((char) ('A' + random % LETTERS));
                used++;
            } else if (Character.isLetter(c)) {
                shaped.append((char) ('a' + random % LETTERS));
                used++;
            } else if (Character.isSurrogate(c)) {
                shaped.append('x');
            } else {
                shaped.append(c);
            }
        }
        return shaped.toString();
    }
}
