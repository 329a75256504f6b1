package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.command.Command;
import io.taskroutertest.internal.engine.command.CreateTask;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a failing history whatever the failure does not need, by delta debugging: ever smaller parts are left
 * out, until no single step can be.
 *
 * <p>Tasks and reservations get their SIDs by counting. So that the steps that are kept go on meaning the same task and
 * the same reservation, their SIDs are translated.
 */
final class Shrinker {

    private final Settings settings;
    private final History original;
    private final Function<Engine, Runnable> checks;
    private final Map<Integer, String> tasksMade = new HashMap<>();
    private final Map<String, Offer> offers = new HashMap<>();

    /** Which reservation of a task for a worker it is, in the original history. */
    private record Offer(String taskSid, String workerSid, int count) {}

    /** @param history what was run: without the steps that had no one to apply to */
    private record Attempt(@Nullable Throwable failure, History history) {}

    private Shrinker(Settings settings, History original, Function<Engine, Runnable> checks) {
        this.settings = settings;
        this.original = original;
        this.checks = checks;
    }

    /** @return the shortest history found that fails in the same way, or the history itself if it does not fail */
    static History shrink(Settings settings, History failing, Function<Engine, Runnable> checks) {
        Shrinker shrinker = new Shrinker(settings, failing, checks);
        shrinker.watchTheOriginal();
        List<Integer> all = IntStream.range(0, failing.steps().size()).boxed().toList();
        Attempt attempt = shrinker.attempt(all);
        return attempt.failure() == null ? failing : shrinker.shrink(all, kind(attempt.failure()));
    }

    private History shrink(List<Integer> failing, String kind) {
        List<Integer> kept = failing;
        int part = Math.max(1, kept.size() / 2);
        while (part > 0) {
            boolean shorter = false;
            for (int from = 0; from < kept.size(); from += part) {
                List<Integer> fewer = new ArrayList<>(kept.subList(0, from));
                fewer.addAll(kept.subList(Math.min(kept.size(), from + part), kept.size()));
                if (fails(fewer, kind)) {
                    kept = fewer;
                    from -= part;
                    shorter = true;
                }
            }
            part = part == 1 && shorter ? 1 : part / 2;
        }
        return attempt(kept).history();
    }

    private boolean fails(List<Integer> kept, String kind) {
        Throwable failure = attempt(kept).failure();
        return failure != null && kind(failure).equals(kind);
    }

    /** Where it was found out: two failures that share it are taken for the same. */
    private static String kind(Throwable failure) {
        String place = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.taskroutertest"))
                .map(frame -> frame.getClassName() + ":" + frame.getLineNumber())
                .findFirst()
                .orElse("");
        return failure.getClass() + " " + place;
    }

    private Attempt attempt(List<Integer> kept) {
        HistoryRun run = new HistoryRun(new Engine(settings), checks);
        Map<String, String> renamed = new HashMap<>();
        List<History.Step> steps = new ArrayList<>();
        try {
            for (int i : kept) {
                History.Step step =
                        translated(run.engine(), renamed, original.steps().get(i));
                if (step != null) {
                    steps.add(step);
                    String task = tasksMade.get(i);
                    run.step(step, answer -> {
                        if (task != null && answer instanceof Task made) {
                            renamed.put(task, made.sid());
                        }
                    });
                }
            }
            return new Attempt(null, new History(steps));
        } catch (RuntimeException | AssertionError failure) {
            return new Attempt(failure, new History(steps));
        }
    }

    private void watchTheOriginal() {
        HistoryRun run = new HistoryRun(new Engine(settings), engine -> () -> note(engine));
        for (int i = 0; i < original.steps().size(); i++) {
            int place = i;
            run.step(original.steps().get(i), answer -> {
                if (answer instanceof Task made && isCreation(original.steps().get(place))) {
                    tasksMade.put(place, made.sid());
                }
            });
        }
    }

    private static boolean isCreation(History.Step step) {
        return step instanceof History.Given given && given.command() instanceof CreateTask;
    }

    private void note(Engine engine) {
        engine.read(world -> {
            for (WorkspaceView view : world.workspaces().all()) {
                Map<String, Integer> counts = new HashMap<>();
                for (Reservation reservation : view.reservations().all()) {
                    int count = counts.merge(reservation.taskSid() + reservation.workerSid(), 1, Integer::sum);
                    offers.putIfAbsent(
                            reservation.sid(), new Offer(reservation.taskSid(), reservation.workerSid(), count));
                }
            }
            return true;
        });
    }

    /** Null for a step about a task or reservation that there is not now. */
    private History.@Nullable Step translated(Engine engine, Map<String, String> renamed, History.Step step) {
        if (!(step instanceof History.Given given) || !(given.command() instanceof Record command)) {
            return step;
        }
        List<@Nullable Object> values = JavaText.components(command);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof String sid) {
                String now = now(engine, renamed, sid);
                if (now == null) {
                    return null;
                }
                values.set(i, now);
            }
        }
        return new History.Given(made(command, values));
    }

    private @Nullable String now(Engine engine, Map<String, String> renamed, String sid) {
        if (tasksMade.containsValue(sid)) {
            return renamed.get(sid);
        }
        Offer offer = offers.get(sid);
        if (offer == null) {
            return sid;
        }
        String task = renamed.get(offer.taskSid());
        if (task == null) {
            return null;
        }
        List<String> made = engine.read(world -> world.workspaces().all().stream()
                .flatMap(view -> view.reservationsOfTask(task).stream())
                .filter(reservation -> reservation.workerSid().equals(offer.workerSid()))
                .map(Reservation::sid)
                .toList());
        // Where earlier reservations were left out, the one meant is the last there is.
        return made.isEmpty() ? null : made.get(Math.min(offer.count(), made.size()) - 1);
    }

    private static Command<?> made(Record like, List<@Nullable Object> values) {
        try {
            Class<?>[] types = Arrays.stream(like.getClass().getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return (Command<?>) like.getClass().getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(like + " cannot be made with " + values, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(like + " cannot be made with " + values, e);
        }
    }
}
