package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.catalogue.Entry;
import io.taskroutertest.internal.engine.catalogue.Provocation;
import io.taskroutertest.internal.engine.catalogue.Provocation.Said;
import io.taskroutertest.model.Leniency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A workspace with a task that is offered to Alice. In what it shows the SIDs have short names. */
final class Desk {

    final Client client;
    final String ws;
    final String ww;
    final String wq;
    final String wk;
    final String wt;
    final String wr;
    final String offline;
    final String available;
    private final Map<String, String> names = new LinkedHashMap<>();

    private Desk(Client client, String... parameters) {
        this.client = client;
        ws = client.workspace(parameters);
        ww = client.workflow(ws);
        wq = client.get(ws + "/TaskQueues").text("/task_queues/0/sid");
        wk = client.worker(ws, "Alice", "{}");
        wt = client.task(ws, ww);
        wr = client.get(ws + "/Tasks/" + wt + "/Reservations").text("/reservations/0/sid");
        offline = client.activity(ws, "Offline");
        available = client.activity(ws, "Available");
        names.put(ws.substring("/Workspaces/".length()), "WS");
        names.put(Client.ACCOUNT, "AC");
        names.put(ww, "WW");
        names.put(wq, "WQ");
        names.put(wk, "WK");
        names.put(wt, "WT");
        names.put(wr, "WR");
        names.put(offline, "WA-offline");
        names.put(available, "WA-available");
    }

    String worker() {
        return ws + "/Workers/" + wk;
    }

    String task() {
        return ws + "/Tasks/" + wt;
    }

    String reservation() {
        return task() + "/Reservations/" + wr;
    }

    String workspaceSid() {
        return ws.substring("/Workspaces/".length());
    }

    /** What is made on the way gets a short name too. */
    String named(String name, String sid) {
        names.put(sid, name);
        return sid;
    }

    String shown(String text) {
        String shown = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            shown = shown.replace(name.getKey(), name.getValue());
        }
        return shown;
    }

    static Provocation refused(Entry entry, String text, Function<Desk, Client.Reply> request) {
        return refused(Client.lenient(), entry, text, request);
    }

    static Provocation strictlyRefused(Leniency rule, Entry entry, String text, Function<Desk, Client.Reply> request) {
        return refused(Client.strict(Set.of(rule)), entry, text, request);
    }

    private static Provocation refused(Client client, Entry entry, String text, Function<Desk, Client.Reply> request) {
        return new Provocation(entry, text, () -> {
            Desk desk = new Desk(client);
            Client.Reply reply = request.apply(desk);
            return new Said(
                    reply.json().path("status").asInt(),
                    reply.json().path("code").asInt(),
                    desk.shown(reply.text("message")));
        });
    }

    static Provocation told(Entry entry, String text, Consumer<Desk> requests) {
        return new Provocation(entry, text, () -> {
            Desk desk = new Desk(Client.lenient());
            requests.accept(desk);
            List<AlertMessage> alerts = desk.client.alerts();
            Said said = Said.of(alerts.get(alerts.size() - 1));
            return new Said(said.status(), said.code(), desk.shown(said.text()));
        });
    }
}
