package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.catalogue.ParameterErrors;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.engine.catalogue.ResourceAlerts;
import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.internal.expression.Value;
import io.taskroutertest.model.Leniency;
import io.taskroutertest.model.TaskRouterLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What several commands ask of their parameters. The messages name the parameter as the REST API does. */
final class Checks {

    private Checks() {}

    static void name(World world, String value) {
        if (value.isEmpty()) {
            throw Refusal.of(ParameterErrors.REQUIRED, "FriendlyName");
        }
        length(world, ParameterErrors.NAME_TOO_LONG, value, TaskRouterLimit.FRIENDLY_NAME_CHARACTERS);
    }

    /** Characters are those of Unicode, not their bytes (inferred). */
    private static void length(World world, ParameterErrors entry, String value, TaskRouterLimit limit) {
        int length = value.codePointCount(0, value.length());
        int most = world.limit(limit);
        if (length > most) {
            throw Refusal.of(entry, length, most);
        }
    }

    /** Whether one more may be made. What a new workspace contains counts, and is made whatever the limit. */
    static void room(World world, TaskRouterLimit limit, int present, String workspaceSid, String what) {
        room(world, limit, present, "Workspace", workspaceSid, what);
    }

    static void room(World world, TaskRouterLimit limit, int present, String owner, String ownerSid, String what) {
        int most = world.limit(limit);
        if (present >= most) {
            throw Refusal.of(
                    WorkspaceErrors.LIMIT_REACHED,
                    owner,
                    ownerSid,
                    present,
                    what,
                    what,
                    owner.toLowerCase(Locale.ROOT),
                    most);
        }
    }

    static void range(World world, String parameter, long value, long least, TaskRouterLimit most) {
        range(parameter, value, least, world.limit(most));
    }

    private static void range(String parameter, long value, long least, long most) {
        if (value < least || value > most) {
            throw Refusal.of(ParameterErrors.RANGE, parameter, value, least, most);
        }
    }

    static void sid(SidKind kind, @Nullable String declared) {
        if (declared != null && !kind.matches(declared)) {
            throw Refusal.of(
                    WorkspaceErrors.SID_OF_OTHER_KIND, declared, kind.name().toLowerCase(Locale.ROOT), kind.prefix());
        }
    }

    static void ifMatch(@Nullable Integer expected, int version) {
        if (expected != null && expected != version) {
            throw Refusal.of(RequestErrors.PRECONDITION_FAILED);
        }
    }

    static Activity activity(WorkspaceState workspace, String parameter, String sid) {
        Activity activity = workspace.activities().find(sid);
        if (activity == null) {
            throw Refusal.of(
                    WorkspaceErrors.ACTIVITY_UNKNOWN,
                    parameter,
                    sid,
                    workspace.workspace().sid());
        }
        return activity;
    }

    /** TaskRouter stores malformed attributes; a strict fake refuses them. Checked before anything changes. */
    static void attributes(World world, Attributes attributes, TaskRouterLimit longest) {
        String text = attributes.text();
        length(world, ParameterErrors.ATTRIBUTES_TOO_LONG, text, longest);
        if (!attributes.wellFormed() && world.settings().isStrict(Leniency.MALFORMED_ATTRIBUTES)) {
            throw Refusal.of(ParameterErrors.ATTRIBUTES_MALFORMED, text);
        }
    }

    /** Tells of attributes that no expression can read. */
    static void alertOnAttributes(World world, WorkspaceState workspace, Attributes attributes, String ofSid) {
        if (!attributes.wellFormed()) {
            world.alert(
                    workspace,
                    new AlertMessage(ResourceAlerts.ATTRIBUTES_MALFORMED.with(ofSid, attributes.text()), ofSid));
        }
        List<String> hyphenated = new ArrayList<>();
        collectHyphenated(attributes.value(), hyphenated);
        for (String key : hyphenated) {
            world.alert(workspace, new AlertMessage(ResourceAlerts.ATTRIBUTE_WITH_HYPHEN.with(key, ofSid), ofSid));
        }
    }

    private static void collectHyphenated(Value.Obj object, List<String> found) {
        object.members().forEach((key, value) -> {
            if (key.indexOf('-') >= 0) {
                found.add(key);
            }
            if (value instanceof Value.Obj nested) {
                collectHyphenated(nested, found);
            }
        });
    }

    /** Whether another activity bears the name: production may refuse that, and a strict fake does. */
    static boolean activityName(World world, WorkspaceState workspace, String name) {
        boolean taken = workspace.activities().named(name) != null;
        if (taken && world.settings().isStrict(Leniency.DUPLICATE_ACTIVITY_NAME)) {
            throw Refusal.of(
                    WorkspaceErrors.ACTIVITY_NAME_TAKEN,
                    name,
                    workspace.workspace().sid());
        }
        return taken;
    }

    static void alertOnActivityName(World world, WorkspaceState workspace, Activity activity) {
        world.alert(
                workspace,
                new AlertMessage(
                        ResourceAlerts.ACTIVITY_NAME_TAKEN.with(
                                activity.friendlyName(), workspace.workspace().sid()),
                        activity.sid()));
    }

    /** An empty text clears what was set. */
    static @Nullable String orCleared(@Nullable String sent, @Nullable String present) {
        if (sent == null) {
            return present;
        }
        return sent.isEmpty() ? null : sent;
    }
}
