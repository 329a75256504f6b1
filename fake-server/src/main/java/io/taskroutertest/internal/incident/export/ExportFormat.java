package io.taskroutertest.internal.incident.export;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import java.io.IOException;
import java.io.OutputStream;

/** How a log is written: as an application that keeps event callbacks would, or the Events resource, or Event Streams. */
public enum ExportFormat {
    forms {
        @Override
        public ExportWriter writer(OutputStream out) {
            return new FormExport(out);
        }
    },
    rest {
        @Override
        public ExportWriter writer(OutputStream out) {
            return new RestExport(out);
        }
    },
    streams {
        @Override
        public ExportWriter writer(OutputStream out) {
            return new StreamsExport(out);
        }
    };

    /** The stream is flushed at the end and not closed. */
    public abstract ExportWriter writer(OutputStream out);

    /** Writes events one after the other. */
    public interface ExportWriter {
        void write(IncidentEvent event) throws IOException;

        /** Completes what was written last. */
        void end() throws IOException;
    }
}
