package io.taskroutertest.internal.coverage;

import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.resource.Workspace;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what was covered out of the log of a fake. */
final class CoverageLog {

    private final Map<String, WorkspaceLog> workspaces = new LinkedHashMap<>();
    private final Map<String, String> workspaceNames = new HashMap<>();

    private CoverageLog() {}

    /**
     * What this log covers.
     *
     * @param declared how many of the first events came from the definition with which the fake began
     * @param all whether workflows count too that no definition declared and no task came to
     */
    static Map<CoverageKey, WorkflowUsage> read(List<LoggedEvent> log, long declared, boolean all) {
        CoverageLog reader = new CoverageLog();
        log.forEach(logged -> reader.add(logged, logged.number() <= declared));
        Map<CoverageKey, WorkflowUsage> tallies = new LinkedHashMap<>();
        reader.workspaces.forEach(
                (sid, workspace) -> workspace.tellTo(String.valueOf(reader.workspaceNames.get(sid)), all, tallies));
        return tallies;
    }

    private void add(LoggedEvent logged, boolean declared) {
        Workspace workspace = logged.workspace();
        if (workspace != null) {
            workspaceNames.put(workspace.sid(), workspace.friendlyName());
            workspaces
                    .computeIfAbsent(workspace.sid(), sid -> new WorkspaceLog())
                    .add(logged.event(), declared);
        }
    }
}
