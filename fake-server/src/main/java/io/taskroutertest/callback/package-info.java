/** Answering callbacks in the JVM of the test. */
@NullMarked
package io.taskroutertest.callback;

import org.jspecify.annotations.NullMarked;
