/** The assignment and event callbacks of a fake: answering them in the JVM of the test, and waiting for them. */
@NullMarked
package io.taskroutertest.callback;

import org.jspecify.annotations.NullMarked;
