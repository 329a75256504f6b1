package io.taskroutertest.internal.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.NameLookup;
import io.taskroutertest.internal.scenario.Scenario;
import io.taskroutertest.internal.scenario.WorkerRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of workers in the control API: {@code workers/{name}/script}, where {@code *} stands for everybody who has
 * no script of their own.
 */
final class ScriptRoutes {

    static final List<String> PATHS = List.of("workers/{name}/script", "workers/{name}/script/{id}");

    private static final String EVERYBODY = "*";
    private static final Pattern PATH = Pattern.compile("workers/(?<name>[^/]+)/script(/(?<id>[^/]+))?");

    private final FakeServer server;

    ScriptRoutes(FakeServer server) {
        this.server = server;
    }

    /** By verb what can be done at a path; nothing at one that is none of these. */
    Map<String, Function<ControlBody, Object>> at(String path) {
        Map<String, Function<ControlBody, Object>> operations = new LinkedHashMap<>();
        Matcher parts = PATH.matcher(path);
        if (parts.matches()) {
            String name = parts.group("name");
            String id = parts.group("id");
            if (id == null) {
                operations.put("GET", body -> listed(worker(name)));
                operations.put("POST", body -> add(worker(name), body));
            } else {
                operations.put("GET", body -> ScriptJson.of(entry(worker(name), id)));
            }
            operations.put("DELETE", body -> remove(worker(name), id));
        }
        return operations;
    }

    private @Nullable WorkerRef worker(String name) {
        if (name.equals(EVERYBODY)) {
            return null;
        }
        NameLookup.Found found = server.lookup().worker(name);
        return new WorkerRef(found.workspaceSid(), found.sid(), found.name());
    }

    private ObjectNode add(@Nullable WorkerRef worker, ControlBody body) {
        ScriptReader reader = ScriptReader.of(body.json());
        if (reader.isAlways()) {
            server.scenario().follow(worker, reader.script(activity -> requireActivity(worker, activity)));
        } else if (worker == null) {
            throw new ControlBody.BadRequest("once is for one worker; send it to workers/{name}/script with a name");
        } else {
            ScriptReader.Once once = reader.once(
                    server.engine().now(),
                    activity -> server.lookup().within(worker.workspaceSid()).activity(activity));
            if (once.at() == null) {
                server.settle();
                server.scenario().actNow(worker, once.act());
            } else {
                server.scenario().actAt(once.at(), worker, once.act());
            }
        }
        server.settle();
        return listed(worker);
    }

    private void requireActivity(@Nullable WorkerRef worker, String activity) {
        if (worker == null) {
            server.lookup().requireActivity(activity);
        } else {
            server.lookup().within(worker.workspaceSid()).activity(activity);
        }
    }

    private ObjectNode remove(@Nullable WorkerRef worker, @Nullable String id) {
        List<Scenario.Entry> entries = id == null ? server.scenario().entries(worker) : List.of(entry(worker, id));
        entries.forEach(entry -> server.scenario().remove(worker, entry));
        return listed(worker);
    }

    private Scenario.Entry entry(@Nullable WorkerRef worker, String id) {
        List<Scenario.Entry> entries = server.scenario().entries(worker);
        return entries.stream()
                .filter(entry -> Long.toString(entry.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new ControlBody.NotFound("There is no entry " + id + " in the script; there are "
                        + entries.stream().map(Scenario.Entry::id).toList()));
    }

    private ObjectNode listed(@Nullable WorkerRef worker) {
        ObjectNode answer = ControlJson.object()
                .put("worker", worker == null ? EVERYBODY : worker.name())
                .put("workerSid", worker == null ? null : worker.sid());
        ArrayNode script = answer.putArray("script");
        server.scenario().entries(worker).forEach(entry -> script.add(ScriptJson.of(entry)));
        return answer;
    }
}
