package io.taskroutertest.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * Holds, for a test or class, what a JVM has one of. JUnit up to 5.11 has no provider of locks, so the extension waits
 * itself: from before the fake starts until after it has ended. From 5.12 on this does nothing, and JUnit locks by {@link
 * TaskRouterLocks}.
 */
final class OwnLocks implements CloseableResource, AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.create(OwnLocks.class);
    private static final Map<String, Mutex> MUTEXES = new ConcurrentHashMap<>();

    private final List<Mutex> held = new ArrayList<>();

    /** One holder at a time, and which thread that is. */
    private static final class Mutex {

        private final Semaphore permit = new Semaphore(1, true);
        private volatile @Nullable Thread thread;
        private volatile String holder = "";

        void acquire(String name, String where) {
            if (thread == Thread.currentThread()) {
                throw new ExtensionConfigurationException(where + " needs " + name + ", which " + holder
                        + " has on the same thread. Before 5.12 JUnit cannot be told of this lock: say @ResourceLock(\""
                        + name + "\") on both classes, or update JUnit to 5.12");
            }
            permit.acquireUninterruptibly();
            holder = where;
            thread = Thread.currentThread();
        }

        void release() {
            thread = null;
            permit.release();
        }
    }

    /**
     * Waits for what the fake of this context needs, and keeps it until the context ends.
     *
     * @throws ExtensionConfigurationException where a class would wait for its tests with a lock in hand: then JUnit may
     *     give its thread to another class, which waits for the lock for ever
     */
    static void take(ExtensionContext context, Set<String> names) {
        if (OlderJUnit.IS_HERE && !names.isEmpty()) {
            if (context.getTestMethod().isEmpty()) {
                names.forEach(name -> OlderJUnit.refuseParallelTests(context, name));
            }
            context.getStore(NAMESPACE)
                    .getOrComputeIfAbsent(
                            context.getUniqueId() + " " + names,
                            key -> new OwnLocks(new TreeSet<>(names), TestLocation.of(context)),
                            OwnLocks.class);
        }
    }

    /** @param names in an order that is the same everywhere, so that no two wait for each other */
    private OwnLocks(SortedSet<String> names, String where) {
        try {
            for (String name : names) {
                Mutex mutex = MUTEXES.computeIfAbsent(name, key -> new Mutex());
                mutex.acquire(name, where);
                held.add(mutex);
            }
        } catch (ExtensionConfigurationException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        held.forEach(Mutex::release);
    }
}
