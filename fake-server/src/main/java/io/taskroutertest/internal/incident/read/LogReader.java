package io.taskroutertest.internal.incident.read;

import io.taskroutertest.internal.incident.event.EventDraft.NoEventException;
import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.read.RawRecord.Kind;
import io.taskroutertest.internal.incident.sort.EventSorter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a log: one thread finds the records, others read them. Which thread is first does not show, since
 * everything is ordered afterwards.
 */
public final class LogReader {

    private static final int BATCH_BYTES = 1 << 19;
    private static final int BATCH_RECORDS = 512;

    private final EventSorter sorter;
    private final Consumer<? super IncidentEvent> observer;
    private final LogSource.Counter progress;
    private final SkippedRecords skipped = new SkippedRecords();
    private long records;

    /**
     * Configures a reading.
     *
     * @param observer sees each event, on several threads and in no order
     */
    public LogReader(EventSorter sorter, Consumer<? super IncidentEvent> observer, LogSource.Counter progress) {
        this.sorter = sorter;
        this.observer = observer;
        this.progress = progress;
    }

    private record Found(RawRecord record, @Nullable CsvTable table) {}

    /** Reads all files. Only a failure of the machine ends it: a file that cannot be read is a record that was skipped. */
    public void read(List<LogSource> files) {
        int threads = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
        ExecutorService readers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "taskrouter-incident-import");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Batches batches = new Batches(readers, 2 * threads);
            for (int i = 0; i < files.size(); i++) {
                read(files.get(i), i, batches);
            }
            batches.finish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the log", e);
        } finally {
            readers.shutdownNow();
        }
    }

    /** Records of all files, those too that were not understood. */
    public long records() {
        return records;
    }

    public SkippedRecords skipped() {
        return skipped;
    }

    private void read(LogSource file, int number, Batches batches) throws InterruptedException {
        Position position = new Position();
        List<Found> batch = new ArrayList<>();
        int bytes = 0;
        try (InputStream in = file.open(progress)) {
            RecordScanner scanner = new RecordScanner(in);
            CsvTable table = null;
            for (RawRecord record = scanner.next(); record != null; record = scanner.next()) {
                CsvTable head = head(record, position.line == 0);
                position.line = record.line();
                if (head != null) {
                    table = head;
                    continue;
                }
                records++;
                bytes += record.bytes().length;
                batch.add(new Found(record, record.kind() == Kind.LINE ? table : null));
                if (batch.size() >= BATCH_RECORDS || bytes >= BATCH_BYTES) {
                    batches.add(task(file, number, List.copyOf(batch)));
                    batch.clear();
                    bytes = 0;
                }
            }
        } catch (IOException e) {
            records++;
            skipped.add(new SkippedRecord(
                    number, file.name(), position.line + 1, "the file cannot be read any further: " + e));
        }
        batches.add(task(file, number, List.copyOf(batch)));
    }

    private static final class Position {
        private long line;
    }

    private static @Nullable CsvTable head(RawRecord record, boolean isFirst) {
        if (record.kind() != Kind.LINE) {
            return null;
        }
        String line = new String(record.bytes(), StandardCharsets.UTF_8);
        return RecordReader.isForm(line) ? null : CsvTable.of(line, isFirst);
    }

    private Runnable task(LogSource file, int number, List<Found> batch) {
        return () -> {
            List<EventSorter.Ready> events = new ArrayList<>(batch.size());
            for (Found found : batch) {
                try {
                    IncidentEvent event = RecordReader.read(found.record(), found.table());
                    observer.accept(event);
                    events.add(EventSorter.ready(event));
                } catch (NoEventException e) {
                    skipped.add(new SkippedRecord(
                            number, file.name(), found.record().line(), e.getMessage()));
                }
            }
            sorter.add(events);
        };
    }

    /** Hands batches to threads, and waits where they do not keep up: memory stays bounded. */
    private static final class Batches {
        private final ExecutorService readers;
        private final Semaphore room;
        private final int most;
        private volatile @Nullable Throwable failure;

        Batches(ExecutorService readers, int most) {
            this.readers = readers;
            this.most = most;
            this.room = new Semaphore(most);
        }

        void add(Runnable task) throws InterruptedException {
            room.acquire();
            rethrow();
            readers.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException | Error e) {
                    failure = e;
                } finally {
                    room.release();
                }
            });
        }

        void finish() throws InterruptedException {
            room.acquire(most);
            rethrow();
        }

        private void rethrow() {
            if (failure instanceof RuntimeException e) {
                throw e;
            } else if (failure instanceof Error e) {
                throw e;
            }
        }
    }
}
