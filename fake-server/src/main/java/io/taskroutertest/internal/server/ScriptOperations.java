package io.taskroutertest.internal.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.scenario.Performer;
import io.taskroutertest.internal.scenario.Scenario;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of workers in the control API: {@code workers/{name}/script}, where {@code *} stands for everybody who has
 * no script of their own.
 */
final class ScriptOperations {

    static final String DESCRIBED = "workers/{name}/script";

    private static final String EVERYBODY = "*";
    private static final Pattern PATH = Pattern.compile("workers/(?<name>[^/]+)/script(/(?<id>[^/]+))?");

    private final FakeServer server;

    ScriptOperations(FakeServer server) {
        this.server = server;
    }

    static boolean serves(String path) {
        return PATH.matcher(path).matches();
    }

    /** @param verb one of those that the path has */
    ObjectNode answer(String verb, String path, ControlBody body) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw new IllegalArgumentException(path + " is not " + DESCRIBED);
        }
        Performer worker = worker(parts.group("name"));
        String id = parts.group("id");
        switch (verb) {
            case "POST" -> add(worker, body);
            case "DELETE" -> remove(worker, id);
            default -> {
                if (id != null) {
                    return ScriptJson.of(entry(worker, id));
                }
            }
        }
        return listed(worker);
    }

    static String verbs(String path) {
        Matcher parts = PATH.matcher(path);
        return parts.matches() && parts.group("id") != null ? "GET or DELETE" : "GET, POST or DELETE";
    }

    private @Nullable Performer worker(String name) {
        if (name.equals(EVERYBODY)) {
            return null;
        }
        Lookup.Found found = server.lookup().worker(name);
        return new Performer(found.workspaceSid(), found.sid(), found.name());
    }

    private void add(@Nullable Performer worker, ControlBody body) {
        ScriptReader reader = ScriptReader.of(body.json());
        if (reader.isAlways()) {
            server.scenario().follow(worker, reader.script(activity -> requireActivity(worker, activity)));
        } else if (worker == null) {
            throw new ControlBody.BadRequest("once is for one worker; send it to workers/{name}/script with a name");
        } else {
            ScriptReader.Once once = reader.once(
                    server.engine().now(), activity -> server.lookup().activity(worker.workspaceSid(), activity));
            if (once.at() == null) {
                server.settle();
                server.scenario().actNow(worker, once.act());
            } else {
                server.scenario().actAt(once.at(), worker, once.act());
            }
        }
        server.settle();
    }

    private void requireActivity(@Nullable Performer worker, String activity) {
        if (worker == null) {
            server.lookup().requireActivity(activity);
        } else {
            server.lookup().activity(worker.workspaceSid(), activity);
        }
    }

    private void remove(@Nullable Performer worker, @Nullable String id) {
        List<Scenario.Entry> entries = id == null ? server.scenario().entries(worker) : List.of(entry(worker, id));
        entries.forEach(entry -> server.scenario().remove(worker, entry));
    }

    private Scenario.Entry entry(@Nullable Performer worker, String id) {
        List<Scenario.Entry> entries = server.scenario().entries(worker);
        return entries.stream()
                .filter(entry -> Long.toString(entry.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new ControlBody.BadRequest("There is no entry " + id + " in the script; there are "
                        + entries.stream().map(Scenario.Entry::id).toList()));
    }

    private ObjectNode listed(@Nullable Performer worker) {
        ObjectNode answer = ControlJson.object()
                .put("worker", worker == null ? EVERYBODY : worker.name())
                .put("workerSid", worker == null ? null : worker.sid());
        ArrayNode script = answer.putArray("script");
        server.scenario().entries(worker).forEach(entry -> script.add(ScriptJson.of(entry)));
        return answer;
    }
}
