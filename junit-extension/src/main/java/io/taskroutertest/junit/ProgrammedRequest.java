package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouterBuilder;
import java.util.function.Consumer;

/** What a registered extension asks for. */
record ProgrammedRequest(
        String workspace, Consumer<FakeTaskRouterBuilder> fake, TwilioAccess twilio, FakeLifetime lifetime)
        implements FakeRequest {

    @Override
    public String name() {
        return "TaskRouterExtension";
    }

    /** What the program says of the fake comes last, so that it can choose another workspace. */
    @Override
    public FakeTaskRouterBuilder configure(FakeTaskRouterBuilder builder, Class<?> testClass) {
        WorkspaceSource.configure(builder, workspace, testClass);
        fake.accept(builder);
        return builder;
    }
}
