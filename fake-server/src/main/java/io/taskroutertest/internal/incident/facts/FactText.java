package io.taskroutertest.internal.incident.facts;

import io.taskroutertest.internal.incident.event.JsonTexts;
import io.taskroutertest.model.ReplayFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of facts as text and as JSON. */
public final class FactText {

    private FactText() {}

    public static String table(List<ReplayFact> facts) {
        int nameWidth =
                facts.stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
        int standingWidth = facts.stream()
                .mapToInt(fact -> fact.standing().toString().length())
                .max()
                .orElse(0);
        StringBuilder table = new StringBuilder();
        for (ReplayFact fact : facts) {
            String name = fact.name() + " ".repeat(nameWidth - fact.name().length());
            String standing = fact.standing().toString();
            table.append(name)
                    .append("  ")
                    .append(standing)
                    .append(" ".repeat(standingWidth - standing.length()))
                    .append("  ")
                    .append(fact.detail())
                    .append(" (affects ")
                    .append(fact.affects())
                    .append(")\n");
        }
        return table.toString();
    }

    public static String json(List<ReplayFact> facts) {
        List<Object> rows = new ArrayList<>();
        for (ReplayFact fact : facts) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", fact.name());
            row.put("standing", fact.standing().toString());
            row.put("detail", fact.detail());
            row.put("dependsOn", fact.dependsOn());
            row.put("affects", fact.affects());
            rows.add(row);
        }
        return JsonTexts.write(rows);
    }
}
