package io.taskroutertest.internal.recording;

import org.jspecify.annotations.Nullable;

/**
 * The last line of a recording: without it the file is cut off.
 *
 * @param end always true
 * @param logged how long the log was in the end; null where somebody took entries out of the file
 */
record Footer(boolean end, @Nullable Long logged) {}
