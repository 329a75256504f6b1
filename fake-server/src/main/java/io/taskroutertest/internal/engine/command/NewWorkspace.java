package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.world.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every new workspace contains. */
public final class NewWorkspace {

    private static final List<String> MULTITASKING = List.of("Offline", "Available", "Unavailable");
    private static final List<String> SINGLE_TASKING = List.of("Offline", "Idle", "Busy", "Reserved");
    private static final List<String> AVAILABLE = List.of("Available", "Idle");

    private static final List<String> CHANNELS = List.of("default", "voice", "video", "sms", "chat");
    private static final Map<String, String> CHANNEL_NAMES =
            Map.of("default", "Default", "voice", "Voice", "video", "Video", "sms", "SMS", "chat", "Programmable Chat");

    private NewWorkspace() {}

    /** Observed on new workspaces; the single-tasking set on workspaces of that era. In the order of their making. */
    public static List<String> activities(boolean multiTaskEnabled) {
        return multiTaskEnabled ? MULTITASKING : SINGLE_TASKING;
    }

    /** Whether a worker in that one of the {@link #activities} can be given work. */
    public static boolean isAvailable(String activity) {
        return AVAILABLE.contains(activity);
    }

    /** The unique names of the task channels, in the order of their making. */
    public static List<String> taskChannels() {
        return CHANNELS;
    }

    /** The friendly name that a new workspace gives one of the {@link #taskChannels}. */
    public static String friendlyNameOf(String taskChannel) {
        return CHANNEL_NAMES.getOrDefault(taskChannel, taskChannel);
    }

    /** Checked before anything is made, so that a refused workspace leaves nothing behind. */
    static void checkSids(boolean multiTaskEnabled, Map<String, String> declared) {
        Map<String, String> bearers = new HashMap<>();
        declared.forEach((name, sid) -> {
            boolean isChannel = CHANNELS.contains(name);
            if (!isChannel && !activities(multiTaskEnabled).contains(name)) {
                throw Refusal.of(WorkspaceErrors.UNKNOWN_PART, name);
            }
            Checks.sid(isChannel ? SidKind.TASK_CHANNEL : SidKind.ACTIVITY, sid);
            String bearer = bearers.put(sid, name);
            if (bearer != null) {
                throw Refusal.of(WorkspaceErrors.SID_TAKEN, sid);
            }
        });
    }
}
