package io.taskroutertest.internal.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import javax.management.NotificationEmitter;

/**
 * Reports when the memory of the process is used up.
 *
 * <p>An {@code OutOfMemoryError} can end any thread, and most threads are not ours: the HTTP server logs it and goes on. So
 * what the garbage collector leaves is watched too.
 */
final class MemoryWatch {

    /** Share of the old generation that is still in use after a collection; little more could be allocated. */
    private static final double EXHAUSTED = 0.97;

    private MemoryWatch() {}

    /** @param exhausted is called by a thread of the JVM, perhaps more than once */
    static void begin(Runnable exhausted) {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            // Eden and survivor spaces are full by design; they have no threshold of usage.
            if (pool.getType() == MemoryType.HEAP
                    && pool.isUsageThresholdSupported()
                    && pool.isCollectionUsageThresholdSupported()
                    && pool.getUsage().getMax() > 0) {
                pool.setCollectionUsageThreshold((long) (pool.getUsage().getMax() * EXHAUSTED));
            }
        }
        ((NotificationEmitter) ManagementFactory.getMemoryMXBean())
                .addNotificationListener(
                        (notification, handback) -> {
                            if (notification
                                    .getType()
                                    .equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED)) {
                                exhausted.run();
                            }
                        },
                        null,
                        null);
    }
}
