/** {@code @TaskRouterTest}: a fake of TaskRouter for each test, in JUnit Jupiter's way. */
@NullMarked
package io.taskroutertest.junit;

import org.jspecify.annotations.NullMarked;
