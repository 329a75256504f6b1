package io.taskroutertest.internal.recording;

import io.taskroutertest.internal.engine.command.AnswerAssignment;
import io.taskroutertest.internal.engine.command.Command;
import io.taskroutertest.internal.engine.command.CreateActivity;
import io.taskroutertest.internal.engine.command.CreateTask;
import io.taskroutertest.internal.engine.command.CreateTaskChannel;
import io.taskroutertest.internal.engine.command.CreateTaskQueue;
import io.taskroutertest.internal.engine.command.CreateWorker;
import io.taskroutertest.internal.engine.command.CreateWorkflow;
import io.taskroutertest.internal.engine.command.CreateWorkspace;
import io.taskroutertest.internal.engine.command.DeleteActivity;
import io.taskroutertest.internal.engine.command.DeleteTask;
import io.taskroutertest.internal.engine.command.DeleteTaskChannel;
import io.taskroutertest.internal.engine.command.DeleteTaskQueue;
import io.taskroutertest.internal.engine.command.DeleteWorker;
import io.taskroutertest.internal.engine.command.DeleteWorkflow;
import io.taskroutertest.internal.engine.command.DeleteWorkspace;
import io.taskroutertest.internal.engine.command.FailAssignment;
import io.taskroutertest.internal.engine.command.HangUpCaller;
import io.taskroutertest.internal.engine.command.HangUpWorker;
import io.taskroutertest.internal.engine.command.RaiseAlert;
import io.taskroutertest.internal.engine.command.ScriptPhone;
import io.taskroutertest.internal.engine.command.UpdateActivity;
import io.taskroutertest.internal.engine.command.UpdateReservation;
import io.taskroutertest.internal.engine.command.UpdateTask;
import io.taskroutertest.internal.engine.command.UpdateTaskChannel;
import io.taskroutertest.internal.engine.command.UpdateTaskQueue;
import io.taskroutertest.internal.engine.command.UpdateWorker;
import io.taskroutertest.internal.engine.command.UpdateWorkerChannel;
import io.taskroutertest.internal.engine.command.UpdateWorkflow;
import io.taskroutertest.internal.engine.command.UpdateWorkspace;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All commands, by the names under which they are recorded. A test holds the list against the commands there are. */
final class Commands {

    static final List<Class<? extends Record>> ALL = List.of(
            AnswerAssignment.class,
            CreateActivity.class,
            CreateTask.class,
            CreateTaskChannel.class,
            CreateTaskQueue.class,
            CreateWorker.class,
            CreateWorkflow.class,
            CreateWorkspace.class,
            DeleteActivity.class,
            DeleteTask.class,
            DeleteTaskChannel.class,
            DeleteTaskQueue.class,
            DeleteWorker.class,
            DeleteWorkflow.class,
            DeleteWorkspace.class,
            FailAssignment.class,
            HangUpCaller.class,
            HangUpWorker.class,
            RaiseAlert.class,
            ScriptPhone.class,
            UpdateActivity.class,
            UpdateReservation.class,
            UpdateTask.class,
            UpdateTaskChannel.class,
            UpdateTaskQueue.class,
            UpdateWorker.class,
            UpdateWorkerChannel.class,
            UpdateWorkflow.class,
            UpdateWorkspace.class);

    private static final Map<String, Class<? extends Record>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private Commands() {}

    /** @throws IllegalArgumentException for what no client, script or callback can ask */
    static String name(Command<?> command) {
        String name = command.getClass().getSimpleName();
        if (BY_NAME.get(name) != command.getClass()) {
            throw new IllegalArgumentException("No way is known to record the command " + command);
        }
        return name;
    }

    /** @throws UnreadableException for a name that no command has */
    static Class<? extends Record> named(String name) {
        Class<? extends Record> type = BY_NAME.get(name);
        if (type == null) {
            throw new UnreadableException("there is no command '" + name + "' in this testkit; it has "
                    + ALL.stream().map(Class::getSimpleName).collect(Collectors.joining(", ")));
        }
        return type;
    }
}
