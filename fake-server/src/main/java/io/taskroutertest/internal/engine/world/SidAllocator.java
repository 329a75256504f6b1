package io.taskroutertest.internal.engine.world;

import io.taskroutertest.internal.engine.resource.SidKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hands out SIDs that depend on the seed, the kind, the place and the name alone, so that an application can be told
 * them before the fake exists.
 */
public final class SidAllocator {

    private static final int BYTES = 16;

    private final long seed;
    private final MessageDigest digest;
    private final Map<String, Integer> uses = new HashMap<>();
    private final EnumMap<SidKind, Long> counters = new EnumMap<>(SidKind.class);

    public SidAllocator(long seed) {
        this.seed = seed;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The SID of a named resource. A name that comes again, after a deletion say, gets another SID. */
    public String named(SidKind kind, String parentSid, String name) {
        int use = uses.merge(kind + " " + parentSid + " " + name, 1, Integer::sum);
        return derive(kind, use == 1 ? parentSid + "/" + name : parentSid + "#" + use + "/" + name);
    }

    /** The SID that a client asked for, or the one that the name gets. */
    public String declaredOr(@Nullable String declared, SidKind kind, String parentSid, String name) {
        return declared == null ? named(kind, parentSid, name) : declared;
    }

    /** The SID of a resource that has no name: they are counted. */
    public String next(SidKind kind) {
        return derive(kind, Long.toString(counters.merge(kind, 1L, Long::sum)));
    }

    private String derive(SidKind kind, String what) {
        byte[] hash = digest.digest((seed + "/" + kind + "/" + what).getBytes(StandardCharsets.UTF_8));
        return kind.prefix() + HexFormat.of().formatHex(hash, 0, BYTES);
    }
}
