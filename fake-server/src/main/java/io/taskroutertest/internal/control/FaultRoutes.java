package io.taskroutertest.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.faults.FaultRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code faults} of the control API: list, add, and remove by name. Each answers with the faults that there are then. */
final class FaultRoutes {

    private static final String PATH = "faults";
    private static final String ONE = PATH + "/";

    static final List<String> PATHS = List.of(PATH, ONE + "{name}");

    private final FaultRegistry faults;

    FaultRoutes(FaultRegistry faults) {
        this.faults = faults;
    }

    /** By verb what can be done at a path; nothing at one that is none of these. */
    Map<String, Function<ControlBody, Object>> at(String path) {
        Map<String, Function<ControlBody, Object>> operations = new LinkedHashMap<>();
        if (path.equals(PATH)) {
            operations.put("GET", body -> list());
            operations.put("POST", body -> add(body.json()));
        } else if (path.startsWith(ONE) && path.length() > ONE.length()) {
            operations.put("DELETE", body -> remove(path.substring(ONE.length())));
        }
        return operations;
    }

    private JsonNode list() {
        return FaultJson.write(faults.list());
    }

    private JsonNode add(JsonNode fault) {
        faults.add(FaultJson.read(fault));
        return list();
    }

    private JsonNode remove(String name) {
        if (!faults.remove(name)) {
            throw new ControlBody.NotFound(faults.unknown(name));
        }
        return list();
    }
}
