package io.taskroutertest.internal.coverage;

import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.expression.Assumption;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.ExpressionSyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The friendly names behind the SIDs of a workspace, and configurations that say them. */
final class ResourceNames {

    private static final Pattern SID = Pattern.compile("\\b[A-Z]{2}[0-9a-f]{32}\\b");

    private final Map<String, String> bySid = new HashMap<>();

    void put(String sid, String name) {
        bySid.put(sid, name);
    }

    /** A SID stays one where nothing of that name was ever there. */
    String of(String sid) {
        return bySid.getOrDefault(sid, sid);
    }

    NamedConfiguration shape(WorkflowConfiguration configuration) {
        List<NamedConfiguration.Filter> filters = new ArrayList<>();
        for (WorkflowConfiguration.Filter filter : configuration.filters()) {
            String name = filter.friendlyName();
            filters.add(new NamedConfiguration.Filter(
                    name == null ? "filter " + (filters.size() + 1) : name,
                    named(filter.expression()),
                    filter.targets().stream().map(this::target).toList()));
        }
        String queueSid = configuration.defaultQueueSid();
        return new NamedConfiguration(filters, queueSid == null ? null : of(queueSid));
    }

    private NamedConfiguration.Target target(WorkflowConfiguration.Target target) {
        Expression skipIf = target.skipIf();
        return new NamedConfiguration.Target(
                of(target.queueSid()),
                named(target.expression()),
                target.priority(),
                target.timeout(),
                skipIf == null ? null : named(skipIf.text()),
                skipRule(skipIf),
                target.orderBy(),
                target.knownWorker());
    }

    private static NamedConfiguration.SkipRule skipRule(@Nullable Expression skipIf) {
        if (skipIf == null) {
            return NamedConfiguration.SkipRule.NONE;
        }
        return Assumption.waysToFulfil(skipIf, "").isEmpty()
                ? NamedConfiguration.SkipRule.NEVER
                : NamedConfiguration.SkipRule.POSSIBLE;
    }

    /** A name that would make it another expression is left a SID. */
    private @Nullable Expression named(@Nullable Expression expression) {
        if (expression == null) {
            return null;
        }
        String text = named(expression.text());
        if (text.equals(expression.text())) {
            return expression;
        }
        try {
            return Expression.parse(text);
        } catch (ExpressionSyntaxException e) {
            return expression;
        }
    }

    private String named(String text) {
        Matcher sid = SID.matcher(text);
        return sid.find() ? sid.replaceAll(it -> Matcher.quoteReplacement(of(it.group()))) : text;
    }
}
