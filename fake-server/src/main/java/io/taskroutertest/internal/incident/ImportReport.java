package io.taskroutertest.internal.incident;

import io.taskroutertest.internal.incident.file.IncidentHeader;
import io.taskroutertest.internal.incident.read.SkippedRecord;
import io.taskroutertest.internal.incident.read.SkippedRecords;
import io.taskroutertest.internal.incident.sort.LogSummary;
import io.taskroutertest.model.ReplayFact;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the records of a log: {@code read + skipped + duplicates = records}.
 *
 * @param records all of them
 * @param facts where each fact that a replay needs comes from
 */
public record ImportReport(
        IncidentHeader header,
        long records,
        LogSummary summary,
        SkippedRecords skippedRecords,
        List<ReplayFact> facts) {

    public ImportReport {
        facts = List.copyOf(facts);
    }

    /** Events of the incident. */
    public long read() {
        return summary.events();
    }

    /** Records that were not understood, and events of other workspaces. */
    public long skipped() {
        return skippedRecords.count() + summary.others();
    }

    /** Further records of events that are read. */
    public long duplicates() {
        return summary.duplicates();
    }

    /** Each record that was not understood, with file, line and reason. */
    public List<String> problems() {
        List<String> lines = new ArrayList<>();
        List<SkippedRecord> first = skippedRecords.first();
        first.forEach(record -> lines.add(record.toString()));
        if (skippedRecords.count() > first.size()) {
            lines.add("and " + (skippedRecords.count() - first.size()) + " more");
        }
        if (summary.others() > 0) {
            lines.add(summary.others() + " events of other workspaces than " + header.workspaceSid());
        }
        return lines;
    }
}
