package io.taskroutertest.internal.incident.facts;

import java.util.SortedSet;
import java.util.TreeSet;

/** A resource that events name: its names, and what else they say of it. */
record SeenResource(String sid, SortedSet<String> names, SortedSet<String> details) {

    private static final int MOST = 20;

    SeenResource(String sid) {
        this(sid, new TreeSet<>(), new TreeSet<>());
    }

    void name(String name) {
        if (names.size() < MOST) {
            names.add(name);
        }
    }

    void detail(String detail) {
        if (details.size() < MOST) {
            details.add(detail);
        }
    }

    String label() {
        return names.isEmpty() ? sid : String.join(" or ", names) + " (" + sid + ")";
    }
}
